import { SYSTEM_ACTOR } from '#domain/kernel/actor';
import { SHIPPED_REFERENCE } from '#domain/shipped-reference';
import type { CommandHandler } from './command-handler.js';
import { StreamExists } from './errors.js';

/**
 * Writes the policy, calendars and departments that ship with the product, as SYSTEM, where their streams do not exist.
 * A later release changes nothing without a command. Safe when several processes start at once.
 */
export async function writeShippedReference(commands: CommandHandler): Promise<void> {
  for (const { decision, id, command } of SHIPPED_REFERENCE) {
    if (await commands.exists(decision.stream, id)) continue;
    try {
      await commands.execute({
        decision,
        id,
        command,
        actor: SYSTEM_ACTOR,
        commandId: `shipped-${decision.stream}-${id}`,
      });
    } catch (error) {
      if (!(error instanceof StreamExists)) throw error;
    }
  }
}
