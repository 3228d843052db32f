import type { RecordedEvent } from '#domain/kernel/envelope';
import { StateConflict } from '#domain/kernel/refusal';
import type { EventStore } from '#event-store/port';
import type { CommandResult } from './command-request.js';
import { CommandIdReused } from './errors.js';
import type { Shared } from './event-writer.js';
import type { Standing } from './folded-stream.js';

/** Answers to commands that append nothing, read from the log. */
export class CommandAnswers {
  constructor(private readonly store: EventStore) {}

  /** The answer a command got when it was given first. @throws CommandIdReused when it said something else then. */
  async original(stream: string, first: number, { commandId, commandDigest }: Shared): Promise<CommandResult> {
    const events: RecordedEvent[] = [];
    for await (const event of this.store.read(stream, { from: first })) {
      if (event.metadata.commandId !== commandId) break;
      if (event.metadata.commandDigest !== commandDigest) throw new CommandIdReused(commandId);
      events.push(event);
    }
    return answerOf(stream, first, events);
  }

  /** Where a stream stands, for a command that has nothing to do. @throws StateConflict where there is none to stand. */
  async standing(stream: string, { revision }: Standing): Promise<CommandResult> {
    if (revision < 0) {
      throw new StateConflict({
        zh: '无须办理，也没有任何记录',
        en: 'There is nothing to do, and nothing on record',
      });
    }
    const last: RecordedEvent[] = [];
    for await (const event of this.store.read(stream, { from: revision, to: revision })) last.push(event);
    return { ...answerOf(stream, revision, last), events: [] };
  }
}

/** What an answer tells of an event. */
export function told({ id, type, revision, data }: RecordedEvent): CommandResult['events'][number] {
  return { id, type, revision, data };
}

/** An answer from events read again. @throws Error when they are gone: the log was cut off. */
function answerOf(stream: string, first: number, events: readonly RecordedEvent[]): CommandResult {
  const last = events.at(-1);
  if (!last) throw new Error(`${stream} ends before revision ${first}; run \`permittrail verify\`.`);
  return { stream, revision: last.revision, position: last.position, events: events.map(told) };
}
