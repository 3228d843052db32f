import { configurationFrom, type Configuration } from './configuration.js';
import { boundOldGarbage } from './old-garbage.js';
import { startFailure } from './start-failure.js';

/** A started process: what it says when it is ready, and how it ends. */
export interface Started {
  readonly ready: string;
  /** Resolves when it can no longer do its work, with the reason. */
  readonly failed?: Promise<Error>;
  close(): Promise<void>;
}

/**
 * Runs a process of the system: configuration from the environment, one line when it is ready, a clean end on Ctrl-C or
 * SIGTERM (exit code 0), a second Ctrl-C ends at once. What keeps it from starting is told and answered with 1; what
 * fails it later is told, everything is closed, and it ends with 1, to be started again by whoever watches over it.
 */
export async function runProcess(start: (configuration: Configuration) => Promise<Started>): Promise<void> {
  // Whatever the process creates is its own: the record, its keys and its views are nobody else's to read.
  process.umask(0o077);
  boundOldGarbage('STEADY');
  let configuration: Configuration | undefined;
  const fail = (error: unknown): never => {
    process.stderr.write(`${startFailure(error, configuration)}\n`);
    process.exit(1);
  };
  try {
    configuration = configurationFrom(process.env);
    const started = await start(configuration);
    process.stdout.write(`${started.ready}\n`);
    let ending = false;
    const close = (then: () => never): void => {
      ending = true;
      started.close().then(then, fail);
    };
    const end = (): void => {
      if (ending) process.exit(130);
      close(() => process.exit());
    };
    process.on('SIGINT', end);
    process.on('SIGTERM', end);
    void started.failed?.then((error) => {
      if (!ending) close(() => fail(error));
    });
  } catch (error) {
    fail(error);
  }
}
