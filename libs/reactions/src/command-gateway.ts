import type { StreamKindName } from '#domain/kernel/decision';

/** A command the system gives by itself. Its id is derived from what caused it, so giving it twice does nothing twice. */
export interface SystemCommand {
  readonly kind: StreamKindName;
  /** Id in the stream's name. */
  readonly id: string;
  /** Name of the command, such as `RaiseApprovalDelayed`. */
  readonly name: string;
  readonly fields: Readonly<Record<string, string | number | boolean>>;
  readonly commandId: string;
  /** The event it answers, and what that belongs to; left out where no event but a day caused it. */
  readonly causationId?: string;
  readonly correlationId?: string;
}

/** Where such commands go: the command handler of this process, or of the process that holds the log. */
export interface CommandGateway {
  /**
   * Resolves when the command was decided. A command that came too late (the item was decided meanwhile) is settled
   * too: the record already says more. @throws what made it impossible to decide now.
   */
  send(command: SystemCommand): Promise<void>;
}
