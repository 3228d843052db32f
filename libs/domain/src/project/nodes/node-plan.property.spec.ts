import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CALENDARS } from '#workdays/data/calendars';
import { addDays, businessDate, type BusinessDate } from '#workdays/business-date';
import { WorkingCalendar } from '#workdays/working-calendar';
import { folded, given, happened, type History } from '#test/support/given';
import { GSO, admitted } from '#test/support/landed-project';
import { designated, filed } from '#test/support/major-project';
import { SYSTEM_ACTOR, type Actor } from '../../kernel/actor.js';
import type { Command } from '../../kernel/command.js';
import type { Decision } from '../../kernel/decision.js';
import { project, type Project } from '../state.js';
import { establishNodePlan } from './decide/establish-plan.js';
import { raiseNodeOverdue, recordNodeProgress } from './decide/progress.js';
import { NodePlanEstablished, NodeProgressRecorded } from './events.js';

const CALENDAR = new WorkingCalendar(CALENDARS);
const FIRST_DAY = businessDate('2026-03-02');
const known = { leaders: [], authority: [] };

type Step =
  | { readonly kind: 'WAIT'; readonly days: number }
  | { readonly kind: 'REACH' | 'WORK'; readonly node: number }
  | { readonly kind: 'REPLAN'; readonly inDays: readonly number[] }
  | { readonly kind: 'CLOCK' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('WAIT' as const), days: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constantFrom('REACH' as const, 'WORK' as const), node: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ kind: fc.constant('REPLAN' as const), inDays: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('CLOCK' as const) }),
);

/** A project whose plan is told step by step, day by day; steps that are refused change nothing. */
class Plan {
  history: History = [happened(FIRST_DAY, filed), happened(FIRST_DAY, designated), happened(FIRST_DAY, admitted)];
  today: BusinessDate = FIRST_DAY;
  /** The day on which a node was reached or its plan replaced. */
  readonly left = new Map<string, BusinessDate>();

  give<C extends Command>(actor: Actor, decision: Decision<Project, C>, fields: Partial<C>): void {
    const { events } = given(project, ...this.history)
      .on(this.today)
      .as(actor)
      .knowing('department', { NR: known })
      .when(decision, fields);
    for (const { type, data } of events) {
      if (type === NodePlanEstablished.type) for (const id of this.open()) this.left.set(id, this.today);
      if (type === NodeProgressRecorded.type && 'progress' in data && data.progress === 'REACHED' && 'nodeId' in data) {
        this.left.set(String(data.nodeId), this.today);
      }
    }
    this.history = [...this.history, ...events.map((event) => happened(this.today, event))];
  }

  nodes = () => folded(project, this.history).nodes.byId;
  open = () => Object.values(this.nodes()).flatMap(({ nodeId, status }) => (status === 'OPEN' ? [nodeId] : []));

  take(step: Step): void {
    switch (step.kind) {
      case 'WAIT':
        this.today = addDays(this.today, step.days);
        return;
      case 'CLOCK':
        for (const nodeId of this.open()) this.give(SYSTEM_ACTOR, raiseNodeOverdue, { nodeId });
        return;
      case 'REPLAN':
        this.give(GSO, establishNodePlan, {
          reason: '重排',
          nodes: step.inDays.map((days, i) => ({
            item: `事项${i}`,
            department: 'NR',
            standard: '办结',
            dueOn: CALENDAR.nextWorkingDay(addDays(this.today, days)),
          })),
        });
        return;
      case 'REACH':
      case 'WORK':
        this.give(GSO, recordNodeProgress, {
          nodeId: `P1.n${step.node}`,
          progress: step.kind === 'REACH' ? 'REACHED' : 'IN_PROGRESS',
        });
    }
  }
}

describe('whatever happens to a plan', () => {
  it('a node is on record as overdue exactly when it was still open after its due date (R-24)', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 25 }), (steps) => {
        const plan = new Plan();
        for (const next of steps) plan.take(next);
        plan.take({ kind: 'CLOCK' });
        for (const { nodeId, dueOn, overdue } of Object.values(plan.nodes())) {
          expect({ nodeId, overdue }).toEqual({ nodeId, overdue: (plan.left.get(nodeId) ?? plan.today) > dueOn });
        }
      }),
      { seed: 20_240_318, numRuns: 40 },
    );
  });
});
