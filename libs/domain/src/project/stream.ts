import type { StreamKind } from '../kernel/stream-kind.js';
import { ADMISSION_DECISIONS } from './admission/decide.js';
import { ADMISSION_EVENTS } from './admission/events.js';
import { AGENCY_DECISIONS } from './agency/decide.js';
import { AGENCY_EVENTS } from './agency/events.js';
import { COMMITMENTS_DECISIONS } from './commitments/decide.js';
import { COMMITMENTS_EVENTS } from './commitments/events.js';
import { CONDITIONS_DECISIONS } from './conditions/decide.js';
import { CONDITIONS_EVENTS } from './conditions/events.js';
import { COORDINATION_DECISIONS } from './coordination/decide.js';
import { COORDINATION_EVENTS } from './coordination/events.js';
import { DEFERRAL_DECISIONS } from './deferral/decide.js';
import { DEFERRAL_EVENTS } from './deferral/events.js';
import { DELAY_DECISIONS } from './delays/decide.js';
import { DELAY_EVENTS } from './delays/events.js';
import { FILING_DECISIONS } from './filing/decide.js';
import { FILING_EVENTS } from './filing/events.js';
import { ITEM_DECISIONS } from './items/decide.js';
import { ITEM_EVENTS } from './items/events.js';
import { JOINT_SERVICES_DECISIONS } from './joint-services/decide.js';
import { JOINT_SERVICES_EVENTS } from './joint-services/events.js';
import { NODES_DECISIONS } from './nodes/decide.js';
import { NODES_EVENTS } from './nodes/events.js';
import { START_FLOW_DECISIONS } from './start-flow/decide.js';
import { START_FLOW_EVENTS } from './start-flow/events.js';
import { project, type Project } from './state.js';
import { SUPERVISION_DECISIONS } from './supervision/decide.js';
import { SUPERVISION_EVENTS } from './supervision/events.js';

/** `project-{projectId}`: the whole history of one project. */
export const projectStream: StreamKind<Project> = {
  ...project,
  name: 'project',
  title: { zh: '项目', en: 'Project' },
  idPattern: /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/,
  events: [
    ...FILING_EVENTS,
    ...ADMISSION_EVENTS,
    ...CONDITIONS_EVENTS,
    ...NODES_EVENTS,
    ...AGENCY_EVENTS,
    ...ITEM_EVENTS,
    ...DEFERRAL_EVENTS,
    ...COMMITMENTS_EVENTS,
    ...COORDINATION_EVENTS,
    ...DELAY_EVENTS,
    ...SUPERVISION_EVENTS,
    ...START_FLOW_EVENTS,
    ...JOINT_SERVICES_EVENTS,
  ],
  decisions: [
    ...FILING_DECISIONS,
    ...ADMISSION_DECISIONS,
    ...CONDITIONS_DECISIONS,
    ...NODES_DECISIONS,
    ...AGENCY_DECISIONS,
    ...ITEM_DECISIONS,
    ...DEFERRAL_DECISIONS,
    ...COMMITMENTS_DECISIONS,
    ...COORDINATION_DECISIONS,
    ...DELAY_DECISIONS,
    ...SUPERVISION_DECISIONS,
    ...START_FLOW_DECISIONS,
    ...JOINT_SERVICES_DECISIONS,
  ],
};
