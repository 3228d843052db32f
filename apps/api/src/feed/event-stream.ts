import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { RecordedEvent } from '#domain/kernel/envelope';
import type { SubscriptionMessage } from '#event-store/port';

/** Silence after which a comment is sent, so that proxies and clients know the stream is alive. */
export const HEARTBEAT_MS = 15_000;

export interface EventStreamOptions {
  /** Ends the stream: the client is gone, or the server closes. */
  readonly signal: AbortSignal;
  readonly heartbeatMs?: number;
}

/**
 * Writes a subscription as server-sent events: `id` is the position, so `Last-Event-ID` resumes behind it. The next
 * event is taken only when the client has room for it: a slow client slows its own subscription and nothing else.
 */
export async function writeEventStream(
  messages: AsyncIterable<SubscriptionMessage>,
  out: Writable,
  { signal, heartbeatMs = HEARTBEAT_MS }: EventStreamOptions,
): Promise<void> {
  const heartbeat = setInterval(() => {
    // To a client that does not read, a sign of life would only be one more thing to keep.
    if (!out.writableNeedDrain && !out.writableEnded) out.write(': heartbeat\n\n');
  }, heartbeatMs);
  try {
    for await (const message of messages) {
      if (signal.aborted) return;
      if (out.write(blockOf(message))) heartbeat.refresh();
      else await once(out, 'drain', { signal });
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    clearInterval(heartbeat);
  }
}

/** A block without data dispatches nothing and only moves the client's last event id: how checkpoints are told. */
function blockOf(message: SubscriptionMessage): string {
  switch (message.kind) {
    case 'event':
      return eventBlock(message.event);
    case 'checkpoint':
      return `id: ${message.position}\n\n`;
    case 'caught-up':
      return ': caught up\n\n';
  }
}

function eventBlock(event: RecordedEvent): string {
  // JSON text has no raw line breaks, so one `data` line holds it.
  return `id: ${event.position}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}
