import { beforeEach, describe, expect, it } from '@jest/globals';
import { appointMainLeader } from '#domain/department/decide';
import { departmentStream } from '#domain/department/stream';
import { fileProject } from '#domain/project/filing/decide/file-project';
import { receiveItem } from '#domain/project/items/decide/receive-item';
import { InterruptedEventStore } from '#test/support/interrupted-event-store';
import { ADMIN, GSO } from '#test/support/landed-project';
import { NR_OFFICER } from '#test/support/major-project';
import { chainFaultIn, eventsOf, Replica } from '#test/support/replica';

let store: InterruptedEventStore;
let replica: Replica;
/** Last revision of the department's stream as it ships: its registration and its duties. */
let shipped: number;
beforeEach(async () => {
  store = new InterruptedEventStore();
  replica = await Replica.inACity(store);
  shipped = (await eventsOf(store, 'department-NR')).length - 1;
});

const appoint = (by: Replica, personId: string, validFrom: string, circumstances = {}) =>
  by.give(ADMIN, 'NR', appointMainLeader, { personId, validFrom, document: `任命${personId}` }, circumstances);
/** A command on a project that reads the department's stream. */
const readDepartment = (by: Replica) => by.commands.loader.load('department-NR', departmentStream);

describe('a department’s stream, read by project commands while it is written', () => {
  it('is folded once when a reader sees an event before its writer is told', async () => {
    store.afterAppend('department-NR', async () => {
      await readDepartment(replica);
    });
    expect(await appoint(replica, 'leader-1', '2026-01-05')).toMatchObject({
      revision: shipped + 1,
      events: [{ type: 'MainLeaderAppointed', revision: shipped + 1 }],
    });
    expect(await appoint(replica, 'leader-2', '2026-02-02')).toMatchObject({ revision: shipped + 2 });
    const { state, revision } = await readDepartment(replica);
    expect(revision).toBe(shipped + 2);
    expect(state.leaders.map(({ personId }) => personId)).toEqual(['leader-1', 'leader-2']);
  });

  it('takes no event decided before another replica’s, even when a reader has brought that one already', async () => {
    const rival = new Replica(store);
    store.beforeAppend('department-NR', async () => {
      await appoint(rival, 'leader-1', '2026-01-05');
      await readDepartment(replica);
    });
    await appoint(replica, 'leader-2', '2026-02-02');
    // Decided again: the second appointment ends the term of the first.
    expect((await eventsOf(store, 'department-NR')).slice(shipped + 1)).toMatchObject([
      { data: { personId: 'leader-1' } },
      { data: { personId: 'leader-2', former: { personId: 'leader-1', validTo: '2026-02-01' } } },
    ]);
    expect(await chainFaultIn(store)).toBeUndefined();
  });

  it('holds a command to the revision its sender named, even when a reader brings a newer one meanwhile', async () => {
    const rival = new Replica(store);
    await readDepartment(replica);
    store.beforeRead('policy-city', async () => {
      await appoint(rival, 'leader-1', '2026-01-05');
      await readDepartment(replica);
    });
    await expect(appoint(replica, 'leader-2', '2026-02-02', { ifMatch: shipped })).rejects.toMatchObject({
      name: 'PreconditionFailed',
      actual: shipped + 1,
    });
  });

  it('serves any number of project commands while appointments go on', async () => {
    await replica.give(GSO, 'P1', fileProject, { name: '新材料项目' });
    const terms = { promisedDays: 5, timeUnit: 'WORKING_DAY', restDayRule: 'NONE' } as const;
    const item = { itemCode: 'local-item', department: 'NR', terms };
    const given = Array.from({ length: 20 }, (_, n) => [
      appoint(replica, `leader-${n}`, `2026-01-${`${n + 5}`.padStart(2, '0')}`),
      replica.give(NR_OFFICER, 'P1', receiveItem, item),
    ]);
    await Promise.all(given.flat());
    expect(await eventsOf(store, 'department-NR')).toHaveLength(shipped + 21);
    expect(await eventsOf(store, 'project-P1')).toHaveLength(21);
    expect(await chainFaultIn(store)).toBeUndefined();
  });
});
