import { EVENTS, STREAM_KINDS } from '#domain/streams';
import { CommandHandler, type CommandHandlerOptions } from '#command-handling/command-handler';
import { EventRegistry } from '#command-handling/event-registry';
import type { MaterialRegister } from '#command-handling/material-register';
import { logIdOf, openLog } from '#command-handling/open-log';
import type { Scorecards } from '#command-handling/scorecards';
import { writeShippedReference } from '#command-handling/shipped-reference-writer';
import type { EventStore } from '#event-store/port';
import { ConfigurationError } from './configuration.js';
import type { MasterKey } from './master-key.js';
import type { KeyStore } from './personal-data/key-store.js';
import { PersonalDataVault } from './personal-data/personal-data-vault.js';

/** The write side of a process: commands, the registry they write with, and the log they write to. */
export interface WriteSide {
  readonly commands: CommandHandler;
  readonly registry: EventRegistry;
  readonly vault: PersonalDataVault;
  readonly logId: string;
}

/** What is outside of the process besides its stores. */
interface Surroundings {
  /** Left out: the machine's clock. */
  readonly now?: () => Date;
  /** Left out: none is connected. */
  readonly materialRegister?: MaterialRegister | undefined;
  /** Left out: no score can be settled here. */
  readonly scorecards?: Scorecards;
}

/** Opens the write side on a store; a new store gets its log id and the reference data that ships with the product. */
export async function openWriteSide(
  store: EventStore,
  keys: KeyStore,
  masterKey: MasterKey,
  timeZone: string,
  { now = () => new Date(), materialRegister, scorecards }: Surroundings = {},
): Promise<WriteSide> {
  const registry = new EventRegistry(EVENTS);
  const vault = new PersonalDataVault(keys, masterKey.derive('personal-data'));
  if (!(await vault.belongsToTheRecord((await logIdOf(store)) === undefined))) {
    throw new ConfigurationError(
      'The master key or the key store is not the one this record was begun with: restore both from their back-up.',
    );
  }
  const options: CommandHandlerOptions = {
    store,
    registry,
    kinds: STREAM_KINDS,
    sealer: vault,
    digestKey: masterKey.derive('command-digest'),
    timeZone,
    now,
    ...(materialRegister && { materialRegister }),
    ...(scorecards && { scorecards }),
  };
  const logId = await openLog(options);
  const commands = new CommandHandler(options);
  await writeShippedReference(commands);
  return { commands, registry, vault, logId };
}
