import type { Position, RecordedEvent } from '#domain/kernel/envelope';
import type { EventStore, SubscribeOptions, SubscriptionMessage } from '../port.js';

/** Everything an iteration yields until it ends. */
export async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

/**
 * Subscribes and collects messages until `enough` says so after one of them; that one is included. The subscription is
 * aborted then.
 */
export async function messagesUntil(
  store: EventStore,
  options: Omit<SubscribeOptions, 'signal'>,
  enough: (messages: readonly SubscriptionMessage[]) => boolean | Promise<boolean>,
): Promise<readonly SubscriptionMessage[]> {
  const abort = new AbortController();
  const messages: SubscriptionMessage[] = [];
  for await (const message of store.subscribe({ ...options, signal: abort.signal })) {
    messages.push(message);
    if (await enough(messages)) break;
  }
  abort.abort();
  return messages;
}

/** The events among the messages. */
export function eventsOf(messages: readonly SubscriptionMessage[]): readonly RecordedEvent[] {
  return messages.flatMap((message) => (message.kind === 'event' ? [message.event] : []));
}

/** Ids, in order. */
export function ids(events: readonly { readonly id: string }[]): readonly string[] {
  return events.map(({ id }) => id);
}

/** The position of a log that is known not to be empty. */
export async function headOf(store: EventStore): Promise<Position> {
  const head = await store.head();
  if (head === undefined) throw new Error('The log is empty');
  return head;
}
