import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { CALENDARS } from '#workdays/data/calendars';
import { WorkingCalendar } from '#workdays/working-calendar';
import { assignedToNr, atCommerce, forwarded } from '#test/support/coordination-story';
import { deferred } from '#test/support/deferral-story';
import { folded, happened, type History } from '#test/support/given';
import { inGuanyun, terminated } from '#test/support/landed-project';
import { designated, filed, inReserve, served } from '#test/support/major-project';
import { SHIPPED_POLICY } from '../policy/data/shipped-policy.js';
import { ApprovalPlanAdopted } from '../project/agency/events.js';
import { ConditionListIssued, ConditionListPushed, ConditionListRevised } from '../project/conditions/events.js';
import { CompletionAccepted } from '../project/filing/events.js';
import { PermitIssued } from '../project/items/events.js';
import { FactorNeedsCompiled, NodePlanEstablished } from '../project/nodes/events.js';
import { project } from '../project/state.js';
import type { GapKind } from './gap.js';
import { projectGaps } from './project-gaps.js';

const calendar = new WorkingCalendar(CALENDARS);
const gaps = (history: History, on: string, supervised: readonly string[] = []) =>
  projectGaps(folded(project, history), {
    ...{ on: businessDate(on), policy: SHIPPED_POLICY, calendar, supervised: new Set(supervised) },
  });
const kinds = (...found: Parameters<typeof gaps>): readonly GapKind[] => gaps(...found).map(({ gap }) => gap);

const projectId = 'P1';
const lists = { version: 1, items: [], notApplicable: [] };
const issued = ConditionListIssued.of({ projectId, ...lists });
const pushed = (version: number) =>
  ConditionListPushed.of({
    ...{ projectId, version },
    recipients: [
      { recipient: 'OWNER', id: '91320700MA1XXXXX0A' },
      { recipient: 'AGENT', id: 'agent-1' },
    ],
  });
const revised = ConditionListRevised.of({
  ...{ projectId, ...lists, version: 2, added: [], removed: [], reason: '地块调整' },
});
const plan = NodePlanEstablished.of({ projectId, planNo: 1, nodes: [] });
const needs = FactorNeedsCompiled.of({
  ...{ projectId, territorialEntity: 'COUNTY-GUANYUN', consultedOn: businessDate('2026-03-02'), level: 'CITY' },
  ...{ needs: [], notNeeded: [] },
});
const adopted = ApprovalPlanAdopted.of({ projectId, planNo: 1, summary: '先批后建' });
const major = [filed, designated];
const prepared = [...major, inReserve, inGuanyun, plan, needs, served, adopted];

describe('what is wanting of a project', () => {
  it('is everything the notice asks for once it is admitted, each with its rule (R-04, R-16, R-17, R-29, R-42)', () => {
    expect(gaps([...major, happened('2026-03-02', inReserve)], '2026-03-05')).toMatchObject([
      { gap: 'NO_TERRITORIAL_ENTITY', rule: 'R-16', since: '2026-03-02' },
      { gap: 'NO_NODE_PLAN', rule: 'R-04', department: 'GSO' },
      { gap: 'NO_FACTOR_LIST', rule: 'R-17' },
      { gap: 'NO_AGENCY_TEAM', rule: 'R-42' },
      { gap: 'NO_CONDITION_LIST', rule: 'R-29', department: 'WGR' },
    ]);
    expect(kinds([...major, inReserve, inGuanyun, plan, needs, served], '2026-03-05')).toEqual([
      'NO_APPROVAL_PLAN',
      'NO_CONDITION_LIST',
    ]);
    expect(kinds([...prepared, issued, pushed(1)], '2026-03-05')).toEqual([]);
  });

  it('is the push of the list to owner and team, of every version (R-30)', () => {
    expect(kinds([...prepared, issued], '2026-03-05')).toEqual(['LIST_NOT_PUSHED']);
    expect(kinds([...prepared, issued, pushed(1), revised], '2026-03-05')).toEqual(['LIST_NOT_PUSHED']);
    expect(kinds([...prepared, issued, revised, pushed(2)], '2026-03-05')).toEqual([]);
  });

  it('is what lies with Commerce longer than three working days, neither forwarded nor given out as a task (R-56)', () => {
    const found = (history: History, on: string) => gaps(history, on).filter(({ rule }) => rule === 'R-56');
    expect(found(atCommerce.history, '2026-03-05')).toEqual([]);
    expect(found(atCommerce.history, '2026-03-06')).toMatchObject([
      { gap: 'NOT_FORWARDED', department: 'COMMERCE', subject: 'P1.is1', since: '2026-03-02' },
    ]);
    expect(found(forwarded.history, '2026-03-20')).toEqual([]);
    expect(found(assignedToNr.history, '2026-03-20')).toEqual([]);
  });

  it('is supervision after a decision with a deferral, also once the project is completed (R-70)', () => {
    const granted = happened(
      '2024-09-10',
      PermitIssued.of({
        ...{ itemId: 'P1.i1', itemCode: 'land-planning-permit', department: 'NR', timeUnit: 'WORKING_DAY' },
        ...{ promisedDays: 5, acceptedOn: businessDate('2024-09-09'), dueOn: businessDate('2024-09-18') },
        ...{ decidedOn: businessDate('2024-09-10'), elapsedDays: 1, pausedDays: 0, overrunDays: 0, late: false },
        ...{ status: 12, deferralIds: ['P1.d1'] },
      }),
    );
    const completed = CompletionAccepted.of({
      ...{ projectId, date: businessDate('2025-09-10'), gates: [], acceptanceDoc: 'doc-acceptance' },
    });
    const owed = { gap: 'NO_POST_SUPERVISION', rule: 'R-70', subject: 'P1.i1', department: 'NR', since: '2024-09-10' };
    expect(gaps([...deferred], '2024-09-20')).toEqual([]);
    expect(gaps([...deferred, granted], '2024-09-20')).toMatchObject([owed]);
    expect(gaps([...deferred, granted, happened('2025-09-10', completed)], '2025-09-20')).toMatchObject([owed]);
    expect(gaps([...deferred, granted], '2024-09-20', ['P1.i1'])).toEqual([]);
  });

  it('is nothing of a project the notice does not bind, that is not admitted yet, or that was given up (R-01, R-12)', () => {
    expect(gaps([filed, inReserve], '2026-03-05')).toEqual([]);
    expect(gaps(major, '2026-03-05')).toEqual([]);
    expect(gaps([...major, inReserve, terminated], '2026-03-05')).toEqual([]);
  });
});
