import { beforeEach, describe, expect, it } from '@jest/globals';
import { correctProjectDetails } from '#domain/project/filing/decide/correct-project-details';
import { fileProject } from '#domain/project/filing/decide/file-project';
import { StoreUnavailable } from '#event-store/errors';
import { InterruptedEventStore } from '#test/support/interrupted-event-store';
import { GSO } from '#test/support/landed-project';
import { Replica, typesOf } from '#test/support/replica';
import { CommandIdReused, PreconditionFailed, StreamExists } from './errors.js';

let store: InterruptedEventStore;
let replica: Replica;
beforeEach(() => {
  store = new InterruptedEventStore();
  replica = new Replica(store);
});

const NAME = { name: '年产10万吨新材料项目' };
const evidence = [{ docId: 'doc-1', sha256: 'a'.repeat(64), kind: 'licence' }];
const rename = (to: string) => ({ field: 'name' as const, to, reason: '笔误', evidence });

describe('a command id that was answered before', () => {
  it('gets its original answer again, and nothing is written twice', async () => {
    const first = await replica.give(GSO, 'P1', fileProject, NAME, { commandId: 'once' });
    await replica.give(GSO, 'P1', correctProjectDetails, rename('新材料项目'));
    expect(await replica.give(GSO, 'P1', fileProject, NAME, { commandId: 'once' })).toEqual(first);
    expect(await typesOf(store, 'project-P1')).toEqual(['ProjectFiled', 'ProjectDetailsCorrected']);
  });

  it('is known to another replica and after a restart', async () => {
    const first = await replica.give(GSO, 'P1', fileProject, NAME, { commandId: 'once' });
    const restarted = new Replica(store);
    expect(await restarted.give(GSO, 'P1', fileProject, NAME, { commandId: 'once' })).toEqual(first);
  });

  it('is refused with another content, under another name or by someone else', async () => {
    await replica.give(GSO, 'P1', fileProject, NAME, { commandId: 'once' });
    const restarted = new Replica(store);
    for (const again of [
      () => restarted.give(GSO, 'P1', fileProject, { name: '另一个项目' }, { commandId: 'once' }),
      () => restarted.give(GSO, 'P1', correctProjectDetails, rename('另一个项目'), { commandId: 'once' }),
      () => restarted.give({ ...GSO, id: 'gso-2' }, 'P1', fileProject, NAME, { commandId: 'once' }),
    ]) {
      await expect(again()).rejects.toBeInstanceOf(CommandIdReused);
    }
    expect(await typesOf(store, 'project-P1')).toEqual(['ProjectFiled']);
  });

  it('is answered before If-Match is looked at: a repeat carries the revision of the first time', async () => {
    await replica.give(GSO, 'P1', fileProject, NAME);
    const circumstances = { commandId: 'once', ifMatch: 0 };
    const first = await replica.give(GSO, 'P1', correctProjectDetails, rename('新材料项目'), circumstances);
    expect(await replica.give(GSO, 'P1', correctProjectDetails, rename('新材料项目'), circumstances)).toEqual(first);
    await expect(
      replica.give(GSO, 'P1', correctProjectDetails, rename('又一名'), { ifMatch: 0 }),
    ).rejects.toBeInstanceOf(PreconditionFailed);
  });

  it('is answered before the command is decided: opening a project again is no conflict under the same id', async () => {
    await replica.give(GSO, 'P1', fileProject, NAME, { commandId: 'once' });
    await expect(replica.give(GSO, 'P1', fileProject, NAME)).rejects.toBeInstanceOf(StreamExists);
    await expect(replica.give(GSO, 'P1', fileProject, NAME, { commandId: 'once' })).resolves.toMatchObject({
      revision: 0,
    });
  });

  it('finds its events when the store wrote them and its answer was lost', async () => {
    store.afterAppend('project-P1', async () => {
      throw new StoreUnavailable('The connection broke.');
    });
    const send = () => replica.give(GSO, 'P1', fileProject, NAME, { commandId: 'once' });
    await expect(send()).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await send()).toMatchObject({ revision: 0, events: [{ type: 'ProjectFiled' }] });
    expect(await typesOf(store, 'project-P1')).toEqual(['ProjectFiled']);
  });

  it('is written once when two replicas get it at the same moment', async () => {
    const other = new Replica(store);
    const answers = await Promise.all(
      [replica, other].map((one) => one.give(GSO, 'P1', fileProject, NAME, { commandId: 'once' })),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(await typesOf(store, 'project-P1')).toEqual(['ProjectFiled']);
  });
});
