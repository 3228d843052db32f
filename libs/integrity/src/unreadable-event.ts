import type { RecordedEvent } from '#domain/kernel/envelope';

/** Where an event stands in the log. */
export type EventPlace = Pick<RecordedEvent, 'stream' | 'revision' | 'position' | 'id'>;

/** What is stored of an event is no event any more: its bytes were damaged. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';

  constructor(
    readonly place: EventPlace,
    readonly why: string,
  ) {
    super(
      `Event ${place.id} at position ${place.position} (${place.stream}, revision ${place.revision}) cannot be read: ` +
        `${why}. Nothing behind it is read; restore the log from a backup that \`permittrail verify\` finds whole.`,
    );
  }
}
