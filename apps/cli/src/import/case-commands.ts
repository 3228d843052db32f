import { daysBetween } from '#workdays/business-date';
import type { Command } from '#domain/kernel/command';
import type { Decision } from '#domain/kernel/decision';
import { fileProject } from '#domain/project/filing/decide/file-project';
import { acceptItem } from '#domain/project/items/decide/accept-item';
import { issuePermit } from '#domain/project/items/decide/issue-permit';
import { recordItemStep } from '#domain/project/items/decide/processing';
import { receiveItem } from '#domain/project/items/decide/receive-item';
import { XesError } from '#interchange/xes/xes-error';
import type { PermitCase } from '#interchange/xes/permit-case';
import { importCommandId, type ImportCommand } from './import-command.js';
import { departmentCodeOf, projectIdOf } from './names.js';

/** Item of an imported case: none of the city's catalogue, so the log's own terms hold. */
const ITEM_CODE = 'receipt-permit';

/**
 * A case as the commands that record it: a project with one item, its permit, and every activity. The permit comes
 * right behind the acceptance, on its real date: while an item long past its deadline looks undecided, a running
 * clock would call it late. Activities follow in the order of the file, wherever they lie in time.
 * @throws XesError when the case lacks what an item cannot be received without.
 */
export function commandsOf(permitCase: PermitCase): readonly ImportCommand[] {
  const { caseId, line, startedAt, endedAt, activities } = permitCase;
  const id = projectIdOf(caseId);
  const itemId = `${id}.i1`;
  const command = (decision: Decision, occurredAt: string, fields: object, at = line, step = decision.name) => ({
    decision,
    id,
    body: { channel: 'IMPORT', occurredAt, ...fields } satisfies Partial<Command>,
    commandId: importCommandId(caseId, step),
    line: at,
  });
  return [
    command(fileProject, startedAt, { name: caseId }),
    command(receiveItem, startedAt, { itemCode: ITEM_CODE, ...termsOf(permitCase) }),
    command(acceptItem, startedAt, { itemId }),
    ...(endedAt === undefined ? [] : [command(issuePermit, endedAt, { itemId })]),
    ...activities.map(({ activity, at, resource, group, line: from }, i) => {
      const fields = { itemId, activity, ...(resource && { by: resource }), ...(group && { group }) };
      return command(recordItemStep, at, fields, from, `${recordItemStep.name}/${i}`);
    }),
  ];
}

/** The log promises by date: calendar days from start to deadline, which no rest day moves. */
function termsOf({ caseId, line, startedOn, deadlineOn, department }: PermitCase): object {
  if (department === undefined) throw lacking(line, caseId, 'department');
  if (deadlineOn === undefined) throw lacking(line, caseId, 'deadline');
  const promisedDays = daysBetween(startedOn, deadlineOn);
  if (promisedDays < 0) {
    throw new XesError(line, `case ${caseId} is due on ${deadlineOn}, before it starts. Correct its deadline.`);
  }
  return {
    department: departmentCodeOf(department),
    terms: { promisedDays, timeUnit: 'CALENDAR_DAY', restDayRule: 'NONE' },
  };
}

function lacking(line: number, caseId: string, key: string): XesError {
  return new XesError(line, `case ${caseId} lacks "${key}". Add it to the log, or leave the case out of the import.`);
}
