import { CommandRefused } from './attempts/events.js';
import type { EventDeclaration } from './kernel/event.js';
import type { StreamKind } from './kernel/stream-kind.js';
import { LogOpened } from './log/events.js';
import { NumberReserved } from './number/events.js';
import { projectStream } from './project/stream.js';

/** Every kind of stream that takes commands. */
export const STREAM_KINDS: readonly StreamKind[] = [projectStream];

/** Every event type of the record. */
export const EVENTS: readonly EventDeclaration[] = [
  ...STREAM_KINDS.flatMap((kind) => kind.events),
  NumberReserved,
  CommandRefused,
  LogOpened,
];
