import { businessDate, type BusinessDate } from '#workdays/business-date';
import { requireStanding } from '../../department/succession/standing.js';
import type { Command } from '../../kernel/command.js';
import type { Facts } from '../../kernel/facts.js';
import { InvalidCommand, refuseIf } from '../../kernel/refusal.js';
import type { RuleId } from '../../rules/rule.js';
import { restsOn } from '../guards.js';
import { PAPERS_OF_THE_DAY } from '../items/late-recording.js';
import type { TaskDto } from './commands.js';

/** Papers that tell a body its task, besides those that show the day of anything. */
const TASK_PAPERS = ['letter', 'task-list', 'minutes'] as const;

/** Who does what by when. */
export interface TaskTerms {
  readonly department: string;
  readonly task: string;
  readonly dueOn: BusinessDate;
}

/**
 * The terms of a task that begins on `from`. Its body is registered and goes on existing; its last day is the one
 * named, or the policy's working days later. One whose last day had passed before it came into the record blames a body
 * for what nobody had told it here: it is believed on a document only.
 * @throws NotFound, Refusal by `rule`, InvalidCommand on `field`.
 */
export function taskTerms(
  { department, task, dueOn: named }: TaskDto,
  command: Pick<Command, 'evidence'>,
  facts: Facts,
  { field, rule, from = facts.businessDate }: { field: string; rule: RuleId; from?: BusinessDate },
): TaskTerms {
  if (facts.channel !== 'IMPORT') requireStanding(facts, department, rule);
  const dueOn = named ? businessDate(named) : facts.calendar.add(from, facts.policy.coordination.taskDays).date;
  if (dueOn < from) {
    throw new InvalidCommand(`${field}.dueOn`, { zh: `不得早于${from}`, en: `must not lie before ${from}` });
  }
  const passed = dueOn < facts.recordedOn && facts.channel !== 'IMPORT';
  const shown = restsOn(command, ...PAPERS_OF_THE_DAY, ...TASK_PAPERS);
  refuseIf(passed && !shown, rule, { evidence: 'missing', dueOn, recordedOn: facts.recordedOn });
  return { department, task, dueOn };
}

/** Bodies to read for tasks; an import's are not the city's. */
export function bodiesOf(
  tasks: readonly Pick<TaskDto, 'department'>[],
  channel: string | undefined,
): readonly string[] {
  return channel === 'IMPORT' ? [] : tasks.map(({ department }) => department);
}
