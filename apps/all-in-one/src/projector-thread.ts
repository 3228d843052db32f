import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import type { ProjectionStatus } from '#projections/runner/projection-status';
import { isFromWorker, type FromHost, type WorkerStart } from '#apps/projector/src/worker-messages';
import type { CommandGateway } from '#reactions/command-gateway';

/** The projector's thread, as its host sees it. */
export class ProjectorThread {
  #statuses: readonly ProjectionStatus[] = [];
  #stopping = false;
  readonly #ended: Promise<void>;

  private constructor(
    private readonly worker: Worker,
    private readonly gateway: CommandGateway,
    private readonly logger: Logger,
  ) {
    this.#ended = new Promise((resolve) => worker.once('exit', () => resolve()));
  }

  /** Starts the thread; resolves when its views are open. @throws what kept it from starting. */
  static async start(start: WorkerStart, gateway: CommandGateway, logger: Logger): Promise<ProjectorThread> {
    const worker = new Worker(new URL('../../projector/src/worker.js', import.meta.url), { workerData: start });
    const thread = new ProjectorThread(worker, gateway, logger);
    await new Promise<void>((resolve, reject) => {
      worker.on('error', (error) => {
        reject(error);
        logger.fatal({ err: error }, 'the projector thread failed');
      });
      worker.once('exit', (code) => {
        reject(new Error(`The projector thread ended with code ${code}.`));
        // Views that silently stand still would be worse than a process that ends and is started again.
        if (!thread.#stopping) process.exitCode = 1;
      });
      worker.on('message', (message: unknown) => {
        if (isFromWorker(message) && message.kind === 'started') resolve();
        else thread.#receive(message);
      });
    });
    return thread;
  }

  /** How every view stands, as the thread said last. */
  statuses(): readonly ProjectionStatus[] {
    return this.#statuses;
  }

  /** Lets the thread finish what it has in flight; resolves when it has ended. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#tell({ kind: 'stop' });
    await this.#ended;
  }

  #receive(message: unknown): void {
    if (!isFromWorker(message)) return;
    if (message.kind === 'status') this.#statuses = message.statuses;
    if (message.kind !== 'command') return;
    const { request, command } = message;
    this.gateway.send(command).then(
      () => this.#tell({ kind: 'settled', request }),
      (error: unknown) => {
        this.logger.error({ err: error, command }, 'a command of the system could not be decided');
        this.#tell({ kind: 'settled', request, error: error instanceof Error ? error.message : String(error) });
      },
    );
  }

  #tell(message: FromHost): void {
    this.worker.postMessage(message);
  }
}
