import { beforeEach, describe, expect, it } from '@jest/globals';
import { SYSTEM_ACTOR } from '#domain/kernel/actor';
import { decisionsOf } from '#domain/kernel/decision';
import { InvalidCommand, NotFound, StateConflict } from '#domain/kernel/refusal';
import { RecordPerson } from '#domain/person/commands';
import { correctPerson, recordPerson } from '#domain/person/decide';
import { correctProjectDetails } from '#domain/project/filing/decide/correct-project-details';
import { fileProject } from '#domain/project/filing/decide/file-project';
import { hashOf } from '#integrity/hash-chain';
import { InMemoryEventStore } from '#test/support/in-memory-event-store';
import { ADMIN, GSO } from '#test/support/landed-project';
import { HURD_OFFICER } from '#test/support/major-project';
import { chainFaultIn, eventsOf, Replica, typesOf } from '#test/support/replica';
import { RoleNotAllowed, StreamExists } from './errors.js';
import { logIdOf, openLog } from './open-log.js';
import { EventRegistry } from './event-registry.js';
import { EVENTS } from '#domain/streams';

let store: InMemoryEventStore;
let replica: Replica;
beforeEach(() => {
  store = new InMemoryEventStore();
  replica = new Replica(store);
});

const NAME = { name: '新材料项目' };
const PERSON = { kind: 'AGENT', name: '王芳', contact: '0518-12345' } as const;
const nothingIsWritten = async () => expect(await store.head()).toBeUndefined();

describe('who gives a command', () => {
  it('must bear one of its roles; the answer names them and the rule', async () => {
    await expect(replica.give(HURD_OFFICER, 'P1', fileProject, NAME)).rejects.toMatchObject({
      name: 'RoleNotAllowed',
      rule: 'R-01',
      allowed: fileProject.roles,
    });
    await nothingIsWritten();
  });

  it('must be ADMIN to import, whatever other roles are borne', async () => {
    await expect(replica.give(GSO, 'P1', fileProject, { ...NAME, channel: 'IMPORT' })).rejects.toBeInstanceOf(
      RoleNotAllowed,
    );
    await nothingIsWritten();
    await expect(replica.give(ADMIN, 'P1', fileProject, { ...NAME, channel: 'IMPORT' })).resolves.toMatchObject({
      revision: 0,
    });
  });

  it('may not import without being ADMIN even as the system', async () => {
    await expect(replica.give(SYSTEM_ACTOR, 'P1', fileProject, { ...NAME, channel: 'IMPORT' })).rejects.toBeInstanceOf(
      RoleNotAllowed,
    );
  });
});

describe('a command that has nothing to do', () => {
  const nothingToDo = decisionsOf('person')(RecordPerson, {
    title: { zh: '无须办理', en: 'Nothing to do' },
    roles: ['ADMIN'],
    rule: 'R-24',
    opens: 'WHEN_ABSENT',
    decide: () => [],
  });

  it('is answered with where its stream stands', async () => {
    const { revision, position } = await replica.give(ADMIN, 'p-1', recordPerson, PERSON);
    await expect(replica.give(ADMIN, 'p-1', nothingToDo, PERSON)).resolves.toMatchObject({
      ...{ revision, position, events: [] },
    });
  });

  it('is a conflict on a stream that is not there: whoever repeats it may stop', async () => {
    await expect(replica.give(ADMIN, 'p-1', nothingToDo, PERSON)).rejects.toBeInstanceOf(StateConflict);
    await nothingIsWritten();
  });
});

describe('what a command is given on', () => {
  it.each(['', 'a/b', '../P1', 'P 1', 'P1\n', '项目', 'x'.repeat(10_000)])(
    'is no stream under the id “%.20s”',
    async (id) => {
      await expect(replica.give(GSO, id, fileProject, NAME)).rejects.toBeInstanceOf(InvalidCommand);
      await nothingIsWritten();
    },
  );

  it('must exist, unless the command opens it', async () => {
    const rename = { field: 'name', to: '另一名', reason: '笔误' } as const;
    await expect(replica.give(GSO, 'P1', correctProjectDetails, rename)).rejects.toBeInstanceOf(NotFound);
    await nothingIsWritten();
    await replica.give(GSO, 'P1', fileProject, NAME);
    await expect(replica.give(GSO, 'P1', fileProject, NAME)).rejects.toBeInstanceOf(StreamExists);
  });
});

