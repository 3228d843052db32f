import { LRUCache } from 'lru-cache';
import type { Evolution } from '#domain/kernel/slice';
import type { EventStore } from '#event-store/port';
import type { EventRegistry } from './event-registry.js';
import { FoldedStream } from './folded-stream.js';

/** Events held in folded streams at most: bounds the cache's memory however long single streams are. */
const MAX_CACHED_EVENTS = 400_000;
const MAX_CACHED_STREAMS = 6_000;

/**
 * Folds streams, remembering what was folded: a load reads only what is newer than the last one. A stream is loaded by
 * one caller at a time (`StreamQueue`); read-only callers may share it.
 */
export class StreamLoader {
  readonly #cache = new LRUCache<string, FoldedStream<unknown>>({
    max: MAX_CACHED_STREAMS,
    maxSize: MAX_CACHED_EVENTS,
  });
  readonly #loading = new Map<string, Promise<unknown>>();

  constructor(
    private readonly store: EventStore,
    private readonly registry: EventRegistry,
  ) {}

  /** The stream as the store holds it now, where that is known without waiting. */
  current<State>(stream: string, evolution: Evolution<State>): FoldedStream<State> | undefined {
    const cached = this.#cached(stream, evolution);
    return cached && this.isCurrent(stream, cached) ? cached : undefined;
  }

  /** Is this the stream as the store holds it now, as far as that is known without waiting? */
  isCurrent(stream: string, { revision }: FoldedStream<unknown>): boolean {
    return this.store.latestRevision?.(stream) === revision;
  }

  /** The stream as the store holds it now. */
  async load<State>(stream: string, evolution: Evolution<State>): Promise<FoldedStream<State>> {
    const current = this.current(stream, evolution);
    if (current) return current;
    for (let busy = this.#loading.get(stream); busy; busy = this.#loading.get(stream)) await busy;
    const folded = this.#cached(stream, evolution) ?? new FoldedStream(evolution);
    const reading = this.#catchUp(stream, folded);
    const settled = reading.catch(() => undefined).finally(() => this.#loading.delete(stream));
    this.#loading.set(stream, settled);
    await reading;
    return folded;
  }

  /** Forgets a stream: the next load reads it from the start. */
  forget(stream: string): void {
    this.#cache.delete(stream);
  }

  /** Keeps what was folded. */
  keep(stream: string, folded: FoldedStream<unknown>): void {
    this.#cache.set(stream, folded, { size: folded.revision + 2 });
  }

  #cached<State>(stream: string, evolution: Evolution<State>): FoldedStream<State> | undefined {
    const known = this.#cache.get(stream);
    return known?.isOf(evolution) ? known : undefined;
  }

  async #catchUp(stream: string, folded: FoldedStream<unknown>): Promise<void> {
    try {
      for await (const event of this.store.read(stream, { from: folded.revision + 1 })) {
        folded.apply(this.registry.decode(event));
      }
    } catch (error) {
      this.forget(stream);
      throw error;
    }
    this.keep(stream, folded);
  }
}
