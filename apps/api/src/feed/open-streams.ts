import { HttpException, HttpStatus, Injectable, type OnModuleDestroy } from '@nestjs/common';

/** Most streams of one subject, and of all: each reads the log by itself, and what it reads waits for its client. */
const MOST_OF_ONE = 8;
const MOST_OF_ALL = 64;

/** The event streams that are open, so that a server that closes ends them instead of waiting for clients to leave. */
@Injectable()
export class OpenStreams implements OnModuleDestroy {
  readonly #open = new Map<AbortController, Promise<void>>();
  readonly #subjects = new Map<string, number>();
  #closing = false;

  /**
   * Takes a place for a stream of this subject (the actor's id).
   * @returns what gives the place back.
   * @throws HttpException 429 when there is none.
   */
  enter(subject: string): () => void {
    const own = this.#subjects.get(subject) ?? 0;
    const all = [...this.#subjects.values()].reduce((sum, count) => sum + count, 0);
    if (own >= MOST_OF_ONE || all >= MOST_OF_ALL) {
      const full = own >= MOST_OF_ONE ? `You have ${MOST_OF_ONE}` : `There are ${MOST_OF_ALL}`;
      throw new HttpException(
        `${full} event streams open, the most there may be: close one, or read /v1/events page by page.`,
        HttpStatus.TOO_MANY_REQUESTS,
      );
    }
    this.#subjects.set(subject, own + 1);
    return () => this.#leave(subject);
  }

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

  #leave(subject: string): void {
    const left = (this.#subjects.get(subject) ?? 0) - 1;
    if (left > 0) this.#subjects.set(subject, left);
    else this.#subjects.delete(subject);
  }

  async onModuleDestroy(): Promise<void> {
    this.#closing = true;
    for (const gone of this.#open.keys()) gone.abort();
    await Promise.allSettled(this.#open.values());
  }
}
