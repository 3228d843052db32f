import { readXes } from '#interchange/xes/read-xes';
import { toPermitCase, type PermitCase } from '#interchange/xes/permit-case';
import { XesError } from '#interchange/xes/xes-error';
import { ValidationFailed } from '#platform/problem/validation-failed';
import { validateCommand } from '#platform/validate-command';
import { commandsOf } from './case-commands.js';
import { departmentCommand, type LogDepartment } from './department-commands.js';
import type { ImportCommand } from './import-command.js';
import { departmentCodeOf, projectIdOf } from './names.js';

/** What a file holds, every line of it checked. */
export interface CheckedFile {
  readonly cases: number;
  /** One for each code, in the order of the file. */
  readonly departments: readonly LogDepartment[];
}

export interface CheckOptions {
  readonly timeZone: string;
  /** Nothing in a history lies behind it. */
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly onBytes: (read: number, total: number) => void;
}

/**
 * Goes through the whole file before anything of it is imported: each case is read and each of its commands is one the
 * API would take. Memory grows with the number of cases.
 * @throws XesError with the line of what is wrong.
 */
export async function checkFile(path: string, { timeZone, now, signal, onBytes }: CheckOptions): Promise<CheckedFile> {
  const lines = new Map<string, number>();
  const departments = new Map<string, LogDepartment>();
  for await (const permitCase of permitCases(path, timeZone, { signal, onBytes })) {
    const { caseId, line, department, startedOn: since, startedAt: at } = permitCase;
    const first = lines.get(projectIdOf(caseId));
    if (first !== undefined) {
      throw new XesError(line, `case ${caseId} stands in line ${first} already. Leave one of them out.`);
    }
    lines.set(projectIdOf(caseId), line);
    for (const command of commandsOf(permitCase)) requireValid(command, `case ${caseId}`, now);
    if (department === undefined) continue;
    const code = departmentCodeOf(department);
    const known = departments.get(code);
    if (!known) departments.set(code, { name: department, since, at, line });
    else if (since < known.since) departments.set(code, { ...known, since, at });
  }
  for (const department of departments.values()) {
    requireValid(departmentCommand(department), `department ${department.name}`, now);
  }
  return { cases: lines.size, departments: [...departments.values()] };
}

/** The cases of a file, one after another. @throws XesError */
export async function* permitCases(
  path: string,
  timeZone: string,
  options: Parameters<typeof readXes>[1],
): AsyncGenerator<PermitCase, void> {
  for await (const trace of readXes(path, options)) yield toPermitCase(trace, { timeZone });
}

function requireValid({ decision, body, line }: ImportCommand, what: string, now: Date): void {
  try {
    const { occurredAt } = validateCommand(decision.command, body);
    if (occurredAt === undefined || Date.parse(occurredAt) <= now.getTime()) return;
    throw new XesError(line, `${what} has something happen at ${occurredAt}, which lies in the future. Correct it.`);
  } catch (error) {
    if (!(error instanceof ValidationFailed)) throw error;
    throw new XesError(line, `${what} cannot be recorded by ${decision.name}: ${error.message}. Correct it there.`);
  }
}
