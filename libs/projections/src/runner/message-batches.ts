import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SubscriptionMessage } from '#event-store/port';

/** Some messages in order; `idle`: nothing more was waiting when they were taken. */
export interface MessageBatch {
  readonly messages: readonly SubscriptionMessage[];
  readonly idle: boolean;
}

/**
 * Gathers what a subscription yields into batches of at most `limit`, reading on while the consumer writes (up to one
 * batch ahead). A batch is given out as soon as a turn of the event loop brought nothing more, so a live event does not
 * wait for others. What came before an error is given out first. Leaving the iteration ends the subscription.
 */
export async function* messageBatches(
  subscribe: (signal: AbortSignal) => AsyncIterable<SubscriptionMessage>,
  limit: number,
  signal: AbortSignal,
): AsyncGenerator<MessageBatch, void> {
  const subscription = new AbortController();
  const waiting: SubscriptionMessage[] = [];
  const outcome: { ended: boolean; error?: unknown } = { ended: false };
  let arrived = (): void => undefined;
  let taken = (): void => undefined;

  const pump = async (): Promise<void> => {
    try {
      for await (const message of subscribe(AbortSignal.any([signal, subscription.signal]))) {
        waiting.push(message);
        if (waiting.length === 1) arrived();
        if (waiting.length >= 2 * limit) await new Promise<void>((resolve) => (taken = resolve));
        if (subscription.signal.aborted) break;
      }
    } catch (error) {
      outcome.error = error;
    }
    outcome.ended = true;
    arrived();
  };
  const pumping = pump();

  try {
    for (;;) {
      if (waiting.length === 0 && !outcome.ended) await new Promise<void>((resolve) => (arrived = resolve));
      // One more than a batch takes: then it is known that something waits behind it.
      for (let before = -1; before < waiting.length && waiting.length <= limit;) {
        before = waiting.length;
        await nextTurn();
      }
      if (waiting.length === 0) break;
      const batch = waiting.splice(0, limit);
      const idle = waiting.length === 0;
      taken();
      yield { messages: batch, idle };
    }
    if (outcome.error !== undefined) throw outcome.error;
  } finally {
    subscription.abort();
    taken();
    await pumping;
  }
}
