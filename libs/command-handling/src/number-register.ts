import { NumberReserved } from '#domain/number/events';
import type { NumberReservation } from '#domain/kernel/event';
import { compose, on, slice } from '#domain/kernel/slice';
import { WrongExpectedRevision } from '#event-store/errors';
import type { EventStore } from '#event-store/port';
import { NumberTaken } from './errors.js';
import type { EventWriter, Shared } from './event-writer.js';
import type { StreamLoader } from './stream-loader.js';

interface Reserved {
  readonly holder: string;
  readonly subject: string;
  /** The commands that reserved it for this carrier: the first, and every one that tried again under another id. */
  readonly commandIds: readonly string[];
  /** When it was reserved last. */
  readonly recordedAt: string;
}

const numberEvolution = compose<{ number: { reserved?: Reserved } }>({
  number: slice<{ reserved?: Reserved }>({}, [
    on(NumberReserved, ({ reserved }, { holder, subject }, { metadata: { commandId, recordedAt } }) => {
      const again = reserved?.holder === holder && reserved.subject === subject;
      const commandIds = again ? [...reserved.commandIds, commandId] : [commandId];
      return { reserved: { holder, subject, commandIds, recordedAt } };
    }),
  ]),
});

/** A reservation whose command has not appended by then never will: its process died, or its append was refused. */
const ORPHANED_AFTER_MS = 15 * 60_000;

/**
 * The form in which two numbers are the same: compatibility characters, case, white space, kinds of dashes and brackets
 * do not tell them apart (`沪１ ` is `沪1`, `〔2026〕` is `[2026]`), invisible characters do not count.
 */
function canonicalNumber(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{DI}]/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\p{Ps}/gu, '[')
    .replace(/\p{Pe}/gu, ']')
    .trim()
    .replace(/\s+/gu, ' ')
    .toUpperCase();
}

/**
 * Numbers that are unique in the city: each is a stream whose first event only one writer can append (model.md 1). A
 * number once carried is never given to anything else, also when its carrier got another one.
 */
export class NumberRegister {
  constructor(
    private readonly loader: StreamLoader,
    private readonly writer: EventWriter,
    private readonly store: EventStore,
  ) {}

  /**
   * Reserves a number for what carries it; again for the same carrier is a success, so a command repeated after a crash
   * between reservation and append finds its number. A reservation whose command never came to append is taken over
   * after a while. @throws NumberTaken when it belongs to something else.
   */
  async reserve({ kind, value, subject }: NumberReservation, holder: string, shared: Shared): Promise<void> {
    const stream = `number-${kind}-${encodeURIComponent(canonicalNumber(value))}`;
    for (;;) {
      const folded = await this.loader.load(stream, numberEvolution);
      const reserved = folded.state.number.reserved;
      const own = reserved?.holder === holder && reserved.subject === subject;
      if (own && reserved.commandIds.includes(shared.commandId)) return;
      if (reserved && !own && !(await this.#isOrphaned(reserved, shared))) {
        throw new NumberTaken(kind, value, reserved.holder);
      }
      try {
        await this.writer.write(stream, folded, [NumberReserved.of({ kind, value, holder, subject })], shared);
        return;
      } catch (error) {
        if (!(error instanceof WrongExpectedRevision)) throw error;
      }
    }
  }

  /** Did every command that reserved the number append nothing to the holder's stream, long after? */
  async #isOrphaned({ holder, commandIds, recordedAt }: Reserved, { recordedAt: now }: Shared): Promise<boolean> {
    if (Date.parse(now) - Date.parse(recordedAt) < ORPHANED_AFTER_MS) return false;
    for await (const { metadata } of this.store.read(holder)) if (commandIds.includes(metadata.commandId)) return false;
    return true;
  }
}
