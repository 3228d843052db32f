import { InvalidArgumentError, type Command } from 'commander';
import type { Position } from '#domain/kernel/envelope';
import { logIdOf } from '#command-handling/open-log';
import { verifyEvents, type LogHead, type Verification } from '#integrity/verify';
import { configurationFrom } from '#platform/configuration';
import { rebuildProgress } from '#projections/runner/rebuild-progress';
import { openLogForReading, type ReadableLog } from './composition.js';
import { interruptible } from './interruptible.js';
import { count, Progress } from './progress.js';

interface VerifyCommandOptions {
  readonly stream?: string;
  readonly expect?: LogHead;
  readonly json?: true;
}

/** What a run found, and what it ran on. */
interface Report extends Verification {
  readonly ok: boolean;
  readonly stream?: string;
  readonly logId?: string;
  readonly seconds: number;
}

const HELP = `
Reads beside a running server. The last line of a run that finds the log whole is its head: keep it (on paper, in
another office's files) and give it to a later run, for events cut off at the end leave every chain whole.

Examples:
  permittrail verify
  permittrail verify --stream project-P1
  permittrail verify --expect 0000000000009123:3b2f…   (the head an earlier run printed)
  EVENTSTORE_URL=esdb://… permittrail verify --json

Exit code 1: the log is damaged, or does not contain the expected head.`;

/** `permittrail verify`: recomputes every hash chain of the log. */
export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description('recompute every hash chain of the log and name the first event that is not genuine')
    .option('--stream <name>', 'only this stream, such as project-P1')
    .option('--expect <head>', 'head of an earlier run, which the log must still contain', headOf)
    .option('--json', 'the result as one JSON object')
    .addHelpText('after', HELP)
    .action(async (options: VerifyCommandOptions) => {
      const report = await verify(options).catch((error: unknown) => Promise.reject(explained(error)));
      process.stdout.write(`${options.json ? JSON.stringify(report) : textOf(report, options.expect)}\n`);
      if (!report.ok) process.exitCode = 1;
    });
}

async function verify(options: VerifyCommandOptions): Promise<Report> {
  const log = await openLogForReading(configurationFrom(process.env));
  try {
    return await interruptible((signal) => run(log, options, signal));
  } finally {
    await log.close();
  }
}

async function run(log: ReadableLog, { stream, expect }: VerifyCommandOptions, signal: AbortSignal): Promise<Report> {
  const began = performance.now();
  const { store } = log;
  const end = await store.head();
  const progress = new Progress('verify', 'events');
  const seconds = (): number => (performance.now() - began) / 1000;
  try {
    const found = await verifyEvents(stream === undefined ? store.readAll() : store.read(stream), {
      signal,
      ...(expect && { expected: expect }),
      // The positions of one stream have gaps: other streams' events lie between.
      ...(stream === undefined && { follows: log.follows }),
      onEvent: (events, position) => {
        if (events % 1_000 !== 0) return;
        progress.show(
          events,
          stream === undefined ? rebuildProgress(events, position, end, seconds()).total : undefined,
        );
      },
    });
    if (stream !== undefined && found.events === 0 && !found.damage) {
      throw new Error(`There is no stream ${stream}. Names are such as project-P1 or department-NR.`);
    }
    const ok = !found.damage && (found.expectation === undefined || found.expectation === 'CONTAINED');
    const logId = ok ? await logIdOf(store) : undefined;
    return {
      ok,
      ...(stream !== undefined && { stream }),
      ...(logId && { logId }),
      ...found,
      seconds: rounded(seconds()),
    };
  } finally {
    progress.end();
  }
}

/**
 * Damage below the level of events. Told by its shape, because an error made by a native module is not of the `Error`
 * of every context it reaches, and by its code, because the reason's number is not always there.
 */
function explained(error: unknown): unknown {
  if (typeof error !== 'object' || error === null || Reflect.get(error, 'code') !== 'ERR_SQLITE_ERROR') return error;
  return new Error(
    `The file of the log cannot be read: ${String(Reflect.get(error, 'message'))}. Keep it, and restore a backup that ` +
      'verifies; the `.recover` command of sqlite3 finds what is left of its events.',
    { cause: error },
  );
}

function textOf(report: Report, expected: LogHead | undefined): string {
  const { damage, events, streams, logId, seconds } = report;
  const what = report.stream === undefined ? 'The log' : `Stream ${report.stream}`;
  if (damage) {
    return [
      `${what} is damaged: event ${damage.id} ${damage.why}.`,
      `  stream    ${damage.stream}`,
      `  revision  ${damage.revision}`,
      `  position  ${damage.position}`,
      `  fault     ${damage.fault}`,
      `What lies before it (${count(events, 'event', 'events')}) is whole. Keep the damaged file, and restore a backup that verifies.`,
    ].join('\n');
  }
  const head = report.head && `${report.head.position}:${report.head.digest}`;
  if (report.expectation === 'CUT_OFF') {
    return `${what} was cut off: it ends at ${report.head?.position ?? 'nothing'}, before the expected head ${expected?.position}. Restore a backup that contains that head.`;
  }
  if (report.expectation === 'OTHER') {
    return `${what} has another history: what it holds up to position ${expected?.position} is not what the expected head was made of. Compare it with the backup of that day.`;
  }
  return [
    `${what} is whole: ${count(events, 'event', 'events')}${report.stream === undefined ? ` in ${count(streams, 'stream', 'streams')}` : ''}, checked in ${seconds} s.`,
    ...(expected ? [`It contains the expected head ${expected.position}.`] : []),
    ...(logId ? [`log   ${logId}`] : []),
    ...(head ? [`head  ${head}`] : []),
  ].join('\n');
}

function headOf(given: string): LogHead {
  const [, position, digest] = /([0-9]{16,}(?:-[0-9]+)?):([0-9a-f]{64})\s*$/.exec(given) ?? [];
  if (position !== undefined && digest !== undefined) return { position: position as Position, digest };
  throw new InvalidArgumentError('Give the head an earlier run printed: a position, a colon and 64 hex digits.');
}

function rounded(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
