import { beforeEach, describe, expect, it } from '@jest/globals';
import { registerDepartment } from '#domain/department/decide';
import { SYSTEM_ACTOR, type Actor } from '#domain/kernel/actor';
import { announceSuccession } from '#domain/policy/successions/decide';
import { fileProject } from '#domain/project/filing/decide/file-project';
import { designateMajorProject } from '#domain/project/filing/decide/designate-major-project';
import { receiveItem } from '#domain/project/items/decide/receive-item';
import { InMemoryEventStore } from '#test/support/in-memory-event-store';
import { ADMIN, GSO } from '#test/support/landed-project';
import { eventsOf, Replica } from '#test/support/replica';
import { RoleNotAllowed } from './errors.js';

const MERGER = '2026-02-16';
const NR: Actor = { id: 'nr-1', roles: ['NR'], department: 'NR' };
const NRX: Actor = { id: 'nrx-1', roles: ['INDUSTRY_DEPT'], department: 'NRX' };
const GSOX: Actor = { id: 'gsox-1', roles: ['INDUSTRY_DEPT'], department: 'GSOX' };
const PERMIT = { itemCode: 'site-opinion' };
const BEFORE = { occurredAt: '2026-02-13T10:00:00+08:00' };
const DESIGNATED = {
  level: 'CITY' as const,
  basisDoc: '连发改〔2026〕9号',
  evidence: [{ docId: '连发改〔2026〕9号', sha256: '0'.repeat(64), kind: 'designation' }],
};

let store: InMemoryEventStore;
let replica: Replica;

const announced = (code: string, successor: string) =>
  replica.give(SYSTEM_ACTOR, 'city', announceSuccession, {
    code,
    successor,
    validFrom: MERGER,
    document: '机构改革方案',
  });

beforeEach(async () => {
  store = new InMemoryEventStore();
  replica = await Replica.inACity(store);
  for (const code of ['NRX', 'GSOX']) {
    const name = { zh: '承接部门', en: 'Successor' };
    await replica.give(ADMIN, code, registerDepartment, { name, role: 'INDUSTRY_DEPT', validFrom: '2026-02-16' });
  }
  await replica.give(GSO, 'P1', fileProject, { name: '新材料项目', occurredAt: '2026-02-10T10:00:00+08:00' });
});

