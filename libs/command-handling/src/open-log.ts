import { randomUUID } from 'node:crypto';
import { businessDateOf } from '#workdays/business-date';
import { SYSTEM_ACTOR } from '#domain/kernel/actor';
import { compose } from '#domain/kernel/slice';
import { LogOpened } from '#domain/log/events';
import { WrongExpectedRevision } from '#event-store/errors';
import type { EventStore } from '#event-store/port';
import type { CommandHandlerOptions } from './command-handler.js';
import { EventWriter } from './event-writer.js';
import { FoldedStream } from './folded-stream.js';

const LOG_STREAM = 'log';

/** Id of the log, or nothing when it was never opened. */
export async function logIdOf(store: EventStore): Promise<string | undefined> {
  for await (const event of store.read(LOG_STREAM, { from: 0, to: 0 })) {
    if (LogOpened.is(event)) return event.data.logId;
  }
  return undefined;
}

/** Id of the log; opens the log, once, when it is new. Safe when several processes start at the same moment. */
export async function openLog(options: CommandHandlerOptions): Promise<string> {
  const { store, registry, sealer, now, timeZone } = options;
  const known = await logIdOf(store);
  if (known) return known;
  const logId = randomUUID();
  const recordedAt = now().toISOString();
  const commandId = `open-log-${logId}`;
  try {
    await new EventWriter(store, registry, sealer).write(
      LOG_STREAM,
      new FoldedStream(compose<Record<never, never>>({})),
      [LogOpened.of({ logId })],
      {
        occurredAt: recordedAt,
        businessDate: businessDateOf(recordedAt, timeZone),
        recordedAt,
        actor: SYSTEM_ACTOR,
        channel: 'SYSTEM',
        commandId,
        commandDigest: '',
        correlationId: commandId,
        causationId: commandId,
        evidence: [],
      },
    );
    return logId;
  } catch (error) {
    if (!(error instanceof WrongExpectedRevision)) throw error;
    const opened = await logIdOf(store);
    if (!opened) throw error;
    return opened;
  }
}
