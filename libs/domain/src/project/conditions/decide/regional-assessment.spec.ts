import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { folded, given, happened, type History } from '#test/support/given';
import { DONGHAI, GSO, GUANYUN, admitted, inGuanyun } from '#test/support/landed-project';
import { NR_OFFICER, OWNER, designated, filed } from '#test/support/major-project';
import type { Department } from '../../../department/state.js';
import type { Actor } from '../../../kernel/actor.js';
import { InvalidCommand, NotOwnProject, StateConflict } from '../../../kernel/refusal.js';
import type { RegionalAssessment, Zone } from '../../../zone/state.js';
import { SHIPPED_POLICY } from '../../../policy/data/shipped-policy.js';
import { ProjectFiled } from '../../filing/events.js';
import { readGates } from '../../start-flow/gates.js';
import { project } from '../../state.js';
import type { ConditionDto } from '../commands.js';
import { ConditionListIssued, RegionalAssessmentApplied } from '../events.js';
import { applyRegionalAssessment } from './apply-regional-assessment.js';
import { issueConditionList } from './condition-list.js';

const WGR: Actor = { id: 'wgr-1', roles: ['WGR'], department: 'WGR' };
const WATER: Actor = { id: 'water-1', roles: ['WATER'], department: 'WATER' };
const known: Department = { leaders: [], authority: [] };
const flood = (id: string, publishedOn?: string): RegionalAssessment => ({
  id,
  completed: {
    zone: 'ZONE-XUWEI',
    assessmentId: id,
    kind: 'FLOOD_IMPACT',
    kindName: { zh: '洪水影响评价', en: 'Flood impact' },
    department: 'WATER',
    completedOn: businessDate('2025-01-10'),
    validUntil: businessDate('2028-01-10'),
    approvalDoc: '连水许〔2025〕1号',
    results: ['doc-flood'],
  },
  ...(publishedOn !== undefined && { publishedOn: businessDate(publishedOn) }),
});
const zoneWith = (...assessments: RegionalAssessment[]): Zone => ({ assessments });
const published = zoneWith(flood('ZONE-XUWEI.a1', '2026-03-01'));

const inZone = ProjectFiled.of({ ...filed.data, zone: 'ZONE-XUWEI' });
const at = (zone: Zone, ...history: History) =>
  given(project, inZone, designated, admitted, inGuanyun, ...history)
    .as(OWNER)
    .knowing('zone', { 'ZONE-XUWEI': zone })
    .knowing('department', { NR: known, WATER: known, UTIL: known, DRC: known, ECO: known });
const use = { assessmentKind: 'FLOOD_IMPACT' };

const condition = (change: Partial<ConditionDto>): ConditionDto => ({
  kind: 'PERMIT',
  name: '建设用地规划许可证',
  department: 'NR',
  lane: 'MAIN',
  phase: 'LAND_PLANNING',
  ...change,
});
const byItem = { name: '洪水影响评价', department: 'WATER', lane: 'PARALLEL', phase: 'PARALLEL' } as const;
const floodReport = condition({ ...byItem, kind: 'ASSESSMENT', assessmentKind: 'FLOOD_IMPACT' });
const list = {
  items: [condition({}), floodReport],
  notApplicable: [
    { kind: 'INTERMEDIARY' as const, reason: '无' },
    { kind: 'UTILITY' as const, reason: '既有管网' },
  ],
};

describe('a regional assessment used for a project (R-28)', () => {
  it('is applied for and used at once, in the place of the conditions that ask for it', () => {
    const issued = at(zoneWith()).as(WGR).when(issueConditionList, list).events;
    at(published, ...issued.map((event) => happened('2026-03-02', event)))
      .when(applyRegionalAssessment, use)
      .thenHappens([
        'RegionalAssessmentApplied',
        {
          zone: 'ZONE-XUWEI',
          assessmentId: 'ZONE-XUWEI.a1',
          department: 'WATER',
          validUntil: '2028-01-10',
          conditionIds: ['P1.b2'],
        },
      ]);
  });

  it('is one that the zone has published and that is valid on the day', () => {
    at(zoneWith(flood('ZONE-XUWEI.a1')))
      .when(applyRegionalAssessment, use)
      .thenRefused('R-28', { zone: 'ZONE-XUWEI', covered: false });
    at(published).on('2028-01-11').when(applyRegionalAssessment, use).thenRefused('R-28', { covered: false });
    at(published)
      .when(applyRegionalAssessment, { assessmentKind: 'NO_SUCH_KIND' })
      .thenFails(InvalidCommand, { field: 'assessmentKind' });
  });

  it('is of projects inside a zone', () =>
    given(project, filed, designated)
      .as(OWNER)
      .when(applyRegionalAssessment, use)
      .thenRefused('R-28', { zone: 'none' }));

  it('is applied by the owner, the territory, the answering department or the offices, each to what is theirs', () => {
    at(published)
      .as({ ...OWNER, uscc: '91320700MA1YYYYY0B' })
      .when(applyRegionalAssessment, use)
      .thenFails(NotOwnProject);
    at(published)
      .as(DONGHAI)
      .when(applyRegionalAssessment, use)
      .thenRefused('R-16', { territorialEntity: 'COUNTY-GUANYUN' });
    at(published).as(NR_OFFICER).when(applyRegionalAssessment, use).thenRefused('R-28', { department: 'WATER' });
    for (const actor of [GUANYUN, WATER, GSO, WGR]) {
      at(published).as(actor).when(applyRegionalAssessment, use).thenHappens(['RegionalAssessmentApplied']);
    }
  });

  it('is applied once, and again when the zone has a new one', () => {
    const applied = at(published).when(applyRegionalAssessment, use).events;
    at(published, ...applied)
      .when(applyRegionalAssessment, use)
      .thenFails(StateConflict);
    at(zoneWith(...published.assessments, flood('ZONE-XUWEI.a2', '2026-03-02')), ...applied)
      .when(applyRegionalAssessment, use)
      .thenHappens(['RegionalAssessmentApplied', { assessmentId: 'ZONE-XUWEI.a2' }]);
  });
});

