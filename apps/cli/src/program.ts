import { Command } from 'commander';
import { registerBench } from './bench/bench.command.js';
import { registerImport } from './import/import.command.js';
import { registerRebuild } from './rebuild.command.js';
import { registerToken } from './token.command.js';
import { registerVerify } from './verify.command.js';

const HELP = `
Settings come from the environment, as for the server: DATA_DIR, EVENTSTORE_URL, MONGODB_URL, HOST, PORT …
Exit codes: 0 done, 1 a failure was found, 2 the command was given wrongly, 130 interrupted.

\`permittrail <command> --help\` has examples.`;

/** Every command of `permittrail`. Errors and help come out as exceptions: the caller chooses the exit code. */
export function createProgram(): Command {
  const program = new Command('permittrail')
    .description('the record of how a city approves its major industrial projects')
    .addHelpText('after', HELP)
    .exitOverride();
  registerToken(program);
  registerVerify(program);
  registerRebuild(program);
  registerImport(program);
  registerBench(program);
  return program;
}
