import { PROJECT_LEVELS, TRACKS } from '#domain/project/filing/vocabulary';
import { projectStream } from '#domain/project/stream';
import { PROJECT_STAGES } from '#projections/project/project-stage';
import { projects as view } from '#projections/project/projects';
import { choice, pattern, text as textParameter } from '../../parameters.js';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import { day, instant, number, object, objects, text, texts, whole, word } from '../views/fields.js';
import { anyOf, atLeast, atMost, equals } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { department, from, to, words } from './parameters.js';

const STAGES = PROJECT_STAGES;

const STATUSES = [...STAGES, 'SUSPENDED', 'TERMINATED'] as const;

/** Every project: stage, clocks, gates, open deferrals and delays, last event. */
export const projects = viewQuery({
  path: 'projects',
  operationId: 'listProjects',
  tag: 'Projects',
  summary: 'Projects · 项目',
  description: 'How each project stands.',
  view,
  askedBy: PUBLIC_BODIES_AND_PARTIES,
  project: '_id',
  one: { operationId: 'getProject', summary: 'One project · 项目详情', what: 'project', id: projectStream.idPattern },
  filters: {
    status: anyOf('status', words('status', STATUSES)),
    stage: equals('stage', choice('Only at this stage', STAGES)),
    owner: equals('ownerUscc', pattern('Only of this owner', /^[0-9A-Z]{18}$/, 'a unified social credit code')),
    code: equals('projectCode', textParameter('Only with this nationwide project code')),
    territory: equals('territorialEntity', department()),
    zone: equals('zone', department()),
    track: equals('track', choice('Only on this track', TRACKS)),
    designated: equals('designated', choice('Only designated at this level', PROJECT_LEVELS)),
    filedFrom: atLeast('filedOn', from('projects filed')),
    filedTo: atMost('filedOn', to('projects filed')),
    updatedSince: atLeast(
      'updatedAt',
      pattern(
        'Only with an event recorded then or later',
        /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/,
        'an instant in UTC such as 2026-03-02T00:00:00Z',
      ),
    ),
  },
  sorts: {
    id: [{ field: '_id' }],
    filed: [{ field: 'filedOn' }],
    updated: [{ field: 'updatedAt', descending: true }],
  },
  fields: {
    name: text('Name of the project'),
    projectCode: text('Nationwide project code'),
    ownerUscc: text('Unified social credit code of the owner'),
    industry: text('Industry'),
    investmentAmount: number('Planned investment, yuan'),
    regime: text('FILING or VERIFICATION (R-71, R-72)'),
    location: text('Where it is'),
    zone: text('Code of the development zone'),
    territorialEntity: text('The one territorial body that answers for it (R-16)'),
    filedOn: day('When it was filed'),
    stage: word('How far it has come', STAGES),
    status: word('The stage, or what covers it', STATUSES),
    designated: word('Level of its designation as a major industrial project (R-01)', PROJECT_LEVELS),
    track: word('Approval track (R-02)', TRACKS),
    filingNo: text('Number of the legal record-filing (R-72)'),
    verificationNo: text('Number of the verification (R-71)'),
    verifiedUntil: day('Last day of the verification'),
    reserveNo: text('Number in the reserve of mature projects (R-12)'),
    contract: object('The first signed of its land contracts in force', {
      contractNo: text('Number'),
      plotId: text('Plot'),
      signedOn: day('When it was signed'),
    }),
    contracts: objects('Its land contracts in force, one for each plot', {
      contractNo: text('Number'),
      plotId: text('Plot'),
      signedOn: day('When it was signed'),
    }),
    plannedOn: day('When its node plan was established (R-04)'),
    startFlowDueOn: day('Due date of its start flow (R-87)'),
    readyOn: day('Since when every gate before the start is held (T-2)'),
    startedOn: day('When construction started'),
    completedOn: day('When completion was accepted'),
    interruption: text('Why it is suspended or was terminated'),
    agentIds: texts('Ids of the agents who serve it (R-42)'),
    itemsTotal: whole('Approval items ever received'),
    itemsOpen: whole('Approval items undecided'),
    openDeferralIds: texts('Deferrals granted and not closed'),
    openDeferrals: whole('How many they are'),
    openDelayCases: whole('Delay cases neither dismissed nor closed'),
    lastEvent: object('Its latest event', {
      type: text('Event type'),
      businessDate: day('When it happened'),
      revision: whole('Number in the stream'),
    }),
    createdAt: instant('When its first event was recorded'),
    updatedAt: instant('When its latest event was recorded'),
  },
});
