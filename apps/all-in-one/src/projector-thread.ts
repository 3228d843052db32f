import type { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import { reasonOf, type ProjectionStatus } from '#projections/runner/projection-status';
import { isFromWorker, type FromHost } from '#apps/projector/src/worker-messages';
import type { CommandGateway } from '#reactions/command-gateway';
import type { DeadlineStatus } from '#reactions/deadline-status';
import type { ReactionStatus } from '#reactions/reaction-status';

/** The projector's thread, as its host sees it. */
export class ProjectorThread {
  /** Resolves when the thread has ended though nobody stopped it: from then on its views stand still. */
  readonly died: Promise<Error>;
  #statuses: readonly ProjectionStatus[] = [];
  #deadlines: DeadlineStatus | undefined;
  #reactions: ReactionStatus | undefined;
  #started = false;
  #stopping = false;
  #death: Error | undefined;
  readonly #ended: Promise<void>;

  private constructor(
    private readonly worker: Worker,
    private readonly gateway: CommandGateway,
    private readonly logger: Logger,
  ) {
    this.#ended = new Promise((resolve) => worker.once('exit', () => resolve()));
    worker.on('error', (error) => {
      this.#death ??= error instanceof Error ? error : new Error(reasonOf(error));
      // Before that, whoever starts it is told.
      if (this.#started) logger.fatal({ err: error }, 'the projector thread failed');
    });
    this.died = new Promise((resolve) => {
      worker.once('exit', (code) => {
        if (this.#stopping) return;
        this.#death ??= new Error(`The projector thread ended with code ${code}.`);
        resolve(this.#death);
      });
    });
  }

  /** Looks after a thread that was just made; resolves when its views are open. @throws what kept it from starting. */
  static async start(worker: Worker, gateway: CommandGateway, logger: Logger): Promise<ProjectorThread> {
    const thread = new ProjectorThread(worker, gateway, logger);
    await new Promise<void>((resolve, reject) => {
      void thread.died.then(reject);
      worker.on('message', (message: unknown) => {
        if (isFromWorker(message) && message.kind === 'started') resolve();
        else thread.#receive(message);
      });
    });
    thread.#started = true;
    return thread;
  }

  /** How every view stands, as the thread said last; all of them have failed once it is dead. */
  statuses(): readonly ProjectionStatus[] {
    if (!this.#death) return this.#statuses;
    const error = { reason: `the projector thread died: ${reasonOf(this.#death)}`, retrying: false };
    return this.#statuses.map((status) => ({ ...status, state: 'FAILED', error }));
  }

  /** How the deadlines stand, as the thread said last. */
  deadlines(): DeadlineStatus | undefined {
    return this.#deadlines;
  }

  /** How events are answered on other streams, as the thread said last. */
  reactions(): ReactionStatus | undefined {
    return this.#reactions;
  }

  /** Lets the thread finish what it has in flight; resolves when it has ended. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#tell({ kind: 'stop' });
    await this.#ended;
  }

  #receive(message: unknown): void {
    if (!isFromWorker(message)) return;
    if (message.kind === 'status') {
      this.#statuses = message.statuses;
      this.#deadlines = message.deadlines;
      this.#reactions = message.reactions;
    }
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
