import type { BusinessDate } from '#workdays/business-date';
import type { DataOf } from '../kernel/event.js';
import { on, slice } from '../kernel/slice.js';
import { TrainingAttended, TrainingHeld } from './events.js';

/** A training: what it was, who was to attend, and who did. */
export interface Training {
  readonly held?: DataOf<typeof TrainingHeld>;
  readonly attended: readonly string[];
}

export const training = slice<Training>({ attended: [] }, [
  on(TrainingHeld, (state, data) => ({ ...state, held: data })),
  on(TrainingAttended, (state, { agentId }) => ({ ...state, attended: [...state.attended, agentId] })),
]);

/** What a training was to one agent. */
export interface Attendance {
  readonly heldOn: BusinessDate;
  readonly required: boolean;
  readonly attended: boolean;
}

/** The agent's attendance; nothing where the agent was neither to attend nor did. */
export function attendanceOf({ held, attended }: Training, agentId: string): Attendance | undefined {
  if (!held) return undefined;
  const attendance = { required: held.required.includes(agentId), attended: attended.includes(agentId) };
  return attendance.required || attendance.attended ? { heldOn: held.heldOn, ...attendance } : undefined;
}
