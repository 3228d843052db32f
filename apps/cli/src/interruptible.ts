/** The user pressed Ctrl-C, or the machine is shutting down. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/**
 * Runs work that ends cleanly on Ctrl-C and SIGTERM: the first aborts the signal, the second ends the process at once.
 * @throws what the work throws, as a rule `Interrupted` after an abort.
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController();
  const end = (): void => {
    if (abort.signal.aborted) process.exit(130);
    abort.abort(new Interrupted('Interrupted.'));
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  try {
    return await work(abort.signal);
  } finally {
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
  }
}
