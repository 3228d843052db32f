import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { StateConflict } from '#domain/kernel/refusal';
import { correctProjectDetails } from '#domain/project/filing/decide/correct-project-details';
import { designateMajorProject } from '#domain/project/filing/decide/designate-major-project';
import { fileProject } from '#domain/project/filing/decide/file-project';
import { receiveItem } from '#domain/project/items/decide/receive-item';
import { InMemoryEventStore } from '#test/support/in-memory-event-store';
import { InterruptedEventStore } from '#test/support/interrupted-event-store';
import { GSO } from '#test/support/landed-project';
import { NR_OFFICER } from '#test/support/major-project';
import { chainFaultIn, eventsOf, Replica, typesOf } from '#test/support/replica';
import { PreconditionFailed, TooManyConflicts } from './errors.js';

let store: InterruptedEventStore;
let replica: Replica;
let rival: Replica;
beforeEach(async () => {
  store = new InterruptedEventStore();
  replica = await Replica.inACity(store);
  rival = new Replica(store);
  await replica.give(GSO, 'P1', fileProject, { name: '新材料项目' });
});

const designation = { level: 'CITY', basisDoc: '连发改〔2026〕20号' } as const;
const evidence = [{ docId: 'doc-1', sha256: 'a'.repeat(64), kind: 'licence' }];
let names = 0;
function correct(by: Replica, circumstances = {}) {
  const rename = { field: 'name', to: `名称${++names}`, reason: '笔误', evidence } as const;
  return by.give(GSO, 'P1', correctProjectDetails, rename, circumstances);
}

/** The rival is faster than the next `times` appends to the project. */
function rivalIsFaster(times: number): void {
  if (times === 0) return;
  store.beforeAppend('project-P1', async () => {
    await correct(rival);
    rivalIsFaster(times - 1);
  });
}

describe('a command another process was faster than', () => {
  it('is decided again on what the other wrote', async () => {
    rivalIsFaster(1);
    expect(await correct(replica)).toMatchObject({ revision: 2 });
  });

  it('is refused when the other left nothing to decide', async () => {
    store.beforeAppend('project-P1', async () => {
      await rival.give(GSO, 'P1', designateMajorProject, designation);
    });
    await expect(replica.give(GSO, 'P1', designateMajorProject, designation)).rejects.toBeInstanceOf(StateConflict);
    expect(await typesOf(store, 'project-P1')).toEqual(['ProjectFiled', 'MajorProjectDesignated']);
  });

  it('is decided again five times and no more', async () => {
    rivalIsFaster(5);
    expect(await correct(replica)).toMatchObject({ revision: 6 });
    rivalIsFaster(6);
    await expect(correct(replica)).rejects.toBeInstanceOf(TooManyConflicts);
    expect(await eventsOf(store, 'project-P1')).toHaveLength(13);
  });

  it('is not decided again when its sender named the revision: 412 tells it to look first', async () => {
    rivalIsFaster(1);
    await expect(correct(replica, { ifMatch: 0 })).rejects.toMatchObject({
      name: 'PreconditionFailed',
      expected: 0,
      actual: 1,
    });
    await expect(correct(replica, { ifMatch: 0 })).rejects.toBeInstanceOf(PreconditionFailed);
    await expect(correct(replica, { ifMatch: 1 })).resolves.toMatchObject({ revision: 2 });
  });
});

describe('many commands given at once to two replicas', () => {
  it('keep every invariant, and every acknowledged event is in the log once, whatever their order', async () => {
    const step = fc.record({ replica: fc.integer({ min: 0, max: 1 }), receives: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async (steps) => {
        const log = new InMemoryEventStore();
        const first = await Replica.inACity(log);
        const replicas = [first, new Replica(log)];
        await first.give(GSO, 'P1', fileProject, { name: '新材料项目' });
        const settled = await Promise.allSettled(
          steps.map(({ replica: n, receives }) => {
            const by = replicas[n] ?? first;
            return receives
              ? by.give(NR_OFFICER, 'P1', receiveItem, { itemCode: 'land-planning-permit' })
              : by.give(GSO, 'P1', designateMajorProject, designation);
          }),
        );
        const acknowledged = settled.flatMap((one) => (one.status === 'fulfilled' ? one.value.events : []));
        const stored = await eventsOf(log, 'project-P1');
        expect(
          stored
            .slice(1)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(acknowledged.map(({ id }) => id).sort());
        for (const { id, revision } of acknowledged) expect(stored[revision]?.id).toBe(id);
        const designations = stored.filter(({ type }) => type === 'MajorProjectDesignated');
        expect(designations).toHaveLength(steps.some(({ receives }) => !receives) ? 1 : 0);
        const itemIds = stored
          .filter(({ type }) => type === 'ItemReceived')
          .map(({ data }) => Reflect.get(data, 'itemId'));
        expect(itemIds).toEqual(itemIds.map((_, n) => `P1.i${n + 1}`));
        expect(await chainFaultIn(log)).toBeUndefined();
      }),
      { numRuns: 25 },
    );
  });
});
