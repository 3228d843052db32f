import { NumberReserved } from '#domain/number/events';
import type { NumberReservation } from '#domain/kernel/event';
import type { DataOf } from '#domain/kernel/event';
import { compose, on, slice } from '#domain/kernel/slice';
import { WrongExpectedRevision } from '#event-store/errors';
import { NumberTaken } from './errors.js';
import type { EventWriter, Shared } from './event-writer.js';
import type { StreamLoader } from './stream-loader.js';

type Reserved = DataOf<typeof NumberReserved>;
const numberEvolution = compose<{ number: { reserved?: Reserved } }>({
  number: slice<{ reserved?: Reserved }>({}, [on(NumberReserved, (_, reserved) => ({ reserved }))]),
});

/** Numbers that are unique in the city: each is a stream whose one event only the first can append (model.md 1). */
export class NumberRegister {
  constructor(
    private readonly loader: StreamLoader,
    private readonly writer: EventWriter,
  ) {}

  /**
   * Reserves a number for what carries it; again for the same carrier is a success, so a command repeated after a crash
   * between reservation and append finds its number. @throws NumberTaken when it belongs to something else.
   */
  async reserve({ kind, value, subject }: NumberReservation, holder: string, shared: Shared): Promise<void> {
    const stream = `number-${kind}-${encodeURIComponent(value)}`;
    for (;;) {
      const folded = await this.loader.load(stream, numberEvolution);
      const reserved = folded.state.number.reserved;
      if (reserved) {
        if (reserved.holder === holder && reserved.subject === subject) return;
        throw new NumberTaken(kind, value, reserved.holder);
      }
      try {
        await this.writer.append(stream, folded, [NumberReserved.of({ kind, value, holder, subject })], shared, []);
        return;
      } catch (error) {
        if (!(error instanceof WrongExpectedRevision)) throw error;
      }
    }
  }
}