describe('when something happened', () => {
  it('is never in the future', async () => {
    const occurredAt = '2026-03-02T10:02:00+08:00';
    await expect(replica.give(GSO, 'P1', fileProject, { ...NAME, occurredAt })).rejects.toMatchObject({
      name: 'InvalidCommand',
      field: 'occurredAt',
    });
    await nothingIsWritten();
  });

  it('may lie a minute ahead, as the clocks of two machines do, or long ago, as paper is typed in later', async () => {
    for (const [n, occurredAt] of ['2026-03-02T10:00:30+08:00', '2024-03-18T23:30:00+08:00'].entries()) {
      await replica.give(GSO, `P${n}`, fileProject, { ...NAME, occurredAt });
    }
    const [now] = await eventsOf(store, 'project-P0');
    const [then] = await eventsOf(store, 'project-P1');
    expect(now?.metadata).toMatchObject({ businessDate: '2026-03-02', recordedAt: '2026-03-02T02:00:00.000Z' });
    expect(then?.metadata).toMatchObject({ businessDate: '2024-03-18', recordedAt: '2026-03-02T02:00:00.000Z' });
  });

  it('is dated by the office’s time zone, not the machine’s or the sender’s', async () => {
    await replica.give(GSO, 'P1', fileProject, { ...NAME, occurredAt: '2024-03-18T17:30:00Z' });
    await replica.give(GSO, 'P2', fileProject, { ...NAME, occurredAt: '2024-03-18T20:30:00-05:00' });
    for (const id of ['P1', 'P2']) {
      expect((await eventsOf(store, `project-${id}`))[0]?.metadata.businessDate).toBe('2024-03-19');
    }
  });
});

describe('personal data', () => {
  it('is sealed before it is hashed and stored, in later corrections too', async () => {
    await replica.give(ADMIN, 'agent-1', recordPerson, { kind: 'AGENT', name: '王芳', contact: '13900000000' });
    await replica.give(ADMIN, 'agent-1', correctPerson, { name: '王方', reason: 'MISRECORDED' });
    const events = await eventsOf(store, 'person-agent-1');
    expect(events).toMatchObject([
      { data: { name: { kid: 'person-agent-1' }, contact: { kid: 'person-agent-1' } } },
      { data: { name: { kid: 'person-agent-1' } } },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/王芳|王方|13900000000/);
    for (const event of events) {
      const { hash, ...metadata } = event.metadata;
      expect(hashOf({ ...event, metadata })).toBe(hash);
    }
    expect(await chainFaultIn(store)).toBeUndefined();
  });
});

describe('a log', () => {
  it('is opened once, however many processes start at the same moment', async () => {
    const options = {
      store,
      registry: new EventRegistry(EVENTS),
      kinds: [],
      sealer: { seal: async () => ({ kid: '', iv: '', ct: '', tag: '' }) },
      digestKey: new Uint8Array(32),
      timeZone: 'Asia/Shanghai',
      now: () => new Date('2026-03-02T02:00:00Z'),
    };
    const ids = await Promise.all([openLog(options), openLog(options), openLog(options)]);
    expect(new Set(ids).size).toBe(1);
    expect(await logIdOf(store)).toBe(ids[0]);
    expect(await eventsOf(store, 'log')).toHaveLength(1);
  });

  it('gets the reference data that ships once, however many processes start at the same moment', async () => {
    await Promise.all([Replica.inACity(store), Replica.inACity(store), Replica.inACity(store)]);
    expect(await eventsOf(store, 'policy-city')).toHaveLength(1);
    const types = await typesOf(store, 'department-NR');
    expect(types.filter((type) => type === 'DepartmentRegistered')).toHaveLength(1);
    expect(await eventsOf(store, 'department-METEO')).toHaveLength(1);
    expect(await chainFaultIn(store)).toBeUndefined();
  });
});
