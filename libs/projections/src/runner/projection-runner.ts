import type { Position } from '#domain/kernel/envelope';
import type { EventStore } from '#event-store/port';
import type { ViewStore } from '#view-store/port';
import type { Projection } from '../projection.js';
import type { KnownEvents } from './batch.js';
import { Changes } from './changes.js';
import { generationsOf } from './generation.js';
import { LogReader } from './log-reader.js';
import { ProjectionFailed, RunnerStopped, type ProjectionStatus } from './projection-status.js';
import { seeThrough, type RebuildOptions } from './rebuild.js';
import type { ViewBuilder } from './view-builder.js';
import { ViewOpening } from './view-opening.js';

/** What the runner reads, writes and keeps up to date. */
export interface ProjectionRunnerOptions {
  readonly eventStore: EventStore;
  readonly viewStore: ViewStore;
  /** Id of the log (`LogOpened`): checkpoints of another log are refused. */
  readonly logId: string;
  readonly projections: readonly Projection[];
  /** Decodes an event once, for all views. Every view stops at an event of a type that is not among these. */
  readonly events: KnownEvents;
  /** Most events in one batch. */
  readonly batchSize?: number;
}

/**
 * Keeps views up to date from one log, each with a checkpoint of its own. A definition whose version no generation
 * serves yet is built beside the one queries read and takes over when it has caught up.
 */
export class ProjectionRunner {
  private readonly changes = new Changes();
  private readonly readers = new Set<LogReader>();
  /** Merges and farewells of readers that `stop` waits for. */
  private readonly chores = new Set<Promise<void>>();
  private readonly rebuilding = new Set<string>();
  private readonly opening: ViewOpening;
  private builders: readonly ViewBuilder[] = [];
  private state: 'NEW' | 'RUNNING' | 'STOPPED' = 'NEW';

  /** @throws TypeError when two definitions have the same name. */
  constructor(private readonly options: ProjectionRunnerOptions) {
    this.opening = new ViewOpening(options);
    const names = options.projections.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
      throw new TypeError(`View ${twice} is defined twice. Only one version of a view is kept up to date.`);
  }

  /**
   * Begins; resolves when every view is open and reading has begun.
   * @throws LogMismatch, naming the view, when what queries read was built from another log; nothing is written then.
   */
  async start(): Promise<void> {
    if (this.state !== 'NEW') throw new TypeError('A projection runner starts once; make a new one.');
    const opened = await Promise.all(this.options.projections.map((projection) => this.opening.open(projection)));
    this.state = 'RUNNING';
    this.builders = [...this.builders, ...opened];
    this.read(opened);
  }

  /** Finishes the batches in flight, stores how far each view has come, and ends. Idempotent. */
  async stop(): Promise<void> {
    this.state = 'STOPPED';
    await Promise.all([...this.readers].map((reader) => reader.stop()));
    for (const builder of this.builders) {
      await builder.settled();
      // A store that is away now is no reason not to end: the next start reads a little again.
      if (builder.running) await builder.saveCheckpoint().catch(() => undefined);
      builder.stop();
    }
    this.changes.notify();
    while (this.chores.size > 0) await Promise.all(this.chores);
  }

  /** Every generation that is kept up to date, or was until it failed. */
  status(): readonly ProjectionStatus[] {
    return this.builders.map((builder) => builder.status);
  }

  /** Is a view still on its way to the end of the log? For a moment also after readers were merged. */
  get catchingUp(): boolean {
    return [...this.readers].some(({ live, members }) => !live && members.length > 0);
  }

  /** Calls the listener, which must not throw, after each batch and each change of a state. @returns a function that ends it. */
  onChange(listener: () => void): () => void {
    return this.changes.listen(listener);
  }

  /**
   * Resolves when queries of this view see everything up to the position (read your writes).
   * @throws ProjectionFailed when the view stopped before it; RunnerStopped; RangeError for an unknown view; the
   * reason of the abort.
   */
  async waitFor(view: string, position: Position, signal: AbortSignal): Promise<void> {
    this.projectionOf(view);
    await this.changes.until(() => {
      const builders = this.builders.filter((builder) => builder.name === view);
      if (builders.some((builder) => builder.serving && builder.passed(position))) return true;
      const failure = builders.find((builder) => builder.failure)?.failure;
      if (failure && !builders.some((builder) => builder.running)) throw new ProjectionFailed(view, failure);
      if (this.stopped) throw new RunnerStopped();
      return false;
    }, signal);
  }

