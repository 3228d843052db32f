import type { Actor } from '#domain/kernel/actor';
import { CommandIdReused, StreamExists } from '#command-handling/errors';
import { validateCommand } from '#platform/validate-command';
import type { LocalWriteSide } from '../composition.js';
import { NotTaken, REUSED, type ImportGateway, type Recorded } from './import-gateway.js';
import type { ImportCommand } from './import-command.js';

/** Who an import is recorded by, unless a token says otherwise: one actor, so that it can be run again anywhere. */
export const IMPORT_ACTOR: Actor = { id: 'permittrail-import', roles: ['ADMIN'] };

/** Gives the commands in this process, which holds the log. */
export class LocalGateway implements ImportGateway {
  private constructor(
    private readonly writeSide: LocalWriteSide,
    private readonly timeZone: string,
    readonly head: string | undefined,
  ) {}

  static async on(writeSide: LocalWriteSide, timeZone: string): Promise<LocalGateway> {
    return new LocalGateway(writeSide, timeZone, await writeSide.eventStore.head());
  }

  async give({ decision, id, body, commandId }: ImportCommand): Promise<Recorded> {
    const command = validateCommand(decision.command, body);
    const { timeZone } = this;
    try {
      return await this.writeSide.commands.execute({ decision, id, command, actor: IMPORT_ACTOR, commandId, timeZone });
    } catch (error) {
      if (error instanceof StreamExists) throw error;
      const reason = error instanceof CommandIdReused ? REUSED : error instanceof Error ? error.message : String(error);
      throw new NotTaken(reason, { cause: error });
    }
  }

  close(): Promise<void> {
    return this.writeSide.close();
  }
}
