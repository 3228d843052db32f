import { pino } from 'pino';
import { on, single, slice } from '#domain/kernel/slice';
import type { CommandGateway, SystemCommand } from '#reactions/command-gateway';
import { reactionsTo } from '#reactions/reaction';
import type { ReactionStatus } from '#reactions/reaction-status';
import { Reactor } from '#reactions/reactor';
import type { EventStore } from '#event-store/port';
import type { ViewStore } from '#view-store/port';
import { accountEvents, Deposited } from './accounts.js';

const balance = slice({ balance: 0 }, [on(Deposited, (state, { amount }) => ({ balance: state.balance + amount }))]);

/** What a deposit asks for: a command on the account's owner that says what the account holds by then. */
export const TELL_OWNER = reactionsTo(single(balance))(Deposited, {
  name: 'tell-owner',
  commands: ({ account, amount }, { balance: holds }) =>
    amount === 0 ? [] : [{ kind: 'owner', id: account, name: 'TellBalance', fields: { holds } }],
});

/** Takes commands down; what it is told not to take fails until it is told otherwise. */
export class CommandsTaken implements CommandGateway {
  readonly taken: SystemCommand[] = [];
  /** Ids of owners whose commands fail. */
  readonly refused = new Set<string>();
  #waiting: (() => void)[] = [];

  async send(command: SystemCommand): Promise<void> {
    if (this.refused.has(command.id)) throw new Error(`owner ${command.id} is out of reach`);
    this.taken.push(command);
    for (const wake of this.#waiting) wake();
  }

  /** Resolves when so many commands were taken. */
  async until(count: number): Promise<void> {
    while (this.taken.length < count) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}

/** A reactor over the ledger's log. */
export function ledgerReactor(
  eventStore: EventStore,
  viewStore: ViewStore,
  gateway: CommandGateway,
  logId = 'log',
): Reactor {
  return new Reactor({
    eventStore,
    viewStore,
    logId,
    gateway,
    reactions: [TELL_OWNER],
    events: accountEvents,
    logger: pino({ level: 'silent' }),
  });
}

/** Resolves when the reactor's status is as asked. */
export async function untilStatus(reactor: Reactor, fits: (status: ReactionStatus) => boolean): Promise<void> {
  while (!fits(reactor.status())) {
    await new Promise<void>((resolve) => {
      const end = reactor.onChange(() => {
        end();
        resolve();
      });
    });
  }
}
