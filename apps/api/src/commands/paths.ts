import type { StreamKindName } from '#domain/kernel/decision';

/** Where the streams of a kind live under `/v1`. */
export const PATHS: Readonly<Record<StreamKindName, string>> = {
  project: 'projects',
  department: 'departments',
  intermediary: 'intermediaries',
  agent: 'agents',
  owner: 'owners',
  zone: 'zones',
  plot: 'plots',
  training: 'trainings',
  policy: 'policies',
  calendar: 'calendars',
  person: 'persons',
};

/** `DeferMaterial` → `defer-material`. */
export function kebabCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
}
