import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { aimedAt } from '#test/support/aimed-at';
import { folded, given } from '#test/support/given';
import { InvalidCommand, StateConflict } from '../kernel/refusal.js';
import * as decisions from './decide.js';
import { DepartmentRegistered, MainLeaderAppointed, WindowAuthorityDelegated } from './events.js';
import { mainLeaderOn, windowMayPass } from './state.js';
import { departmentStream } from './stream.js';

const appointMainLeader = aimedAt('NR', decisions.appointMainLeader);
const delegateWindowAuthority = aimedAt('NR', decisions.delegateWindowAuthority);

const name = { zh: '市自然资源局', en: 'Bureau of Natural Resources' };
const registered = DepartmentRegistered.of({ code: 'NR', name, role: 'NR', validFrom: businessDate('2024-03-18') });
const appointed = (personId: string, validFrom: string, validTo?: string) =>
  MainLeaderAppointed.of({
    code: 'NR',
    personId,
    validFrom: businessDate(validFrom),
    document: '任免〔2024〕3号',
    ...(validTo === undefined ? {} : { validTo: businessDate(validTo) }),
  });
const leaderOn = (day: string, ...history: Parameters<typeof folded>[1]) =>
  mainLeaderOn(folded(departmentStream, history), businessDate(day));

describe('registering a department (R-05)', () => {
  it.each([
    ['NR', 'NR'],
    ['COUNTY-GUANYUN', 'COUNTY'],
    ['ZONE-XUWEI', 'ZONE'],
    ['AGRICULTURE', 'INDUSTRY_DEPT'],
  ] as const)('%s acts as %s', (code, role) =>
    given(departmentStream)
      .when(aimedAt(code, decisions.registerDepartment), { name, role, validFrom: '2024-03-18' })
      .thenHappens(['DepartmentRegistered', { code, role, name, validFrom: '2024-03-18' }]),
  );

  it('rejects a role the code does not stand for', () =>
    given(departmentStream)
      .when(aimedAt('COUNTY-GUANYUN', decisions.registerDepartment), { name, role: 'NR', validFrom: '2024-03-18' })
      .thenFails(InvalidCommand, { field: 'role' }));
});

describe('the main leader (R-53, N-7)', () => {
  it('is appointed from a day on', () =>
    given(departmentStream, registered)
      .when(appointMainLeader, { personId: 'p-1', validFrom: '2024-04-01', document: '任免〔2024〕3号' })
      .thenHappens(['MainLeaderAppointed', { code: 'NR', personId: 'p-1', validFrom: '2024-04-01' }]));

  it('leaves office the day before the successor takes it', () =>
    given(departmentStream, registered, appointed('p-1', '2024-04-01'))
      .when(appointMainLeader, { personId: 'p-2', validFrom: '2026-03-01', document: '任免〔2026〕8号' })
      .thenHappens(['MainLeaderAppointed', { personId: 'p-2', former: { personId: 'p-1', validTo: '2026-02-28' } }]));

  it('is one person on every day, and stays in the record for the days before', () => {
    const history = [registered, appointed('p-1', '2024-04-01'), appointed('p-2', '2026-03-01')];
    expect(leaderOn('2026-02-28', ...history)).toBe('p-1');
    expect(leaderOn('2026-03-01', ...history)).toBe('p-2');
    expect(leaderOn('2024-03-31', ...history)).toBeUndefined();
  });

  it('leaves the office vacant when a successor with a limited term goes: the former does not come back', () => {
    const history = [registered, appointed('p-1', '2024-04-01'), appointed('p-2', '2026-03-01', '2026-03-31')];
    expect(leaderOn('2026-04-01', ...history)).toBeUndefined();
  });

  it('replaces an appointment recorded by mistake from the same day', () => {
    const history = [registered, appointed('p-1', '2024-04-01'), appointed('p-2', '2024-04-01')];
    expect(leaderOn('2024-04-01', ...history)).toBe('p-2');
    expect(folded(departmentStream, history).leaders).toHaveLength(1);
  });

  it('may be entered late for a term that ended before the next one began', () =>
    given(departmentStream, registered, appointed('p-2', '2026-03-01'))
      .when(appointMainLeader, {
        personId: 'p-1',
        validFrom: '2024-04-01',
        validTo: '2026-02-28',
        document: '任免〔2024〕3号',
      })
      .thenHappens(['MainLeaderAppointed', { personId: 'p-1', validTo: '2026-02-28' }]));

  it('cannot be appointed into the term of a later leader', () =>
    given(departmentStream, registered, appointed('p-2', '2026-03-01'))
      .when(appointMainLeader, { personId: 'p-1', validFrom: '2024-04-01', document: '任免〔2024〕3号' })
      .thenFails(StateConflict, { details: { personId: 'p-2', validFrom: '2026-03-01' } }));

  it('cannot leave office before entering it', () =>
    given(departmentStream, registered)
      .when(appointMainLeader, {
        personId: 'p-1',
        validFrom: '2024-04-01',
        validTo: '2024-03-31',
        document: '任免〔2024〕3号',
      })
      .thenFails(InvalidCommand, { field: 'validTo' }));
});

