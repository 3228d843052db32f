import type { ServerWritableStream } from '@grpc/grpc-js';

/** The sending side of a call: writes at the pace of its reader, and knows when the call is over. */
export class Outlet<Request, Message> {
  #closed = false;
  #wake: (() => void) | undefined;

  constructor(private readonly call: ServerWritableStream<Request, Message>) {
    for (const over of ['cancelled', 'error', 'close']) call.on(over, () => this.#close());
    call.on('drain', () => this.nudge());
  }

  /** True once the client has gone or the server has ended the call. */
  get closed(): boolean {
    return this.#closed;
  }

  /** Sends a message and resolves when the next one may be sent, or the call is over. */
  async write(message: Message): Promise<void> {
    if (this.#closed || this.call.write(message)) return;
    while (!this.#closed && this.call.writableNeedDrain) await this.idle();
  }

  /** Resolves at the next nudge, or when the call is over. */
  idle(): Promise<void> {
    return this.#closed ? Promise.resolve() : new Promise((resolve) => (this.#wake = resolve));
  }

  /** Something happened that the writer may be waiting for. */
  nudge(): void {
    this.#wake?.();
    this.#wake = undefined;
  }

  #close(): void {
    this.#closed = true;
    this.nudge();
  }
}
