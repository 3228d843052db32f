import type { EventEmitter } from 'node:events';
import type { ServiceError } from '@grpc/grpc-js';

/** Long-lived calls of one kind, so that an outage can end them all. */
export class OpenCalls {
  readonly #calls = new Set<EventEmitter>();

  /** Keeps a call until it is closed, by either side. */
  add(call: EventEmitter): void {
    this.#calls.add(call);
    for (const over of ['cancelled', 'close']) call.once(over, () => this.#calls.delete(call));
  }

  /** Ends every open call with an error; grpc-js turns an emitted error into the call's status. */
  endAll(error: ServiceError): void {
    for (const call of this.#calls) call.emit('error', error);
    this.#calls.clear();
  }
}