describe('authority of the window (R-50)', () => {
  const fields = { itemCodes: ['land-planning-permit'], validFrom: '2024-04-01', document: '授权书1号' };

  it('is delegated by the department itself', () =>
    given(departmentStream, registered)
      .as({ id: 'officer-7', roles: ['NR'], department: 'NR' })
      .when(delegateWindowAuthority, fields)
      .thenHappens(['WindowAuthorityDelegated', { code: 'NR', ...fields }]));

  it('may be entered by the administrator for the department', () =>
    given(departmentStream, registered)
      .as({ id: 'admin-1', roles: ['ADMIN'] })
      .when(delegateWindowAuthority, fields)
      .thenHappens(['WindowAuthorityDelegated']));

  it('is not delegated by another department', () =>
    given(departmentStream, registered)
      .as({ id: 'officer-8', roles: ['ECO'], department: 'ECO' })
      .when(delegateWindowAuthority, fields)
      .thenRefused('R-50', { department: 'NR' }));

  it('cannot end before it begins', () =>
    given(departmentStream, registered)
      .as({ id: 'officer-7', roles: ['NR'], department: 'NR' })
      .when(delegateWindowAuthority, { ...fields, validTo: '2024-03-31' })
      .thenFails(InvalidCommand, { field: 'validTo' }));

  it('lets the window pass the named items on the days named, or all items when none is named', () => {
    const delegated = (itemCodes: string[]) =>
      folded(departmentStream, [
        WindowAuthorityDelegated.of({
          code: 'NR',
          itemCodes,
          validFrom: businessDate('2024-04-01'),
          validTo: businessDate('2024-12-31'),
          document: '授权书1号',
        }),
      ]);
    const named = delegated(['land-planning-permit']);
    expect(windowMayPass(named, 'land-planning-permit', businessDate('2024-12-31'))).toBe(true);
    expect(windowMayPass(named, 'land-planning-permit', businessDate('2025-01-01'))).toBe(false);
    expect(windowMayPass(named, 'scheme-review', businessDate('2024-04-01'))).toBe(false);
    expect(windowMayPass(delegated([]), 'scheme-review', businessDate('2024-04-01'))).toBe(true);
  });

  it('is replaced by the next delegation from its first day on, which so narrows it or takes it back', () => {
    const delegated = (itemCodes: string[], validFrom: string, validTo?: string) =>
      WindowAuthorityDelegated.of({
        code: 'NR',
        itemCodes,
        validFrom: businessDate(validFrom),
        ...(validTo === undefined ? {} : { validTo: businessDate(validTo) }),
        document: `授权书${validFrom}`,
      });
    const department = folded(departmentStream, [
      delegated(['scheme-review', 'relics'], '2024-04-01'),
      delegated(['relics'], '2024-11-01', '2024-12-31'),
    ]);
    expect(windowMayPass(department, 'scheme-review', businessDate('2024-10-31'))).toBe(true);
    expect(windowMayPass(department, 'scheme-review', businessDate('2024-11-01'))).toBe(false);
    expect(windowMayPass(department, 'relics', businessDate('2024-11-01'))).toBe(true);
    expect(windowMayPass(department, 'relics', businessDate('2025-01-01'))).toBe(false);
  });
});
