import type { Actor } from '#domain/kernel/actor';
import type { Command } from '#domain/kernel/command';
import type { Decision } from '#domain/kernel/decision';
import type { Position, Revision } from '#domain/kernel/envelope';

/** A command on its way to its decision. */
export interface CommandRequest {
  readonly decision: Decision;
  /** Id in the stream's name: `P1` for `project-P1`. */
  readonly id: string;
  readonly command: Command;
  readonly actor: Actor;
  /** The caller's Idempotency-Key, or a fresh id. */
  readonly commandId: string;
  readonly correlationId?: string;
  readonly causationId?: string;
  /** The revision the caller saw (`If-Match`): no other will do. */
  readonly ifMatch?: Revision;
  /** Only for channel IMPORT: the time zone the imported office kept its dates in. */
  readonly timeZone?: string;
}

/** What a command came to. A repeat of a known command id gets the original answer. */
export interface CommandResult {
  readonly stream: string;
  readonly revision: Revision;
  readonly position: Position;
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly revision: Revision;
    readonly data: object;
  }[];
}
