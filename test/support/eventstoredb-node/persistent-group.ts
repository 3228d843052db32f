import { randomUUID } from 'node:crypto';
import type { RecordedEvent, SavedGroup, SavedLog } from './log.js';

/** An event on its way to a consumer: delivered, or waiting for its next try. */
interface Delivery {
  readonly event: RecordedEvent;
  /** Index of the event in the log. */
  readonly index: number;
  readonly retryCount: number;
}

interface InFlight {
  readonly delivery: Delivery;
  readonly timeout: NodeJS.Timeout;
}

/** One connected reader of a group: takes up to `bufferSize` events it has not settled yet. */
export interface Consumer {
  readonly bufferSize: number;
  deliver(event: RecordedEvent, retryCount: number): void;
  /** Ends the consumer's call: its group is gone, or it asked to be stopped. */
  drop(): void;
}

/** A group at work: deals matching events of `$all` to its consumers in turn, until each is acknowledged or parked. */
export class PersistentGroup {
  readonly #consumers = new Map<Consumer, Map<string, InFlight>>();
  readonly #retries: Delivery[] = [];
  readonly #stopListening: () => void;
  #next: number;

  constructor(
    private readonly log: SavedLog,
    private readonly saved: SavedGroup,
  ) {
    this.#next = saved.checkpoint;
    this.#stopListening = log.onWrite(() => this.#deal());
  }

  /** Gives a consumer its share from now on. */
  connect(consumer: Consumer): void {
    this.#consumers.set(consumer, new Map());
    this.#deal();
  }

  /** What a consumer had not settled goes to the others. */
  disconnect(consumer: Consumer): void {
    const inFlight = this.#consumers.get(consumer) ?? new Map<string, InFlight>();
    this.#consumers.delete(consumer);
    for (const { delivery, timeout } of inFlight.values()) {
      clearTimeout(timeout);
      this.#retries.push(delivery);
    }
    this.#deal();
  }

  /** Done with, whether handled (ack) or given up (nack with skip). */
  settle(consumer: Consumer, id: string): void {
    if (this.#takeBack(consumer, id) !== undefined) this.#goOn();
  }

  /** Deliver once more, or park when it has been tried often enough. */
  retry(consumer: Consumer, id: string, reason: string): void {
    const delivery = this.#takeBack(consumer, id);
    if (delivery === undefined) return;
    if (delivery.retryCount >= this.saved.maxRetryCount) this.#park(delivery, reason);
    else this.#retries.push({ ...delivery, retryCount: delivery.retryCount + 1 });
    this.#goOn();
  }

  /** Set aside in the group's parked stream, for an operator. */
  park(consumer: Consumer, id: string, reason: string): void {
    const delivery = this.#takeBack(consumer, id);
    if (delivery === undefined) return;
    this.#park(delivery, reason);
    this.#goOn();
  }

  /** Stops dealing events out and forgets its consumers. */
  close(): void {
    this.#stopListening();
    for (const inFlight of this.#consumers.values()) {
      for (const { timeout } of inFlight.values()) clearTimeout(timeout);
    }
    this.#consumers.clear();
  }

  /** Ends every consumer's call: the group was deleted. */
  drop(): void {
    const consumers = [...this.#consumers.keys()];
    this.close();
    for (const consumer of consumers) consumer.drop();
  }

  /** Counts for the info call. */
  get stats(): { consumers: number; inFlight: number; retries: number; parked: number } {
    const inFlight = [...this.#consumers.values()].reduce((sum, held) => sum + held.size, 0);
    const parked = this.log.stream(this.#parkedStream).events.length;
    return { consumers: this.#consumers.size, inFlight, retries: this.#retries.length, parked };
  }

  get #parkedStream(): string {
    return `$persistentsubscription-$all::${this.saved.name}-parked`;
  }

  #takeBack(consumer: Consumer, id: string): Delivery | undefined {
    const held = this.#consumers.get(consumer);
    const taken = held?.get(id);
    if (held === undefined || taken === undefined) return undefined;
    clearTimeout(taken.timeout);
    held.delete(id);
    return taken.delivery;
  }

  #park({ event }: Delivery, reason: string): void {
    this.log.write(this.#parkedStream, [
      {
        id: randomUUID(),
        type: '$>',
        contentType: 'application/octet-stream',
        data: Buffer.from(`${event.revision}@${event.stream}`, 'utf8'),
        metadata: Buffer.from(JSON.stringify({ reason }), 'utf8'),
      },
    ]);
  }

  #goOn(): void {
    const unsettled = [...this.#consumers.values()].flatMap((held) => [...held.values()].map((x) => x.delivery.index));
    const waiting = this.#retries.map((delivery) => delivery.index);
    this.saved.checkpoint = Math.min(this.#next, ...unsettled, ...waiting);
    this.#deal();
  }

  #deal(): void {
    for (;;) {
      const free = this.#nextFree();
      const delivery = free === undefined ? undefined : this.#nextDelivery();
      if (free === undefined || delivery === undefined) return;
      this.#send(free, delivery);
    }
  }

  /** Round robin: whoever was served last is asked last. */
  #nextFree(): Consumer | undefined {
    for (const [consumer, held] of this.#consumers) {
      if (held.size >= consumer.bufferSize) continue;
      this.#consumers.delete(consumer);
      this.#consumers.set(consumer, held);
      return consumer;
    }
    return undefined;
  }

  #nextDelivery(): Delivery | undefined {
    const retry = this.#retries.shift();
    if (retry !== undefined) return retry;
    for (;;) {
      const event = this.log.all[this.#next];
      if (event === undefined) return undefined;
      const index = this.#next++;
      if (this.saved.matches(event)) return { event, index, retryCount: 0 };
    }
  }

  #send(consumer: Consumer, delivery: Delivery): void {
    const { id } = delivery.event;
    const timeout = setTimeout(() => this.retry(consumer, id, 'message timeout'), this.saved.messageTimeoutMs);
    timeout.unref();
    this.#consumers.get(consumer)?.set(id, { delivery, timeout });
    consumer.deliver(delivery.event, delivery.retryCount);
  }
}
