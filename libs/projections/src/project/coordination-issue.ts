import type { BusinessDate } from '#workdays/business-date';
import { present } from '#domain/kernel/present';
import type { IssueStatus } from '#domain/project/coordination/state';
import type {
  AttemptOutcome,
  IssueCause,
  IssueKind,
  REGISTRAR_ROLES,
  TASK_SOURCES,
  Tier,
} from '#domain/project/coordination/vocabulary';
import type { SupervisionGround } from '#domain/project/supervision/vocabulary';

/** What one body has to do for an issue. */
type BoardTask = {
  readonly taskId: string;
  readonly source: (typeof TASK_SOURCES)[number];
  readonly department: string;
  readonly task: string;
  readonly dueOn: BusinessDate;
  readonly status: 'OPEN' | 'COMPLETED' | 'RELEASED';
  readonly endedOn?: BusinessDate;
  /** Found overdue, or done after its last day. */
  readonly late: boolean;
};

/** One issue of a project; its id is the issue's (`{projectId}.is1`). */
export type IssueDocument = {
  readonly projectId: string;
  readonly title: string;
  readonly status: IssueStatus;
  /** Nobody has closed it yet. */
  readonly open: boolean;
  readonly registrarRole: (typeof REGISTRAR_ROLES)[number];
  /** The department that registered it, where one did. */
  readonly registeredBy?: string;
  /** Its age counts from here. */
  readonly registeredOn: BusinessDate;
  readonly itemId?: string;
  readonly kind?: IssueKind;
  readonly cause?: IssueCause;
  /** Departments it takes to solve it. */
  readonly departments: readonly string[];
  /** How high it has come, and the body it lies with. */
  readonly tier?: Tier;
  readonly office?: string;
  readonly officeSince?: BusinessDate;
  /** Why it is for supervision. */
  readonly ground?: SupervisionGround;
  readonly localAttempt?: AttemptOutcome;
  readonly needSubmittedOn?: BusinessDate;
  readonly escalatedOn?: BusinessDate;
  /** Working days it lay with Commerce before it was passed on. */
  readonly heldDays?: number;
  /** Meetings asked for and held. */
  readonly meetingsRequested: number;
  readonly meetingIds: readonly string[];
  readonly urgings: number;
  readonly tasks: readonly BoardTask[];
  readonly openTasks: number;
  readonly lateTasks: number;
  /** Earliest last day of its open tasks. */
  readonly nextDueOn?: BusinessDate;
  readonly resolvedOn?: BusinessDate;
  readonly closedOn?: BusinessDate;
  readonly reopenings: number;
};

/** The issue with one more task: somebody works on it. */
export function withTask(
  doc: IssueDocument,
  { taskId, source, department, task, dueOn }: Pick<BoardTask, 'taskId' | 'source' | 'department' | 'task' | 'dueOn'>,
): IssueDocument {
  const given: BoardTask = { taskId, source, department, task, dueOn, status: 'OPEN', late: false };
  return counted({ ...doc, status: 'IN_PROGRESS' }, [...doc.tasks, given]);
}

/** The issue after one of its tasks changed. */
export function withTaskChanged(doc: IssueDocument, taskId: string, change: Partial<BoardTask>): IssueDocument {
  return counted(
    doc,
    doc.tasks.map((task) => (task.taskId === taskId ? { ...task, ...change } : task)),
  );
}

/** The document with these tasks and what follows from them. */
function counted({ nextDueOn: _, ...doc }: IssueDocument, tasks: readonly BoardTask[]): IssueDocument {
  const open = tasks.filter(({ status }) => status === 'OPEN');
  const [nextDueOn] = open.map(({ dueOn }) => dueOn).sort();
  return {
    ...doc,
    tasks,
    openTasks: open.length,
    lateTasks: tasks.filter(({ late }) => late).length,
    ...present({ nextDueOn }),
  };
}
