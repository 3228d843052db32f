import { SYSTEM_ACTOR } from '#domain/kernel/actor';
import { SHIPPED_LATER, SHIPPED_REFERENCE, type ShippedCommand } from '#domain/shipped-reference';
import type { CommandHandler } from './command-handler.js';
import { StreamExists } from './errors.js';

/**
 * Writes the policy, calendars and departments that ship with the product, as SYSTEM, where their streams do not exist,
 * and gives streams of an older release what ships since. A later release changes nothing without a command. Safe when
 * several processes start at once.
 */
export async function writeShippedReference(commands: CommandHandler): Promise<void> {
  const opened = new Set<string>();
  for (const shipped of SHIPPED_REFERENCE) {
    if (await opens(commands, shipped)) opened.add(streamOf(shipped));
  }
  // A stream just opened has everything.
  for (const shipped of SHIPPED_LATER) {
    if (!opened.has(streamOf(shipped))) await give(commands, shipped, `${streamOf(shipped)}-${shipped.decision.name}`);
  }
}

const streamOf = ({ decision, id }: ShippedCommand): string => `${decision.stream}-${id}`;

/** @returns whether the stream was there neither before nor by another process. */
async function opens(commands: CommandHandler, shipped: ShippedCommand): Promise<boolean> {
  if (await commands.exists(shipped.decision.stream, shipped.id)) return false;
  try {
    await give(commands, shipped, streamOf(shipped));
    return true;
  } catch (error) {
    if (!(error instanceof StreamExists)) throw error;
    return false;
  }
}

async function give(commands: CommandHandler, { decision, id, command }: ShippedCommand, what: string): Promise<void> {
  await commands.execute({ decision, id, command, actor: SYSTEM_ACTOR, commandId: `shipped-${what}` });
}
