import type { StreamKind } from '../kernel/stream-kind.js';
import { fileProject } from './filing/decide.js';
import { ProjectFiled } from './filing/events.js';
import { project, type Project } from './state.js';

/** `project-{projectId}`: the whole history of one project. */
export const projectStream: StreamKind<Project> = {
  ...project,
  name: 'project',
  title: { zh: '项目', en: 'Project' },
  idPattern: /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/,
  events: [ProjectFiled],
  decisions: [fileProject],
};
