import { QUARTER } from '#domain/agent/quarter';
import { agentStream } from '#domain/agent/stream';
import { agents as view } from '#projections/intermediaries-and-agents/agents';
import { flag, integer, pattern } from '../../parameters.js';
import { OVERSEERS } from '../readers.js';
import { day, number, objects, object, PROJECT_ID, text, texts, whole, yesNo } from '../views/fields.js';
import { equals } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';

const INPUTS = {
  tasksDue: whole('Tasks due'),
  tasksOnTime: whole('Tasks done on time'),
  nodesDue: whole('Project nodes due'),
  nodesOnTime: whole('Nodes reached on time'),
  reviewPoints: whole('Sum of the points of owners’ reviews'),
  reviews: whole('Owners’ reviews'),
  trainingsRequired: whole('Trainings to attend'),
  trainingsAttended: whole('Those attended'),
  misconduct: yesNo('Misconduct was substantiated'),
};

/** Agents by quarter: stars and what they rest on. For those who rate and watch over agency service, and who run it. */
export const agents = viewQuery({
  path: 'agents',
  operationId: 'listAgents',
  tag: 'Agency service',
  summary: 'Agents by quarter · 帮代办星级',
  description:
    'Star ratings of agents (R-43), what is on record for each quarter, and whether a rating took it all in.',
  view,
  askedBy: [...OVERSEERS, 'COUNTY', 'ZONE'],
  filters: {
    agent: equals('agentId', pattern('Only this agent', agentStream.idPattern, 'an agent id')),
    quarter: equals('quarter', pattern('Only of this quarter, YYYY-Qn', QUARTER, 'a quarter such as 2026-Q1')),
    stars: equals('stars', integer('Only with so many stars', 1, 5)),
    recordDiffers: equals('recordDiffers', flag('Only where the record says otherwise than the rating, or does not')),
  },
  sorts: {
    id: [{ field: '_id' }],
    stars: [{ field: 'stars', descending: true }],
    quarter: [{ field: 'quarter' }],
  },
  fields: {
    agentId: text('Id of the agent'),
    quarter: text('Quarter, YYYY-Qn'),
    duties: objects('Duty by project', {
      projectId: PROJECT_ID,
      tasksDue: INPUTS.tasksDue,
      tasksOnTime: INPUTS.tasksOnTime,
      misconduct: INPUTS.misconduct,
    }),
    outcomes: objects('Outcome by project', {
      projectId: PROJECT_ID,
      nodesDue: INPUTS.nodesDue,
      nodesOnTime: INPUTS.nodesOnTime,
    }),
    inputs: object('Everything on record for the quarter', INPUTS),
    ratings: objects('Ratings of the quarter, the one that counts last', {
      stars: whole('Stars, 1–5'),
      total: number('Points, 0–100'),
      flags: texts('What is to be known with it'),
      ratedOn: day('When it was made'),
      policyVersion: whole('Policy it follows'),
      formula: text('Formula and its version'),
    }),
    stars: whole('Stars of the last rating; missing: not rated'),
    ratedInputs: object('What the last rating was computed from', INPUTS),
    recordDiffers: yesNo('The record says otherwise than what was rated'),
  },
});
