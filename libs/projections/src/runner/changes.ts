/** Tells whoever waits that something has changed. */
export class Changes {
  private readonly listeners = new Set<() => void>();

  notify(): void {
    for (const listener of [...this.listeners]) listener();
  }

  /** Calls the listener at each change until the returned function is called. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Resolves at the first change after which `reached` holds, at once when it holds already.
   * @throws what `reached` throws, or the reason of the abort.
   */
  until(reached: () => boolean, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (outcome: () => void): void => {
        stop();
        signal?.removeEventListener('abort', look);
        outcome();
      };
      const look = (): void => {
        try {
          if (reached()) settle(resolve);
          else if (signal?.aborted) settle(() => reject(signal.reason));
        } catch (error) {
          settle(() => reject(error));
        }
      };
      const stop = this.listen(look);
      signal?.addEventListener('abort', look);
      look();
    });
  }
}