describe('from the day on which a department’s work is done by another (R-05)', () => {
  beforeEach(async () => {
    await announced('NR', 'NRX');
    await announced('GSO', 'GSOX');
  });

  it('the successor’s officers give the commands of both its roles and its code', async () => {
    await replica.give(NRX, 'P1', receiveItem, PERMIT);
    // GSO and DRC designate; no role of this token is theirs.
    await replica.give(GSOX, 'P1', designateMajorProject, DESIGNATED);
    const [, received, designated] = await eventsOf(store, 'project-P1');
    expect(received).toMatchObject({ type: 'ItemReceived', data: { department: 'NRX' } });
    expect(designated?.type).toBe('MajorProjectDesignated');
  });

  it('the record says who acted, for which department’s work, and on what that rests', async () => {
    await replica.give(GSOX, 'P1', designateMajorProject, DESIGNATED);
    const { metadata } = (await eventsOf(store, 'project-P1'))[1] ?? {};
    expect(metadata?.actor).toEqual({ ...GSOX, roles: ['INDUSTRY_DEPT', 'GSO'], actingFor: ['GSO'] });
    expect(metadata?.basis).toContainEqual({ stream: 'policy-city', revision: 2 });
  });

  it('its own officers are refused, and the attempt is recorded', async () => {
    const refused = { name: 'Refusal', rule: 'R-05', details: { endedOn: MERGER, successor: 'NRX' } };
    await expect(replica.give(NR, 'P1', receiveItem, PERMIT)).rejects.toMatchObject(refused);
    const [attempt] = await eventsOf(store, 'attempts-NR-2026-03');
    expect(attempt?.data).toMatchObject({ command: 'ReceiveItem', rule: 'R-05' });
  });

  it('what happened before that day is recorded by those who did the work then', async () => {
    await expect(replica.give(NRX, 'P1', receiveItem, { ...PERMIT, ...BEFORE })).rejects.toMatchObject({
      rule: 'R-05',
    });
    await expect(replica.give(GSOX, 'P1', designateMajorProject, { ...DESIGNATED, ...BEFORE })).rejects.toBeInstanceOf(
      RoleNotAllowed,
    );
    await replica.give(NR, 'P1', receiveItem, { ...PERMIT, ...BEFORE });
    await replica.give(GSO, 'P1', designateMajorProject, { ...DESIGNATED, ...BEFORE });
    expect((await eventsOf(store, 'project-P1'))[1]).toMatchObject({
      data: { department: 'NR' },
      metadata: { actor: NR },
    });
  });

  it('a window of the successor gets no office by it, and an administrator loses none', async () => {
    const window: Actor = { id: 'w-1', roles: ['WINDOW'], department: 'GSOX' };
    await expect(replica.give(window, 'P1', designateMajorProject, DESIGNATED)).rejects.toBeInstanceOf(RoleNotAllowed);
    const admin: Actor = { id: 'admin-2', roles: ['ADMIN'], department: 'GSO' };
    const name = { zh: '另一部门', en: 'Another' };
    await replica.give(admin, 'OTHER', registerDepartment, { name, role: 'INDUSTRY_DEPT', validFrom: '2026-02-16' });
  });

  it('a successor of the successor goes on from there', async () => {
    await replica.give(SYSTEM_ACTOR, 'city', announceSuccession, {
      code: 'GSOX',
      successor: 'NRX',
      validFrom: '2026-02-23',
      document: '机构改革方案（二）',
    });
    await expect(replica.give(GSOX, 'P1', designateMajorProject, DESIGNATED)).rejects.toMatchObject({ rule: 'R-05' });
    await replica.give(NRX, 'P1', designateMajorProject, DESIGNATED);
    const { metadata } = (await eventsOf(store, 'project-P1'))[1] ?? {};
    expect([...(metadata?.actor.actingFor ?? [])].toSorted()).toEqual(['GSO', 'GSOX', 'NR']);
  });

  it('everything is as before once the end is taken back, being recorded by mistake', async () => {
    await replica.give(SYSTEM_ACTOR, 'city', announceSuccession, { code: 'NR', validFrom: MERGER, document: '更正' });
    await expect(replica.give(NRX, 'P1', receiveItem, PERMIT)).rejects.toMatchObject({ rule: 'R-05' });
    await replica.give(NR, 'P1', receiveItem, PERMIT);
  });
});

describe('an announcement (R-05)', () => {
  it('that comes twice is recorded once', async () => {
    await announced('NR', 'NRX');
    const { events } = await announced('NR', 'NRX');
    expect(events).toEqual([]);
  });

  it('is for later where its day has not come: until then the department does its work', async () => {
    await replica.give(SYSTEM_ACTOR, 'city', announceSuccession, {
      code: 'NR',
      successor: 'NRX',
      validFrom: '2026-07-01',
      document: '机构改革方案',
    });
    await expect(replica.give(NRX, 'P1', receiveItem, PERMIT)).rejects.toMatchObject({ rule: 'R-05' });
    await replica.give(NR, 'P1', receiveItem, PERMIT);
  });

  it('is the system’s: nobody else gives the work of a department away', () =>
    expect(
      replica.give(ADMIN, 'city', announceSuccession, {
        code: 'NR',
        successor: 'NRX',
        validFrom: MERGER,
        document: 'x',
      }),
    ).rejects.toBeInstanceOf(RoleNotAllowed));
});

describe('a role that a token bears without its department holding it (R-05)', () => {
  it('counts for nothing until the day', async () => {
    const early: Actor = { ...GSOX, roles: ['GSO'] };
    await expect(replica.give(early, 'P1', designateMajorProject, DESIGNATED)).rejects.toBeInstanceOf(RoleNotAllowed);
    await announced('GSO', 'GSOX');
    await replica.give(early, 'P1', designateMajorProject, DESIGNATED);
  });
});
