import { Injectable, type OnModuleDestroy } from '@nestjs/common';

/** The event streams that are open, so that a server that closes ends them instead of waiting for clients to leave. */
@Injectable()
export class OpenStreams implements OnModuleDestroy {
  readonly #open = new Map<AbortController, Promise<void>>();
  #closing = false;

  /** Runs a stream to its end: its own, its client's (who aborts `gone`) or the server's. */
  async run(gone: AbortController, stream: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.#closing) gone.abort();
    const running = stream(gone.signal);
    this.#open.set(gone, running);
    try {
      await running;
    } finally {
      this.#open.delete(gone);
    }
  }

  async onModuleDestroy(): Promise<void> {
    this.#closing = true;
    for (const gone of this.#open.keys()) gone.abort();
    await Promise.allSettled(this.#open.values());
  }
}
