import type { Configuration } from '#platform/configuration';
import type { ProjectionStatus } from '#projections/runner/projection-status';
import type { SystemCommand } from '#reactions/command-gateway';
import type { DeadlineStatus } from '#reactions/deadline-status';
import type { ReactionStatus } from '#reactions/reaction-status';

/** What the host starts the worker with. */
export interface WorkerStart {
  readonly dataDir: string;
  readonly logId: string;
  readonly timeZone: string;
  readonly logLevel: Configuration['logLevel'];
}

/** Host → worker: a command was settled (or failed); end. */
export type FromHost =
  { readonly kind: 'settled'; readonly request: number; readonly error?: string } | { readonly kind: 'stop' };

/** Worker → host: views are open; how they stand; a command to give. */
export type FromWorker =
  | { readonly kind: 'started' }
  | {
      readonly kind: 'status';
      readonly statuses: readonly ProjectionStatus[];
      readonly deadlines: DeadlineStatus;
      readonly reactions: ReactionStatus;
    }
  | { readonly kind: 'command'; readonly request: number; readonly command: SystemCommand };

const hasKind = (message: unknown, kinds: readonly string[]): boolean =>
  typeof message === 'object' && message !== null && kinds.includes(String(Reflect.get(message, 'kind')));

export function isFromHost(message: unknown): message is FromHost {
  return hasKind(message, ['settled', 'stop']);
}

export function isFromWorker(message: unknown): message is FromWorker {
  return hasKind(message, ['started', 'status', 'command']);
}
