import type { Position } from '#domain/kernel/envelope';
import type { Checkpoint, View } from '#view-store/port';
import type { Projection } from '../projection.js';
import type { Batch, Delivery } from './batch.js';
import { fold, type Folded } from './fold.js';
import { reasonOf, type ProjectionError, type ProjectionState, type ProjectionStatus } from './projection-status.js';
import { versionOf } from './generation.js';
import { anchorOf } from './log-anchor.js';

/** A view nothing happened to stores its checkpoint after so many batches, or as soon as nothing more is waiting. */
const QUIET_BATCHES = 20;

/** What a builder starts from. */
export interface BuilderStart {
  readonly projection: Projection;
  readonly view: View;
  readonly logId: string;
  readonly checkpoint: Checkpoint | undefined;
  /** Do queries read this generation? */
  readonly serving: boolean;
}

/** Keeps one generation of a view up to date, a batch at a time. */
export class ViewBuilder {
  readonly projection: Projection;
  readonly view: View;
  /** Everything up to here is in the view; a stored checkpoint may lie behind it while nothing happens to the view. */
  position: Position | undefined;
  eventsApplied = 0;
  private readonly logId: string;
  private readonly types: ReadonlySet<string> | undefined;
  /** Do queries read this generation? Also after it failed. */
  private reading: boolean;
  private halted: 'FAILED' | 'STOPPED' | undefined;
  private error: ProjectionError | undefined;
  private stored: Position | undefined;
  private anchor: string | undefined;
  private quietBatches = 0;
  private busyMs = 0;
  private working: Promise<unknown> = Promise.resolve();
  private lag: number | undefined;

  constructor({ projection, view, logId, checkpoint, serving }: BuilderStart) {
    this.projection = projection;
    this.view = view;
    this.logId = logId;
    this.position = checkpoint?.position;
    this.stored = checkpoint?.position;
    this.anchor = checkpoint?.eventId;
    this.reading = serving;
    this.types = projection.types === 'ALL' ? undefined : new Set(projection.types);
  }

  get name(): string {
    return this.projection.name;
  }

  get generation(): number {
    return this.view.schema.version;
  }

  get serving(): boolean {
    return this.reading;
  }

  get running(): boolean {
    return this.halted === undefined;
  }

  /** Why it failed, once it has. */
  get failure(): ProjectionError | undefined {
    return this.halted === 'FAILED' ? this.error : undefined;
  }

  get status(): ProjectionStatus {
    return {
      name: this.name,
      version: versionOf(this.generation),
      generation: this.generation,
      state: this.state,
      eventsApplied: this.eventsApplied,
      rate: this.busyMs > 0 ? (this.eventsApplied * 1000) / this.busyMs : 0,
      ...(this.position !== undefined && { position: this.position }),
      ...(this.running && this.lag !== undefined && { lag: this.lag }),
      ...(this.error && { error: this.error }),
    };
  }

  reads(type: string): boolean {
    return this.types === undefined || this.types.has(type);
  }

  /** Has the view passed this position? */
  passed(position: Position): boolean {
    return this.position !== undefined && this.position >= position;
  }

  /**
   * Brings the view to the end of the batch; an event that cannot be applied stops it right before that event.
   * @throws what the view store throws: nothing counts as applied then, and the same batch may be given again; Error for
   * a batch that begins beyond what the view has: nothing is skipped.
   */
  async apply(batch: Batch): Promise<void> {
    if (!this.running || batch.position === undefined || this.passed(batch.position)) return;
    if (batch.after !== undefined && !this.passed(batch.after)) {
      throw new Error(`${this.name} does not have the events up to ${batch.after} yet, where this batch begins.`);
    }
    const began = performance.now();
    const folded = await fold(
      this.projection,
      this.view,
      batch.deliveries.filter((one) => this.concerns(one)),
    );
    if (folded.failure) await this.stopBefore(folded, folded.failure, batch);
    else await this.moveTo(batch.position, batch.anchor ?? this.anchor, folded, batch.idle);
    this.busyMs += performance.now() - began;
  }

  /** How old the newest event was when the batch had been applied. */
  observeLag(milliseconds: number): void {
    this.lag = milliseconds;
  }

  /** Stores how far the view has come, where that is not stored yet. */
  async saveCheckpoint(): Promise<void> {
    if (this.position === undefined || this.position === this.stored) return;
    await this.view.commit([], this.checkpoint(this.position, this.anchor));
    this.stored = this.position;
    this.quietBatches = 0;
  }

  /** A store did not take part; what it was doing is tried again. */
  hinder(error: unknown): void {
    const since = this.error?.since ?? new Date().toISOString();
    this.error = { reason: reasonOf(error), retrying: true, since };
  }

  recover(): void {
    if (this.running) this.error = undefined;
  }

  fail(error: Omit<ProjectionError, 'retrying'>): void {
    this.halted = 'FAILED';
    this.error = { ...error, retrying: false };
  }

  /** Queries read this generation from now on. */
  serve(): void {
    this.reading = true;
  }

  /** Takes no more batches; one in flight may still be under way (`settled`). */
  stop(): void {
    this.halted ??= 'STOPPED';
  }

  /** Does a piece of work on this view, after those it was given before; `settled` waits for it. */
  async work<T>(piece: () => Promise<T>): Promise<T> {
    const working = this.working.then(piece, piece);
    this.working = working;
    return working;
  }

  /** Resolves when no work on the view is under way. */
  async settled(): Promise<void> {
    await Promise.allSettled([this.working]);
  }

  private get state(): ProjectionState {
    return this.halted ?? (this.reading ? 'LIVE' : 'REBUILDING');
  }

  private concerns({ event, strange }: Delivery): boolean {
    return (strange === true || this.reads(event.type)) && !this.passed(event.position);
  }

  private async moveTo(
    position: Position,
    anchor: string | undefined,
    { operations, applied }: Folded,
    idle: boolean,
  ): Promise<void> {
    if (operations.length > 0) {
      await this.view.commit(operations, this.checkpoint(position, anchor));
      this.stored = position;
      this.quietBatches = 0;
    }
    this.position = position;
    this.anchor = anchor;
    this.eventsApplied += applied;
    if (position === this.stored) return;
    // A log busy with other things must not cost this view a write a batch, nor a restart all of it (pitfall 11).
    if (idle || ++this.quietBatches >= QUIET_BATCHES) await this.saveCheckpoint();
  }

  private async stopBefore(
    folded: Folded,
    { event, error }: NonNullable<Folded['failure']>,
    { deliveries }: Batch,
  ): Promise<void> {
    const before = deliveries.findLast(
      (one) => one.event.position < event.position && !this.passed(one.event.position),
    );
    if (before) await this.moveTo(before.event.position, anchorOf(before.event), folded, true);
    this.fail({ reason: reasonOf(error), eventId: event.id, position: event.position });
  }

  private checkpoint(position: Position, anchor: string | undefined): Checkpoint {
    return { logId: this.logId, position, ...(anchor !== undefined && { eventId: anchor }) };
  }
}
