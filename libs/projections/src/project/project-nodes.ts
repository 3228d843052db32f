import type { BusinessDate } from '#workdays/business-date';
import { present } from '#domain/kernel/present';
import {
  NodeDueDateMoved,
  NodeOverdue,
  NodeOverdueCleared,
  NodePlanEstablished,
  NodeProgressRecorded,
} from '#domain/project/nodes/events';
import { projectOf } from '../project-of.js';
import { projection } from '../projection.js';
import { when } from '../reaction.js';
import { whenKnown } from '../when-known.js';

/** Where a node stands. SUPERSEDED: its plan was replaced before it was reached. */
export const NODE_STATUSES = ['PLANNED', 'IN_PROGRESS', 'REACHED', 'SUPERSEDED'] as const;

/** One node of a project's plan; its id is the node's (`{projectId}.n1`). */
export type ProjectNodeDocument = {
  readonly projectId: string;
  readonly planNo: number;
  readonly item: string;
  readonly itemCode?: string;
  readonly dutyCode?: string;
  readonly department: string;
  readonly standard: string;
  readonly dueOn: BusinessDate;
  readonly plannedOn: BusinessDate;
  readonly status: (typeof NODE_STATUSES)[number];
  /** Found past its due date, by the clock or when it was reached late; a fact, no fault (N-6). */
  readonly overdue: boolean;
  /** Working days after the due date: when it was found overdue, or reached. */
  readonly daysLate?: number;
  readonly reachedOn?: BusinessDate;
  /** The latest note. */
  readonly note?: string;
};

/**
 * The node board: one document per node of every plan.
 *
 * Indexes: `department, status` for what a department has to reach; `status, dueOn` for what is due.
 */
export const projectNodes = projection<ProjectNodeDocument>('project_nodes', {
  version: 1,
  indexes: [
    ['department', 'status'],
    ['status', 'dueOn'],
  ],
  on: [
    when(
      NodePlanEstablished,
      (doc, { planNo, nodes }, event, key) => {
        const planned = nodes.find(({ nodeId }) => nodeId === key);
        if (!planned) return doc && { ...doc, status: 'SUPERSEDED' };
        const { item, itemCode, dutyCode, department, standard, dueOn } = planned;
        return {
          ...present({ item, itemCode, dutyCode, department, standard, dueOn }),
          projectId: projectOf(event),
          planNo,
          plannedOn: event.metadata.businessDate,
          status: 'PLANNED',
          overdue: false,
        };
      },
      ({ nodes, replaces }) => [...(replaces?.open ?? []), ...nodes].map(({ nodeId }) => nodeId),
    ),

    whenKnown(
      NodeProgressRecorded,
      (doc, { progress, note, daysLate }, { metadata }) => ({
        ...doc,
        ...present({ note: note ?? doc.note, daysLate: daysLate ?? doc.daysLate }),
        status: progress,
        ...(progress === 'REACHED' && { reachedOn: metadata.businessDate }),
      }),
      nodeId,
    ),

    whenKnown(NodeOverdue, (doc, { daysLate }) => ({ ...doc, overdue: true, daysLate }), nodeId),

    whenKnown(
      NodeDueDateMoved,
      (doc, { dueOn, clearedFor }) => ({ ...(clearedFor === undefined ? doc : onTime(doc)), dueOn }),
      nodeId,
    ),

    whenKnown(NodeOverdueCleared, onTime, nodeId),
  ],
});

function onTime({ daysLate: _, ...doc }: ProjectNodeDocument): ProjectNodeDocument {
  return { ...doc, overdue: false };
}

function nodeId(data: { readonly nodeId: string }): string {
  return data.nodeId;
}
