import type { MessagePort } from 'node:worker_threads';
import type { CommandGateway, SystemCommand } from '#reactions/command-gateway';
import type { FromHost } from './worker-messages.js';

interface Pending {
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

/** Gives the system's commands to the process's main thread, which holds the log. */
export class PortGateway implements CommandGateway {
  readonly #pending = new Map<number, Pending>();
  #last = 0;

  constructor(private readonly port: MessagePort) {}

  send(command: SystemCommand): Promise<void> {
    const request = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#pending.set(request, { resolve, reject });
      this.port.postMessage({ kind: 'command', request, command });
    });
  }

  /** Takes the main thread's answer. */
  settle({ request, error }: Extract<FromHost, { kind: 'settled' }>): void {
    const pending = this.#pending.get(request);
    this.#pending.delete(request);
    if (error === undefined) pending?.resolve();
    else pending?.reject(new Error(error));
  }
}
