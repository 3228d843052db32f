import { CommandRefused } from './attempts/events.js';
import type { EventDeclaration } from './kernel/event.js';
import { agentStream } from './agent/stream.js';
import { calendarStream } from './calendar/stream.js';
import { departmentStream } from './department/stream.js';
import type { StreamKind } from './kernel/stream-kind.js';
import { intermediaryStream } from './intermediary/stream.js';
import { LogOpened } from './log/events.js';
import { NumberReserved } from './number/events.js';
import { ownerStream } from './owner/stream.js';
import { personStream } from './person/stream.js';
import { plotStream } from './plot/stream.js';
import { policyStream } from './policy/stream.js';
import { projectStream } from './project/stream.js';
import { trainingStream } from './training/stream.js';
import { zoneStream } from './zone/stream.js';

/** Every kind of stream that takes commands. */
export const STREAM_KINDS: readonly StreamKind[] = [
  projectStream,
  departmentStream,
  intermediaryStream,
  agentStream,
  ownerStream,
  zoneStream,
  plotStream,
  trainingStream,
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
