import { businessDate } from '#workdays/business-date';
import type { Actor } from '#domain/kernel/actor';
import type { DataOf } from '#domain/kernel/event';
import {
  EngagementRecorded,
  IntermediaryBlacklisted,
  IntermediaryInstantEvaluated,
  IntermediaryPlatformScored,
  IntermediaryRegistered,
  IntermediaryResultPublished,
  IntermediaryRoutineEvaluated,
  ServiceDelivered,
} from '#domain/intermediary/events';

/** The specs' intermediary, its service office and the department of its trade. */
export const USCC = '91320700MA1INTER0A';
export const SERVICE_OFFICE: Actor = { id: 'gso-1', roles: ['GSO'], department: 'GSO' };
export const ECO_OFFICER: Actor = { id: 'eco-1', roles: ['ECO'], department: 'ECO' };
export const INTERMEDIARY: Actor = { id: 'inter-1', roles: ['INTERMEDIARY'], uscc: USCC };

const named = { uscc: USCC, name: '清源环境咨询有限公司' };
const trade = { trade: 'EIA', tradeName: { zh: '环境影响评价', en: 'Environmental impact assessment' } };

export const registered = IntermediaryRegistered.of({
  ...named,
  trades: [{ code: 'EIA', name: trade.tradeName, department: 'ECO' }],
});

const engagement = {
  ...named,
  engagementId: `${USCC}.e1`,
  projectId: 'P1',
  ...trade,
  service: '环评报告书编制',
  engagedOn: businessDate('2026-01-05'),
  agreedOn: businessDate('2026-02-02'),
};

export const engaged = EngagementRecorded.of({
  ...engagement,
  engagedBy: 'OWNER',
  majorProject: true,
  contractNo: 'C-1',
});

/** Delivered on the day agreed, unless told otherwise. */
export const delivered = (change: Partial<DataOf<typeof ServiceDelivered>> = {}) =>
  ServiceDelivered.of({
    ...engagement,
    resultDoc: 'doc-eia',
    deliveredOn: businessDate('2026-02-02'),
    daysLate: 0,
    late: false,
    period: '2026-H1',
    evaluateBy: businessDate('2026-02-28'),
    ...change,
  });

/** Fixture I-1 of scoring.md 7.5: capability 90, duration 80, fee 85; routine 82; platform 70. */
export const evaluated = IntermediaryInstantEvaluated.of({
  ...engagement,
  capability: 90,
  duration: 80,
  fee: 85,
  evaluatedOn: businessDate('2026-02-10'),
  period: '2026-H1',
});
export const rated = IntermediaryRoutineEvaluated.of({
  ...named,
  ...trade,
  department: 'ECO',
  period: '2026-H1',
  indicators: [{ code: 'QUALITY', name: { zh: '成果质量', en: 'Quality of results' }, mark: 82 }],
  mean: 82,
});
export const platformScored = IntermediaryPlatformScored.of({
  ...named,
  period: '2026-H1',
  mark: 70,
  document: 'doc-p',
});

export const published = (change: Partial<DataOf<typeof IntermediaryResultPublished>> = {}) =>
  IntermediaryResultPublished.of({
    ...named,
    trades: ['EIA'],
    period: '2026-H1',
    publishedOn: businessDate('2026-07-06'),
    formula: 'intermediary-score@1',
    policyVersion: 1,
    inputs: { lateDeliveries: 0 },
    components: { instant: 85, routine: 82, platform: 70 },
    score: 81.1,
    stars: 4,
    flags: [],
    ...change,
  });

/** Blacklisted by ECO for a falsified report, unless told otherwise. */
export const blacklisted = (change: Partial<DataOf<typeof IntermediaryBlacklisted>> = {}) =>
  IntermediaryBlacklisted.of({
    ...named,
    ground: 'FALSIFIED_REPORT',
    department: 'ECO',
    listedOn: businessDate('2026-02-20'),
    until: businessDate('2029-02-20'),
    finding: '监测数据系编造',
    ...change,
  });
