import type { StreamKind } from '../kernel/stream-kind.js';
import { ADMISSION_DECISIONS } from './admission/decide.js';
import { ADMISSION_EVENTS } from './admission/events.js';
import { assignTeam } from './agency/decide.js';
import { AgencyTeamAssigned } from './agency/events.js';
import { DEFERRAL_DECISIONS } from './deferral/decide.js';
import { DEFERRAL_EVENTS } from './deferral/events.js';
import { DELAY_DECISIONS } from './delays/decide.js';
import { DELAY_EVENTS } from './delays/events.js';
import { FILING_DECISIONS } from './filing/decide.js';
import { FILING_EVENTS } from './filing/events.js';
import { ITEM_DECISIONS } from './items/decide.js';
import { ITEM_EVENTS } from './items/events.js';
import { project, type Project } from './state.js';

/** `project-{projectId}`: the whole history of one project. */
export const projectStream: StreamKind<Project> = {
  ...project,
  name: 'project',
  title: { zh: '项目', en: 'Project' },
  idPattern: /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/,
  events: [
    ...FILING_EVENTS,
    ...ADMISSION_EVENTS,
    AgencyTeamAssigned,
    ...ITEM_EVENTS,
    ...DEFERRAL_EVENTS,
    ...DELAY_EVENTS,
  ],
  decisions: [
    ...FILING_DECISIONS,
    ...ADMISSION_DECISIONS,
    assignTeam,
    ...DEFERRAL_DECISIONS,
    ...DELAY_DECISIONS,
    ...ITEM_DECISIONS,
  ],
};
