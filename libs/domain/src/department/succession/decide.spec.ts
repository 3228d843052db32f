import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { aimedAt } from '#test/support/aimed-at';
import { CoordinationStory, BODIES } from '#test/support/coordination-story';
import { folded, given } from '#test/support/given';
import { ADMIN } from '#test/support/landed-project';
import { NR_OFFICER, inReserve } from '#test/support/major-project';
import type { NewEvent } from '../../kernel/event.js';
import { InvalidCommand, NotFound, StateConflict } from '../../kernel/refusal.js';
import { SHIPPED_POLICY } from '../../policy/data/shipped-policy.js';
import type { PolicyContent } from '../../policy/content.js';
import { heldContent } from '../../policy/holders.js';
import { receiveItem } from '../../project/items/decide/receive-item.js';
import { DepartmentRegistered } from '../events.js';
import { departmentStream } from '../stream.js';
import { renameDepartment } from './decide.js';
import { departmentOn } from './standing.js';

const OLD_NAME = { zh: '市大数据局', en: 'Big Data Bureau' };
const name = { zh: '市数据局', en: 'Data Bureau' };
const document = '机构改革方案〔2025〕1号';
const registered = DepartmentRegistered.of({
  code: 'DATA',
  name: OLD_NAME,
  role: 'INDUSTRY_DEPT',
  validFrom: businessDate('2024-03-18'),
});
const rename = aimedAt('DATA', renameDepartment);
const data = (...history: NewEvent[]) =>
  given(departmentStream, registered, ...history)
    .as(ADMIN)
    .knowing('department', BODIES);
const renamed = data().when(rename, { name, validFrom: '2025-01-01', document });
const ended = data().when(rename, { successor: 'GSO', validFrom: '2025-06-01', document });
const on = (day: string, ...events: readonly NewEvent[]) =>
  departmentOn(folded(departmentStream, [registered, ...events]), businessDate(day));

describe('a department that is renamed (R-05)', () => {
  it('keeps its code and has its new name from a day on', () => {
    renamed.thenHappens(['DepartmentRenamed', { code: 'DATA', name, validFrom: '2025-01-01', document }]);
    expect(on('2024-12-31', ...renamed.events)).toEqual({ name: OLD_NAME });
    expect(on('2025-01-01', ...renamed.events)).toEqual({ name });
  });

  it('was not renamed before it was registered', () =>
    data().when(rename, { name, validFrom: '2024-01-01', document }).thenFails(InvalidCommand, { field: 'validFrom' }));
});

describe('a department that ends (R-05)', () => {
  it('names the successor, from a day on', () => {
    ended.thenHappens(['DepartmentSucceeded', { code: 'DATA', successor: 'GSO', validFrom: '2025-06-01' }]);
    expect(on('2025-05-31', ...ended.events)).toEqual({ name: OLD_NAME });
    expect(on('2025-06-01', ...ended.events)).toMatchObject({ endedOn: '2025-06-01', successor: 'GSO' });
  });

  it('has a successor that exists by then, another than itself', () => {
    const end = { validFrom: '2025-06-01', document };
    data()
      .when(rename, { ...end, successor: 'NOBODY' })
      .thenFails(NotFound);
    data()
      .when(rename, { ...end, successor: 'OLD' })
      .thenFails(InvalidCommand, { field: 'successor' });
    given(departmentStream, registered)
      .as(ADMIN)
      .knowing('department', { DATA: BODIES['NR'] ?? { leaders: [], authority: [] } })
      .when(rename, { ...end, successor: 'DATA' })
      .thenFails(InvalidCommand, { field: 'successor' });
  });

  it('is either renamed or succeeded', () => {
    data().when(rename, { validFrom: '2025-06-01', document }).thenFails(InvalidCommand, { field: 'name' });
    data()
      .when(rename, { name, successor: 'GSO', validFrom: '2025-06-01', document })
      .thenFails(InvalidCommand, { field: 'name' });
  });

  it('changes no more, but an end recorded by mistake is taken back from the same day', () => {
    const over = data(...ended.events);
    over.when(rename, { name, validFrom: '2025-07-01', document }).thenFails(StateConflict);
    const back = over.when(rename, { name, validFrom: '2025-06-01', document });
    back.thenHappens(['DepartmentRenamed']);
    expect(on('2025-07-01', ...ended.events, ...back.events)).toEqual({ name });
  });

  it('needs no new catalogue: what that gives to it is its successor’s from the day on', () => {
    const nr = aimedAt('NR', renameDepartment);
    data()
      .when(nr, { successor: 'GSO', validFrom: '2025-06-01', document })
      .thenHappens(['DepartmentSucceeded', { code: 'NR', successor: 'GSO' }]);
    const inForce = [{ code: 'NR', successor: 'GSO', validFrom: businessDate('2025-06-01') }];
    const itemsOf = (department: string, { catalogue }: PolicyContent) =>
      catalogue.filter((item) => item.department === department).length;
    const then = heldContent(SHIPPED_POLICY, inForce);
    expect(itemsOf('NR', SHIPPED_POLICY)).toBeGreaterThan(0);
    expect(itemsOf('NR', then)).toBe(0);
    expect(itemsOf('GSO', then)).toBe(itemsOf('NR', SHIPPED_POLICY));
  });

  it('takes no new items: they go to its successor', () => {
    const terms = {
      promisedDays: 5,
      statutoryDays: 20,
      timeUnit: 'WORKING_DAY' as const,
      restDayRule: 'NEXT_WORKING_DAY' as const,
      domains: [],
    };
    const item = { itemCode: 'local-item', terms, evidence: [{ docId: 'd', sha256: '0'.repeat(64), kind: 'basis' }] };
    const story = CoordinationStory.of(inReserve).as({ id: 'old-1', roles: ['INDUSTRY_DEPT'], department: 'OLD' });
    story
      .when(receiveItem, { ...item, department: 'OLD' })
      .thenRefused('R-05', { endedOn: '2025-01-01', successor: 'NR' });
    story
      .as(NR_OFFICER)
      .when(receiveItem, { ...item, department: 'NR' })
      .thenHappens(['ItemReceived']);
  });
});
