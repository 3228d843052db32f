import { beforeEach, describe, expect, it } from '@jest/globals';
import { fileProject } from '#domain/project/filing/decide/file-project';
import { StoreUnavailable } from '#event-store/errors';
import { InterruptedEventStore } from '#test/support/interrupted-event-store';
import { GSO } from '#test/support/landed-project';
import { chainFaultIn, eventsOf, Replica, typesOf } from '#test/support/replica';
import { NumberTaken } from './errors.js';

let store: InterruptedEventStore;
let replica: Replica;
beforeEach(() => {
  store = new InterruptedEventStore();
  replica = new Replica(store);
});

const CODE = '2603-320723-04-01-123456';
const NUMBER = `number-project-${CODE}`;
const file = (by: Replica, id: string, circumstances = {}) =>
  by.give(GSO, id, fileProject, { name: '新材料项目', projectCode: CODE }, circumstances);

describe('a number that is unique in the city', () => {
  it('belongs to the first project that bears it; the second is told 409 and writes nothing', async () => {
    await file(replica, 'P1');
    await expect(file(new Replica(store), 'P2')).rejects.toMatchObject({ name: 'NumberTaken', holder: 'project-P1' });
    expect(await typesOf(store, 'project-P2')).toEqual([]);
  });

  it('goes to exactly one of many projects that want it at the same moment, on two replicas', async () => {
    const other = new Replica(store);
    const settled = await Promise.allSettled([...Array(8)].map((_, n) => file(n % 2 ? other : replica, `P${n}`)));
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of settled) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(NumberTaken);
    const [reserved] = await eventsOf(store, NUMBER);
    const winner = settled.findIndex(({ status }) => status === 'fulfilled');
    expect(reserved).toMatchObject({ data: { holder: `project-P${winner}` } });
    expect(await chainFaultIn(store)).toBeUndefined();
  });

  it.each([
    ['repeated under its id', { commandId: 'once' }],
    ['sent anew under another id', {}],
  ])(
    'stays free for its carrier after a crash between reservation and append: the command %s succeeds',
    async (_, again) => {
      store.beforeAppend('project-P1', async () => {
        throw new StoreUnavailable('The process died here.');
      });
      await expect(file(replica, 'P1', { commandId: 'once' })).rejects.toBeInstanceOf(StoreUnavailable);
      expect(await typesOf(store, NUMBER)).toEqual(['NumberReserved']);
      const restarted = new Replica(store);
      await expect(file(restarted, 'P2')).rejects.toBeInstanceOf(NumberTaken);
      await expect(file(restarted, 'P1', again)).resolves.toMatchObject({ events: [{ type: 'ProjectFiled' }] });
      expect(new Set(await typesOf(store, NUMBER))).toEqual(new Set(['NumberReserved']));
    },
  );

  it('is the same number however it is typed: width, case, white space and invisible characters do not count', async () => {
    await file(replica, 'P1');
    for (const [n, projectCode] of [
      CODE.toLowerCase(),
      ` ${CODE} `,
      `${CODE}\u200b`,
      CODE.replace('-', '－'),
    ].entries()) {
      const again = replica.give(GSO, `Q${n}`, fileProject, { name: '另一项目', projectCode });
      await expect(again).rejects.toBeInstanceOf(NumberTaken);
    }
  });

  it('reserved by a command that never came to append is taken over, but only long after', async () => {
    store.beforeAppend('project-P1', async () => {
      throw new StoreUnavailable('The process died here.');
    });
    await expect(file(replica, 'P1')).rejects.toBeInstanceOf(StoreUnavailable);
    const at = (time: string) => new Replica(store, () => new Date(time));
    await expect(file(at('2026-03-02T02:14:00Z'), 'P2')).rejects.toBeInstanceOf(NumberTaken);
    await expect(file(at('2026-03-02T02:16:00Z'), 'P2')).resolves.toMatchObject({ stream: 'project-P2' });
    await expect(file(at('2026-03-02T03:00:00Z'), 'P3')).rejects.toMatchObject({ holder: 'project-P2' });
  });

  it('stays with a carrier that got it under a second command id, however long ago the first one died', async () => {
    store.beforeAppend('project-P1', async () => {
      throw new StoreUnavailable('The process died here.');
    });
    await expect(file(replica, 'P1')).rejects.toBeInstanceOf(StoreUnavailable);
    await file(replica, 'P1');
    const later = new Replica(store, () => new Date('2026-03-09T02:00:00Z'));
    await expect(file(later, 'P2')).rejects.toMatchObject({ name: 'NumberTaken', holder: 'project-P1' });
  });
});
