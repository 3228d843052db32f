import type { BusinessDate } from '#workdays/business-date';
import type { DataOf } from '../../kernel/event.js';
import { NotFound } from '../../kernel/refusal.js';
import { on, slice } from '../../kernel/slice.js';
import {
  EarlyInterventionStarted,
  EarlyServiceOpinionIssued,
  FactorNeedClosed,
  FactorNeedsCompiled,
  FactorQuotaAllocated,
  LandPreparationRecorded,
  NodeDueDateMoved,
  NodeOverdue,
  NodeOverdueCleared,
  NodePlanEstablished,
  NodeProgressRecorded,
} from './events.js';
import type { LAND_STEPS, Report } from './vocabulary.js';

/** One node of a plan. SUPERSEDED: a later plan took the place of its plan before it was reached. */
export interface ProjectNode extends Readonly<DataOf<typeof NodePlanEstablished>['nodes'][number]> {
  readonly status: 'OPEN' | 'REACHED' | 'SUPERSEDED';
  /** The day of its plan, and the day of the last progress on it. */
  readonly plannedOn: BusinessDate;
  readonly lastStepOn: BusinessDate;
  /** A `NodeOverdue` stands for it. */
  readonly overdue: boolean;
}

/** One need of the project and what came of it. */
export interface FactorNeed extends Readonly<DataOf<typeof FactorNeedsCompiled>['needs'][number]> {
  readonly listedOn: BusinessDate;
  /** Quota allocated to it, in its unit. */
  readonly allocated: number;
  readonly landStep?: (typeof LAND_STEPS)[number];
  readonly closed: boolean;
}

/** An early-service opinion and its day. */
export type EarlyOpinion = Readonly<DataOf<typeof EarlyServiceOpinionIssued>> & { readonly givenOn: BusinessDate };

/** What the slice knows: the node plan, the needs, and what departments did early. */
export interface Nodes {
  /** Number of the plan that is active now; 0: none was ever established. */
  readonly planNo: number;
  readonly byId: Readonly<Record<string, ProjectNode>>;
  readonly needs: Readonly<Record<string, FactorNeed>>;
  /** The list of needs was compiled at least once. */
  readonly compiled: boolean;
  readonly interventions: Readonly<Partial<Record<Report, DataOf<typeof EarlyInterventionStarted>>>>;
  /** Early-service opinions that stand, by department and duty; and how many were ever given: it numbers their ids. */
  readonly opinions: Readonly<Record<string, EarlyOpinion>>;
  readonly opinionCount: number;
}

const EMPTY: Nodes = {
  planNo: 0,
  byId: {},
  needs: {},
  compiled: false,
  interventions: {},
  opinions: {},
  opinionCount: 0,
};

/** A department gives one opinion on each of its duties. */
const opinionKey = (department: string, dutyCode: string): string => `${department} ${dutyCode}`;

const withNode = (state: Nodes, nodeId: string, change: Partial<ProjectNode>): Nodes => {
  const known = state.byId[nodeId];
  return known ? { ...state, byId: { ...state.byId, [nodeId]: { ...known, ...change } } } : state;
};

const withNeed = (state: Nodes, needId: string, change: Partial<FactorNeed>): Nodes => {
  const known = state.needs[needId];
  return known ? { ...state, needs: { ...state.needs, [needId]: { ...known, ...change } } } : state;
};

export const nodes = slice<Nodes>(EMPTY, [
  on(NodePlanEstablished, (state, { planNo, nodes: planned }, { metadata: { businessDate } }) => {
    const before = Object.entries(state.byId).map(([id, node]): [string, ProjectNode] => [
      id,
      node.status === 'OPEN' ? { ...node, status: 'SUPERSEDED' } : node,
    ]);
    const added = planned.map((node): [string, ProjectNode] => [
      node.nodeId,
      { ...node, status: 'OPEN', plannedOn: businessDate, lastStepOn: businessDate, overdue: false },
    ]);
    return { ...state, planNo, byId: Object.fromEntries([...before, ...added]) };
  }),
  on(NodeProgressRecorded, (state, { nodeId, progress }, { metadata }) =>
    withNode(state, nodeId, {
      lastStepOn: metadata.businessDate,
      ...(progress === 'REACHED' && { status: 'REACHED' }),
    }),
  ),
  on(NodeOverdue, (state, { nodeId }) => withNode(state, nodeId, { overdue: true })),
  on(NodeOverdueCleared, (state, { nodeId }) => withNode(state, nodeId, { overdue: false })),
  on(NodeDueDateMoved, (state, { nodeId, dueOn, clearedFor }) =>
    withNode(state, nodeId, { dueOn, ...(clearedFor !== undefined && { overdue: false }) }),
  ),
  on(FactorNeedsCompiled, (state, { needs }, { metadata }) => ({
    ...state,
    compiled: true,
    needs: {
      ...state.needs,
      ...Object.fromEntries(
        needs.map((need): [string, FactorNeed] => [
          need.needId,
          { ...need, listedOn: metadata.businessDate, allocated: 0, closed: false },
        ]),
      ),
    },
  })),
  on(FactorQuotaAllocated, (state, { needId, allocated }) => withNeed(state, needId, { allocated })),
  on(LandPreparationRecorded, (state, { needId, step }) => withNeed(state, needId, { landStep: step })),
  on(FactorNeedClosed, (state, { needId }) => withNeed(state, needId, { closed: true })),
  on(EarlyInterventionStarted, (state, data) => ({
    ...state,
    interventions: { ...state.interventions, [data.report]: data },
  })),
  on(EarlyServiceOpinionIssued, (state, data, { metadata }) => ({
    ...state,
    opinionCount: state.opinionCount + 1,
    opinions: {
      ...without(state.opinions, data.replaces?.opinionId),
      [opinionKey(data.department, data.dutyCode)]: { ...data, givenOn: metadata.businessDate },
    },
  })),
]);

/** What is replaced stands no more, also where the department's successor gives it anew. */
function without(opinions: Nodes['opinions'], replaced: string | undefined): Nodes['opinions'] {
  if (replaced === undefined) return opinions;
  return Object.fromEntries(Object.entries(opinions).filter(([, { opinionId }]) => opinionId !== replaced));
}

/** @throws NotFound */
export function nodeOf({ nodes: { byId } }: { readonly nodes: Nodes }, nodeId: string): ProjectNode {
  const node = Object.hasOwn(byId, nodeId) ? byId[nodeId] : undefined;
  if (!node) throw new NotFound('node', nodeId);
  return node;
}

/** Nodes of the active plan that are not reached yet. */
export function openNodes({ byId }: Nodes): readonly ProjectNode[] {
  return Object.values(byId).filter(({ status }) => status === 'OPEN');
}

/** The early-service opinion that stands on a duty of a department: every department may rely on it. */
export function opinionOn(nodes: Nodes, department: string, dutyCode: string): EarlyOpinion | undefined {
  const key = opinionKey(department, dutyCode);
  return Object.hasOwn(nodes.opinions, key) ? nodes.opinions[key] : undefined;
}