  /**
   * Builds the view anew beside the generation queries read, also for the same version, and switches when it has
   * caught up; the former generation is kept for roll-back. Works on a runner that was not started, too: then it ends
   * with the switch.
   * @throws ProjectionFailed; RunnerStopped; RangeError for an unknown view or one that is being built; the reason of
   * the abort. The half-built generation is then removed.
   */
  async rebuild(view: string, options: RebuildOptions = {}): Promise<void> {
    const projection = this.projectionOf(view);
    options.signal?.throwIfAborted();
    if (this.stopped) throw new RunnerStopped();
    const underWay = this.builders.some((builder) => builder.name === view && builder.running && !builder.serving);
    if (underWay || this.rebuilding.has(view)) {
      throw new RangeError(`View ${view} is being built already. Wait for it: its progress is in the status.`);
    }
    this.rebuilding.add(view);
    try {
      await this.chore(this.buildAnew(projection, options));
    } finally {
      this.rebuilding.delete(view);
    }
  }

  private async buildAnew(projection: Projection, options: RebuildOptions): Promise<void> {
    const { eventStore } = this.options;
    const builder = await this.opening.anew(projection);
    this.builders = [...this.builders, builder];
    if (!this.stopped) this.read([builder]);
    else builder.stop();
    const site = { eventStore, changes: this.changes, abandon: (build: ViewBuilder) => this.abandon(build) };
    await seeThrough(site, builder, options);
    if (this.state !== 'NEW') return;
    await this.farewell(builder);
    await Promise.all([...this.readers].map((reader) => reader.stop()));
  }

  private get stopped(): boolean {
    return this.state === 'STOPPED';
  }

  private projectionOf(view: string): Projection {
    const found = this.options.projections.find(({ name }) => name === view);
    if (found) return found;
    const known = this.options.projections.map(({ name }) => name).join(', ');
    throw new RangeError(`There is no view ${view}. There are: ${known}.`);
  }

  private read(builders: readonly ViewBuilder[], patient = false): void {
    const { eventStore, events, batchSize = 500 } = this.options;
    const reader = new LogReader(builders, {
      eventStore,
      events,
      batchSize,
      patient,
      onEnd: (builder) => this.switchTo(builder),
      onProgress: () => this.progressed(),
      onSplit: (others) => {
        if (!this.stopped) this.read(others);
      },
    });
    this.readers.add(reader);
    reader.start();
  }

  private progressed(): void {
    this.changes.notify();
    if (this.stopped) return;
    this.dismiss([...this.readers].filter((reader) => reader.members.length === 0));
    const live = [...this.readers].filter((reader) => reader.live);
    if (live.length > 1) this.dismiss(live, true);
  }

  /** Ends readers; those at the end of the log go on as one, so that the log is read once. */
  private dismiss(readers: readonly LogReader[], merge = false): void {
    if (readers.length === 0) return;
    for (const reader of readers) this.readers.delete(reader);
    void this.chore(
      Promise.all(readers.map((reader) => reader.stop())).then(() => {
        const members = readers.flatMap((reader) => reader.members);
        if (merge && members.length > 0 && !this.stopped) this.read(members, true);
      }),
    );
  }

  /** Lets queries read a generation that has caught up. May be repeated after an error. */
  private async switchTo(builder: ViewBuilder): Promise<void> {
    if (builder.serving) return;
    const { viewStore } = this.options;
    const { name, generation } = builder;
    await builder.saveCheckpoint();
    const former = await viewStore.activeVersion(name);
    if (former !== generation) await viewStore.activate(name, generation);
    for (const other of this.builders) if (other.name === name && other !== builder) other.stop();
    this.builders = this.builders.filter((other) => other.name !== name || other === builder);
    builder.serve();
    if (former === generation) return;
    for (const old of await generationsOf(viewStore, name)) {
      if (old !== generation && old !== former) await viewStore.drop(name, old);
    }
  }

  /** Stops a build and removes it, unless queries read it already. @returns whether it is gone. */
  private async abandon(build: ViewBuilder): Promise<boolean> {
    const { viewStore } = this.options;
    const { name, generation, projection } = build;
    await this.farewell(build);
    if ((await viewStore.activeVersion(name)) !== generation) {
      await viewStore.drop(name, generation);
      return true;
    }
    if (this.state !== 'RUNNING') return false;
    // The switch was under way when the abort came; what was stopped goes on under a builder of its own.
    const successor = await this.opening.builder(projection, generation, true);
    for (const other of this.builders) if (other.name === name) other.stop();
    this.builders = [...this.builders.filter((other) => other.name !== name), successor];
    this.read([successor]);
    return false;
  }

  private async farewell(builder: ViewBuilder): Promise<void> {
    builder.stop();
    await builder.settled();
    this.builders = this.builders.filter((other) => other !== builder);
    this.dismiss([...this.readers].filter((reader) => reader.members.length === 0));
    this.changes.notify();
  }

  /** Something `stop` waits for. */
  private async chore(work: Promise<void>): Promise<void> {
    const done = work.then(
      () => undefined,
      () => undefined,
    );
    this.chores.add(done);
    await done;
    this.chores.delete(done);
    return work;
  }
}
