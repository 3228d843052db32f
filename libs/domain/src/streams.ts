import { CommandRefused } from './attempts/events.js';
import type { EventDeclaration } from './kernel/event.js';
import { calendarStream } from './calendar/stream.js';
import { departmentStream } from './department/stream.js';
import type { StreamKind } from './kernel/stream-kind.js';
import { LogOpened } from './log/events.js';
import { NumberReserved } from './number/events.js';
import { personStream } from './person/stream.js';
import { policyStream } from './policy/stream.js';
import { projectStream } from './project/stream.js';

/** Every kind of stream that takes commands. */
export const STREAM_KINDS: readonly StreamKind[] = [
  projectStream,
  departmentStream,
  policyStream,
  calendarStream,
  personStream,
];

/** Every event type of the record. */
export const EVENTS: readonly EventDeclaration[] = [
  ...STREAM_KINDS.flatMap((kind) => kind.events),
  NumberReserved,
  CommandRefused,
  LogOpened,
];