describe('a condition list in a covered zone (R-28)', () => {
  const asWgr = at(published).as(WGR);

  it('does not ask for an assessment the zone has made for everybody', () => {
    asWgr
      .when(issueConditionList, list)
      .thenRefused('R-28', { zone: 'ZONE-XUWEI', assessmentId: 'ZONE-XUWEI.a1', name: '洪水影响评价' });
    at(zoneWith()).as(WGR).when(issueConditionList, list).thenHappens(['ConditionListIssued']);
  });

  it('does not ask for it by its approval item or under another kind of condition either', () => {
    const permit = condition({ ...byItem, itemCode: 'flood-impact' });
    asWgr
      .when(issueConditionList, {
        ...list,
        items: [condition({}), permit],
      })
      .thenRefused('R-28', { assessmentId: 'ZONE-XUWEI.a1' });
    asWgr
      .when(issueConditionList, { ...list, items: [condition({ assessmentKind: 'FLOOD_IMPACT' })] })
      .thenFails(InvalidCommand, { field: 'items.0.assessmentKind' });
  });

  it('ties an approval item only to the kind that it is nothing but a standalone assessment of (R-28, T-2)', () => {
    const uncovered = at(zoneWith()).as(WGR);
    const tied = (
      itemCode: string,
      assessmentKind: string,
      department = 'ECO',
      phase: ConditionDto['phase'] = 'PARALLEL',
    ) =>
      uncovered.when(issueConditionList, {
        ...list,
        items: [
          condition({}),
          condition({ ...byItem, kind: 'ASSESSMENT', itemCode, assessmentKind, department, phase }),
        ],
      });
    tied('energy-review', 'CLIMATE_FEASIBILITY', 'DRC').thenRefused('R-28', {
      itemCode: 'energy-review',
      assessmentKind: 'CLIMATE_FEASIBILITY',
    });
    tied('eia-report', 'ENVIRONMENTAL_IMPACT').thenRefused('R-28', { itemCode: 'eia-report' });
    tied('flood-impact', 'FLOOD_IMPACT', 'WATER').thenHappens(['ConditionListIssued']);
  });

  it('leaves gates shut that an older list tied to another kind of assessment (T-2)', () => {
    const asked = (itemCode: string, conditionId: string) => ({
      ...{ conditionId, itemCode, kind: 'ASSESSMENT' as const, name: itemCode, department: 'WATER' },
      ...{ lane: 'PARALLEL' as const, phase: 'PARALLEL' as const, assessmentKind: 'FLOOD_IMPACT' },
    });
    const old = ConditionListIssued.of({
      projectId: 'P1',
      version: 1,
      items: [asked('flood-impact', 'P1.b1'), asked('energy-review', 'P1.b2')],
      notApplicable: [],
    });
    const applied = RegionalAssessmentApplied.of({
      ...{ projectId: 'P1', zone: 'ZONE-XUWEI', assessmentId: 'ZONE-XUWEI.a1', assessmentKind: 'FLOOD_IMPACT' },
      ...{ kindName: { zh: '洪水影响评价', en: 'Flood impact' }, department: 'WATER', approvalDoc: '1号' },
      ...{ validUntil: businessDate('2028-01-10'), conditionIds: ['P1.b1', 'P1.b2'] },
    });
    const state = folded(project, [inZone, designated, admitted, old, applied]);
    const policy = { version: 1, ...SHIPPED_POLICY };
    const { missing, notApplicable } = readGates(state, 'CONSTRUCTION_START', businessDate('2026-03-02'), policy);
    expect(missing).toContain('energy-review');
    expect(notApplicable).toContainEqual({ gate: 'flood-impact', because: 'REGIONAL_RESULT' });
    at(published, old)
      .when(applyRegionalAssessment, use)
      .thenHappens(['RegionalAssessmentApplied', { conditionIds: ['P1.b1'] }]);
  });
});
