import type { DataOf } from '../../kernel/event.js';
import { on, slice } from '../../kernel/slice.js';
import { AgencyTeamAssigned } from './events.js';

/** What the agency slice knows: the one team that serves the project now. */
export interface Agency {
  readonly team?: DataOf<typeof AgencyTeamAssigned>;
}

export const agency = slice<Agency>({}, [on(AgencyTeamAssigned, (_, data) => ({ team: data }))]);

/** Does this agent serve the project today? */
export function isServedBy(agency: Agency, agentId: string | undefined): boolean {
  return agentId !== undefined && (agency.team?.members.includes(agentId) ?? false);
}
