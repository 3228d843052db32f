import {
  EngagementEnded,
  EngagementRecorded,
  IntermediaryInstantEvaluated,
  ServiceDelivered,
} from '#domain/intermediary/events';
import { present } from '#domain/kernel/present';
import {
  PlotListed,
  PlotListingDueMoved,
  PlotListingOverdue,
  PlotListingOverdueCleared,
  PlotSigned,
} from '#domain/plot/events';
import { RegionalAssessmentCompleted, RegionalAssessmentExpired } from '#domain/zone/events';
import { changes, clears, ends, opens, raises, upon, type Rule } from './effects.js';

const listing = (plotId: string): string => `plot:${plotId}`;
const validity = (assessmentId: string): string => `zone:${assessmentId}`;
const delivery = (engagementId: string): string => `service:${engagementId}`;
const evaluation = (engagementId: string): string => `evaluation:${engagementId}`;

/** What is due outside of projects' own streams: plots, the assessments of zones, the services of intermediaries. */
export const CITY_RULES: readonly Rule[] = [
  upon(PlotSigned, ({ plotId, department, agreementNo, signedOn, dueOn, provisional, calendarRevisions, projectId }) =>
    opens(listing(plotId), {
      kind: 'PLOT_LISTING',
      stream: 'plot',
      streamId: plotId,
      subject: plotId,
      about: agreementNo,
      party: 'DEPARTMENT',
      department,
      dueOn,
      raised: false,
      countedFrom: signedOn,
      provisional,
      calendarRevisions,
      ...present({ projectId }),
    }),
  ),
  upon(PlotListingDueMoved, ({ plotId, dueOn, provisional, calendarRevisions }) =>
    changes(listing(plotId), (before) => ({ ...before, dueOn, provisional, calendarRevisions })),
  ),
  upon(PlotListingOverdue, ({ plotId }) => raises(listing(plotId))),
  upon(PlotListingOverdueCleared, ({ plotId }) => clears(listing(plotId))),
  upon(PlotListed, ({ plotId }) => ends(listing(plotId))),

  upon(RegionalAssessmentCompleted, ({ zone, assessmentId, kind, department, validUntil }) =>
    opens(validity(assessmentId), {
      kind: 'ASSESSMENT_VALIDITY',
      stream: 'zone',
      streamId: zone,
      subject: assessmentId,
      about: kind,
      party: 'DEPARTMENT',
      department,
      dueOn: validUntil,
      raised: false,
    }),
  ),
  upon(RegionalAssessmentExpired, ({ assessmentId }) => ends(validity(assessmentId))),

  upon(EngagementRecorded, ({ engagementId, projectId, uscc, service, agreedOn }) =>
    opens(delivery(engagementId), {
      kind: 'SERVICE_DELIVERY',
      stream: 'intermediary',
      streamId: uscc,
      projectId,
      subject: engagementId,
      about: service,
      party: 'INTERMEDIARY',
      uscc,
      dueOn: agreedOn,
      raised: false,
    }),
  ),
  upon(EngagementEnded, ({ engagementId }) => ends(delivery(engagementId))),
  upon(ServiceDelivered, ({ engagementId, projectId, uscc, service, evaluateBy }) => [
    ends(delivery(engagementId)),
    opens(evaluation(engagementId), {
      kind: 'SERVICE_EVALUATION',
      stream: 'intermediary',
      streamId: uscc,
      projectId,
      subject: engagementId,
      about: service,
      party: 'OWNER',
      dueOn: evaluateBy,
      raised: false,
    }),
  ]),
  upon(IntermediaryInstantEvaluated, ({ engagementId }) => ends(evaluation(engagementId))),
];
