import { RESULT_KINDS, SURVEYS, UTILITY_SERVICES, UTILITY_STEPS } from '#domain/project/joint-services/vocabulary';
import { projectStream } from '#domain/project/stream';
import { jointServices as view } from '#projections/start-flow/joint-services';
import { choice } from '../../parameters.js';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import { day, DEPARTMENT, ITEM_CODE, object, objects, text, texts, word, yesNo } from '../views/fields.js';
import { equals } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';

const DRAWINGS = ['NONE', 'IN_REVIEW', 'CERTIFIED', 'EXEMPTED'] as const;

/** Scheme, drawings, utilities, surveys and recognised results of each project. */
export const jointServices = viewQuery({
  path: 'joint-services',
  operationId: 'listJointServices',
  tag: 'Joint services',
  summary: 'Joint services by project · 联合服务',
  description:
    'Early scheme review, joint drawing review, utilities, surveys, recognised results (R-77 to R-79, R-84 to R-86, R-32).',
  view,
  askedBy: PUBLIC_BODIES_AND_PARTIES,
  project: '_id',
  one: {
    operationId: 'getJointServices',
    summary: 'Joint services of one project · 项目联合服务',
    what: 'project',
    id: projectStream.idPattern,
  },
  filters: { drawings: equals('drawings', choice('Only where the drawings stand like this', DRAWINGS)) },
  sorts: { id: [{ field: '_id' }] },
  fields: {
    earlySchemeReviewOn: day('When the scheme review started before the land procedure (R-77)'),
    schemeNo: text('Number of the approved overall scheme'),
    schemeApprovedOn: day('When it was approved'),
    buildings: texts('Buildings approved so far, in phases (R-78)'),
    drawingReviews: objects('Submissions of drawings (R-85)', {
      reviewId: text('Id of the review'),
      startedOn: day('When it started'),
      beforePlanningPermit: yesNo('Before the planning permit (R-79)'),
      buildings: texts('Buildings shown; missing: the whole project'),
      certificateNo: text('Number of the certificate; missing: under review'),
      certifiedOn: day('When it was certified'),
    }),
    drawings: word('Where the drawings stand', DRAWINGS),
    exemptionBasis: text('Basis of the exemption (R-03)'),
    utilities: object('The last application for utilities (R-84)', {
      applicationId: text('Id of the application'),
      services: texts(`Applied for: ${UTILITY_SERVICES.join(', ')}`),
      step: word('How far it has come', UTILITY_STEPS),
      stepOn: day('When it came there'),
    }),
    surveys: objects('Shared survey results (R-86)', {
      surveyId: text('Id of the result'),
      survey: word('Which survey', SURVEYS),
      institution: text('Credit code of the surveying institution'),
      sharedOn: day('When it was shared'),
    }),
    recognised: objects('Results departments recognised (R-32)', {
      department: DEPARTMENT,
      itemCode: ITEM_CODE,
      resultKind: word('Kind of result', RESULT_KINDS),
      resultId: text('The result'),
      material: text('Code of the material in whose place it stands'),
    }),
  },
});
