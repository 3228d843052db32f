import { businessDateOf } from '#workdays/business-date';
import { CommandRefused } from '#domain/attempts/events';
import type { Refusal } from '#domain/kernel/refusal';
import { compose } from '#domain/kernel/slice';
import { WrongExpectedRevision } from '#event-store/errors';
import type { CommandRequest } from './command-request.js';
import type { EventWriter, Shared } from './event-writer.js';
import type { StreamLoader } from './stream-loader.js';
import type { StreamQueue } from './stream-queue.js';

const attemptsEvolution = compose<Record<never, never>>({});

/** Refusals by rule of known actors, in `attempts-{department}-{month}` (model.md 1). */
export class AttemptLog {
  constructor(
    private readonly loader: StreamLoader,
    private readonly writer: EventWriter,
    private readonly queue: StreamQueue,
    private readonly timeZone: string,
  ) {}

  /** Records a refusal once, however often the same command id is sent again. */
  async record(target: string, request: CommandRequest, shared: Shared, refusal: Refusal): Promise<void> {
    const month = businessDateOf(shared.recordedAt, this.timeZone).slice(0, 7);
    const stream = `attempts-${shared.actor.department ?? 'NONE'}-${month}`;
    const event = CommandRefused.of(
      { command: request.decision.name, target, rule: refusal.rule, details: { ...refusal.details } },
      [refusal.rule],
    );
    await this.queue.run(stream, async () => {
      for (;;) {
        const folded = await this.loader.load(stream, attemptsEvolution);
        if (folded.commands.has(shared.commandId)) return;
        try {
          await this.writer.write(stream, folded, [event], shared);
          return;
        } catch (error) {
          if (!(error instanceof WrongExpectedRevision)) throw error;
        }
      }
    });
  }
}
