import type { BusinessDate } from '#workdays/business-date';

/** What may be due. */
export const DEADLINE_KINDS = [
  'ITEM',
  'CORRECTION',
  'DELIVERY',
  'COMPLIANCE_OPINION',
  'NODE',
  'START_FLOW',
  'DEFERRED_MATERIAL',
  'TEMPORARY_PROOF',
  'COMMITMENT_CHECK',
  'COMMITMENT_RECTIFICATION',
  'COORDINATION_TASK',
  'SUPERVISION',
  'PLOT_LISTING',
  'ASSESSMENT_VALIDITY',
  'SERVICE_DELIVERY',
  'SERVICE_EVALUATION',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** Who owes it: a public body, the applicant, or an intermediary. */
export const DEADLINE_PARTIES = ['DEPARTMENT', 'OWNER', 'INTERMEDIARY'] as const;
export type DeadlineParty = (typeof DEADLINE_PARTIES)[number];

/** One thing that is due and not done. */
export type Deadline = {
  readonly kind: DeadlineKind;
  /** Stream it stands in: `project` and its id, `plot`, `zone` or `intermediary`. */
  readonly stream: 'project' | 'plot' | 'zone' | 'intermediary';
  readonly streamId: string;
  readonly projectId?: string;
  /** Id of what is due, such as an item, a node, a task; that of the stream where it is the only one. */
  readonly subject: string;
  /** What it is about: a code or a few words. */
  readonly about: string;
  readonly party: DeadlineParty;
  /** The department that owes it; where another party does, the one that waits for it. */
  readonly department?: string;
  /** Credit code of the intermediary that owes it. */
  readonly uscc?: string;
  readonly dueOn: BusinessDate;
  /** That it is overdue stands in the record. */
  readonly raised: boolean;
  /** Supplied, and the department checks it: nothing is owed unless it is rejected. Deferred materials only. */
  readonly supplied?: true;
  /** Clock pauses that are open: the due date moves when they end. Items only. */
  readonly openPauses?: number;
  /** What the due date was counted on, where it moves with the calendar: the first day, and each year's revision. */
  readonly countedFrom?: BusinessDate;
  readonly provisional?: boolean;
  readonly calendarRevisions?: { readonly [year: string]: number };
};
