import { issuePermit } from '#domain/project/items/decide/issue-permit';
import { recordItemStep } from '#domain/project/items/decide/processing';
import { StreamExists } from '#command-handling/errors';
import type { PermitCase } from '#interchange/xes/permit-case';
import { commandsOf } from './case-commands.js';
import { departmentCommand, type LogDepartment } from './department-commands.js';
import { NotTaken, type ImportGateway, type Recorded } from './import-gateway.js';
import type { ImportCommand } from './import-command.js';

/** Cases under way at once: their appends share the log's transactions. */
const IN_FLIGHT = 64;

/** What an import came to. The first three add up to the cases of the file. */
export interface ImportSummary {
  created: number;
  /** Begun by an earlier run that was cut short, or continued by a later export. */
  completed: number;
  unchanged: number;
  activities: number;
  permits: number;
  late: number;
  open: number;
}

/** What a run of the import goes by. */
export interface ImportRun {
  readonly gateway: ImportGateway;
  /** Called when a case is in. */
  readonly onCase: () => void;
  /** No further case is begun; those under way are finished, so that none is left half done. */
  readonly signal: AbortSignal;
}

/** Registers the departments of the log; one that exists stays as it is. @throws ImportStopped */
export async function importDepartments(departments: readonly LogDepartment[], gateway: ImportGateway): Promise<void> {
  for (const department of departments) {
    try {
      await gateway.give(departmentCommand(department));
    } catch (error) {
      if (error instanceof StreamExists) continue;
      throw explained(error, `department ${department.name}`, departmentCommand(department));
    }
  }
}

/**
 * Imports cases, several at once. The first that is not taken stops the import once the others under way are done.
 * @throws ImportStopped, with the case and why; the signal's reason.
 */
export async function importCases(cases: AsyncIterable<PermitCase>, run: ImportRun): Promise<ImportSummary> {
  const summary = { created: 0, completed: 0, unchanged: 0, activities: 0, permits: 0, late: 0, open: 0 };
  const underWay = new Set<Promise<void>>();
  let failure: unknown;
  for await (const permitCase of cases) {
    if (failure !== undefined || run.signal.aborted) break;
    const work: Promise<void> = importCase(permitCase, run.gateway, summary)
      .then(run.onCase)
      .catch((error: unknown) => {
        failure ??= error;
      })
      .finally(() => underWay.delete(work));
    underWay.add(work);
    if (underWay.size >= IN_FLIGHT) await Promise.race(underWay);
  }
  await Promise.all(underWay);
  if (failure !== undefined) throw failure;
  run.signal.throwIfAborted();
  return summary;
}

async function importCase(permitCase: PermitCase, gateway: ImportGateway, summary: ImportSummary): Promise<void> {
  const added: boolean[] = [];
  for (const command of commandsOf(permitCase)) {
    const recorded = await gateway
      .give(command)
      .catch((error: unknown) => Promise.reject(explained(error, `case ${permitCase.caseId}`, command)));
    added.push(gateway.head === undefined || recorded.position > gateway.head);
    if (command.decision === recordItemStep) summary.activities += 1;
    if (command.decision !== issuePermit) continue;
    summary.permits += 1;
    if (isLate(recorded)) summary.late += 1;
  }
  if (permitCase.endedAt === undefined) summary.open += 1;
  if (added[0]) summary.created += 1;
  else if (added.includes(true)) summary.completed += 1;
  else summary.unchanged += 1;
}

function isLate({ events }: Recorded): boolean {
  return events.some(({ type, data }) => type === 'PermitIssued' && Reflect.get(data, 'late') === true);
}

/** An import ended before its time; the message says at which line and why, and how to go on. */
export class ImportStopped extends Error {
  override readonly name = 'ImportStopped';
}

function explained(error: unknown, what: string, { decision, id, line }: ImportCommand): unknown {
  const stop = (reason: string): ImportStopped =>
    new ImportStopped(
      `Line ${line}: ${what}, ${decision.name}: ${reason.replace(/[.。]?$/, '.')} ` +
        'What was imported stays; run the same import again when this is put right, and it goes on from here.',
      { cause: error },
    );
  if (error instanceof NotTaken) return stop(error.message);
  if (error instanceof StreamExists) {
    return stop(`project ${id} exists and does not come from this import. Change the id of the case`);
  }
  return error;
}
