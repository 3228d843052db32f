import type { BusinessDate } from '#workdays/business-date';
import { RaiseStartFlowOverdue } from '#domain/project/start-flow/commands';
import type { Condition, Stored } from '#view-store/port';
import { given } from './clock-command.js';
import type { SystemCommand } from './command-gateway.js';

/** Projects that have a land contract and no start flow (stages of project-stage.ts between contract and start). */
export const FLOWLESS: readonly Condition[] = [
  { field: 'status', in: ['CONTRACT_SIGNED', 'IN_APPROVAL', 'START_READY'] },
  { field: 'startFlowDueOn', eq: null },
];

/** The command that starts the flow of a project of these, if the project is one that has a flow. */
export function startFlowOf({ id, doc }: Stored, today: BusinessDate): SystemCommand | undefined {
  if (doc['designated'] === undefined || doc['track'] === undefined || doc['contract'] === undefined) return undefined;
  return given({ kind: 'project', id, name: RaiseStartFlowOverdue.name, fields: {} }, `start|${today}`);
}
