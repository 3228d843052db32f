import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { aimedAt } from '#test/support/aimed-at';
import { folded, given } from '#test/support/given';
import type { NewEvent } from '../../kernel/event.js';
import { InvalidCommand, StateConflict } from '../../kernel/refusal.js';
import { registerDepartment } from '../decide.js';
import { DepartmentRegistered } from '../events.js';
import { departmentStream } from '../stream.js';
import { DepartmentSucceeded } from '../succession/events.js';
import { defineResponsibilityItem } from './decide.js';
import { dutyOf } from './state.js';

const duty = {
  dutyCode: 'forest-land',
  dutyKind: 'OPINION',
  item: { zh: '占用林地处理意见', en: 'Opinion on forest land' },
  standard: { zh: '5个工作日内书面出具', en: 'In writing within 5 working days' },
  process: { zh: '受理、核图、出具', en: 'Take in, check the map, answer' },
  node: 'PLANNING_GENERATION',
} as const;
const name = { zh: '市自然资源局', en: 'Bureau of Natural Resources' };
const registered = DepartmentRegistered.of({ code: 'NR', name, role: 'NR', validFrom: businessDate('2024-03-18') });
const NR = { id: 'nr-1', roles: ['NR' as const], department: 'NR' };
const define = aimedAt('NR', defineResponsibilityItem);
const atNr = (...history: NewEvent[]) => given(departmentStream, registered, ...history).as(NR);

describe('a responsibility item (R-05)', () => {
  const defined = atNr().when(define, { duty });

  it('records standard, process, item, node and responsible body, under the department’s row of Annex 2 (A2-4)', () => {
    defined.thenHappens(['ResponsibilityItemDefined', { code: 'NR', rule: 'A2-4', version: 1, ...duty }]);
    expect(defined.events[0]?.rules).toEqual(['R-05', 'A2-4']);
    expect(defined.events[0]?.data).not.toHaveProperty('inferred');
    expect(dutyOf(folded(departmentStream, [registered, ...defined.events]), 'forest-land')).toMatchObject(duty);
  });

  it('is defined by the department itself, or entered for it by the administrator', () => {
    atNr()
      .as({ id: 'eco-1', roles: ['ECO'], department: 'ECO' })
      .when(define, { duty })
      .thenRefused('R-05', { department: 'NR', actorDepartment: 'ECO' });
    atNr()
      .as({ id: 'admin-1', roles: ['ADMIN'] })
      .when(define, { duty })
      .thenHappens(['ResponsibilityItemDefined']);
  });

  it('is defined by no body that Annex 2 gives no duty', () =>
    given(departmentStream)
      .as({ id: 'meteo-1', roles: ['METEO'], department: 'METEO' })
      .when(aimedAt('METEO', defineResponsibilityItem), { duty })
      .thenRefused('R-05', { department: 'METEO', annex2: 'none' }));

  it('is defined by counties and zones for their own territory (A2-15)', () =>
    given(departmentStream)
      .as({ id: 'xuwei-1', roles: ['ZONE'], department: 'ZONE-XUWEI' })
      .when(aimedAt('ZONE-XUWEI', defineResponsibilityItem), { duty })
      .thenHappens(['ResponsibilityItemDefined', { code: 'ZONE-XUWEI', rule: 'A2-15' }]));

  it('is defined anew with a reason; the definition before stays on record', () => {
    const again = { duty: { ...duty, node: 'LAND_SUPPLY' as const } };
    atNr(...defined.events)
      .when(define, again)
      .thenFails(StateConflict, { details: { version: 1 } });
    atNr(...defined.events)
      .when(define, { ...again, reason: '随机构改革调整' })
      .thenHappens(['ResponsibilityItemDefined', { version: 2, node: 'LAND_SUPPLY', reason: '随机构改革调整' }]);
    atNr().when(define, { duty, reason: '调整' }).thenFails(InvalidCommand, { field: 'reason' });
  });

  it('passes to the department that has taken over the work of one the annex names (R-05)', () => {
    const ended = DepartmentSucceeded.of({
      code: 'NR',
      successor: 'DATA',
      validFrom: businessDate('2026-01-01'),
      document: '机构改革方案',
    });
    const former = folded(departmentStream, [registered, ...defined.events, ended]);
    const atData = given(departmentStream)
      .as({ id: 'data-1', roles: ['INDUSTRY_DEPT'], department: 'DATA' })
      .knowing('department', { NR: former, ECO: folded(departmentStream, []) });
    const inherit = aimedAt('DATA', defineResponsibilityItem);
    atData
      .when(inherit, { duty, succeeds: 'NR' })
      .thenHappens(['ResponsibilityItemDefined', { code: 'DATA', rule: 'A2-4', succeeds: 'NR' }]);
    atData.when(inherit, { duty }).thenRefused('R-05', { department: 'DATA', annex2: 'none' });
    atData.when(inherit, { duty, succeeds: 'ECO' }).thenRefused('R-05', { succeeds: 'ECO', successor: 'none' });
  });

  it('comes with the registration where it is known by then, and says when the product proposed it', () => {
    const county = { name, role: 'COUNTY' as const, validFrom: '2024-03-18', duties: [duty] };
    const register = aimedAt('COUNTY-GUANYUN', registerDepartment);
    given(departmentStream)
      .as({ id: 'admin-1', roles: ['ADMIN'] })
      .when(register, county)
      .thenHappens(['DepartmentRegistered'], ['ResponsibilityItemDefined', { rule: 'A2-15' }]);
    given(departmentStream)
      .as({ id: 'system', roles: ['SYSTEM'] })
      .when(register, county)
      .thenHappens(['DepartmentRegistered'], ['ResponsibilityItemDefined', { inferred: true }]);
  });
});
