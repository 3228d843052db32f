import type { BusinessDate } from '#workdays/business-date';
import { drawingsCleared } from '../joint-services/state.js';
import type { Project } from '../state.js';
import type { Standing } from './standing.js';

/** The joint certificate or the exemption with its basis (R-03, T-3) that clears the drawings on a day. */
export function clearedDrawings({ jointServices }: Project, on: BusinessDate): Standing | undefined {
  const cleared = drawingsCleared(jointServices, on);
  if (!cleared) return undefined;
  return cleared.by === 'CERTIFICATE'
    ? { openedBy: 'JOINT_REVIEW', document: cleared.certificateNo, since: cleared.on }
    : { openedBy: 'EXEMPTION', document: cleared.basis, since: cleared.on };
}
