import { CommanderError, InvalidArgumentError } from 'commander';
import { ConfigurationError } from '#platform/configuration';
import { Interrupted } from './interruptible.js';
import { createProgram } from './program.js';
import { UsageError } from './usage-error.js';

/** Errors that can only be a fault of the program: the stack is what helps then. */
const FAULTS = [TypeError, ReferenceError, SyntaxError];

// Whoever reads the output may have read enough (`permittrail verify | head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
// What a command creates is readable by its user alone, as what the server creates.
process.umask(0o077);
try {
  await createProgram().parseAsync(process.argv);
} catch (error) {
  process.exitCode = exitCodeOf(error);
  const text = textOf(error);
  if (text) process.stderr.write(`${text}\n`);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError || error instanceof ConfigurationError) return 2;
  return error instanceof Interrupted ? 130 : 1;
}

function textOf(error: unknown): string | undefined {
  if (error instanceof InvalidArgumentError) return error.message;
  // Commander has said it already.
  if (error instanceof CommanderError) return undefined;
  if (!(error instanceof Error)) return String(error);
  return FAULTS.some((fault) => error instanceof fault) ? (error.stack ?? error.message) : error.message;
}
