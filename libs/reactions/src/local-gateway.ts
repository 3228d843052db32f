import { SYSTEM_ACTOR } from '#domain/kernel/actor';
import { present } from '#domain/kernel/present';
import { NotFound, Refusal, StateConflict } from '#domain/kernel/refusal';
import { STREAM_KINDS } from '#domain/streams';
import type { CommandHandler } from '#command-handling/command-handler';
import type { CommandGateway, SystemCommand } from './command-gateway.js';

/** Gives the system's commands to the command handler of this process. */
export class LocalGateway implements CommandGateway {
  constructor(private readonly commands: CommandHandler) {}

  async send({ kind, id, name, fields, commandId, causationId, correlationId }: SystemCommand): Promise<void> {
    const decision = STREAM_KINDS.find((candidate) => candidate.name === kind)?.decisions.find(
      (candidate) => candidate.name === name,
    );
    if (!decision) throw new Error(`${kind} takes no command ${name}.`);
    const command = Object.assign(new decision.command(), { channel: 'SYSTEM' as const, ...fields });
    const cause = present({ causationId, correlationId });
    try {
      await this.commands.execute({ decision, id, command, actor: SYSTEM_ACTOR, commandId, ...cause });
    } catch (error) {
      if (!(error instanceof StateConflict || error instanceof NotFound || error instanceof Refusal)) throw error;
    }
  }
}
