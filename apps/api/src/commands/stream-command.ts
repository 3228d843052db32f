import { Inject, type Type } from '@nestjs/common';
import { Command, CommandHandler as Handles, type ICommandHandler } from '@nestjs/cqrs';
import type { StreamKind } from '#domain/kernel/stream-kind';
import type { CommandHandler } from '#command-handling/command-handler';
import type { CommandRequest, CommandResult } from '#command-handling/command-request';
import { COMMANDS } from '../tokens.js';

/** A command for one kind of stream, as the command bus carries it. */
export class StreamCommand extends Command<CommandResult> {
  constructor(readonly request: CommandRequest) {
    super();
  }
}

/** What the bus needs of one kind of stream: its message and the handler registered for it. */
export interface Dispatch {
  readonly message: new (request: CommandRequest) => StreamCommand;
  readonly handler: Type<ICommandHandler<StreamCommand, CommandResult>>;
}

/** Registers a kind of stream on the command bus. */
export function dispatchOf(kind: StreamKind): Dispatch {
  const message = class extends StreamCommand {};
  Object.defineProperty(message, 'name', { value: `${kind.name}-command` });
  @Handles(message)
  class StreamCommandHandler implements ICommandHandler<StreamCommand, CommandResult> {
    constructor(@Inject(COMMANDS) private readonly commands: CommandHandler) {}

    execute({ request }: StreamCommand): Promise<CommandResult> {
      return this.commands.execute(request);
    }
  }
  Object.defineProperty(StreamCommandHandler, 'name', { value: `${kind.name}-command-handler` });
  return { message, handler: StreamCommandHandler };
}
