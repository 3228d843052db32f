import { describe, expect, it } from '@jest/globals';
import { DepartmentRegistered } from '#domain/department/events';
import { CITY_DEPARTMENTS } from '#domain/policy/data/departments';
import { EARLY_SERVICE_DUTIES } from '#domain/policy/data/early-service-duties';
import { NOTICE_DATE } from '#domain/policy/data/shipped-policy';
import { InMemoryEventStore } from '#test/support/in-memory-event-store';
import { eventsOf, Replica, typesOf } from '#test/support/replica';
import { sealedEvents } from '#test/support/sealed-events';

const DEFINED = 'ResponsibilityItemDefined';
const dutiesOf = (code: string) => EARLY_SERVICE_DUTIES.filter(({ department }) => department === code);

/** A log in which an older release registered the department, before duties shipped. */
async function olderLog(code: string): Promise<InMemoryEventStore> {
  const store = new InMemoryEventStore();
  const found = CITY_DEPARTMENTS.find((department) => department.code === code);
  if (!found) throw new Error(`${code} is no department of the city`);
  const registered = DepartmentRegistered.of({ code, name: found.name, role: 'WATER', validFrom: NOTICE_DATE });
  await store.append(`department-${code}`, 'NO_STREAM', sealedEvents(`department-${code}`, [registered]));
  return store;
}

describe('the reference data at the start of a release (R-05)', () => {
  it('gives the departments of an older log the duties that ship, by a command of SYSTEM, once', async () => {
    const store = await olderLog('WATER');
    await Replica.inACity(store);
    await Replica.inACity(store);
    const [, ...defined] = await eventsOf(store, 'department-WATER');
    expect(defined).toHaveLength(dutiesOf('WATER').length);
    expect(defined).toContainEqual(
      expect.objectContaining({
        type: DEFINED,
        data: expect.objectContaining({ code: 'WATER', inferred: true, version: 1 }),
        metadata: expect.objectContaining({ channel: 'SYSTEM' }),
      }),
    );
  });

  it('leaves a department with duties of its own as it is', async () => {
    const store = new InMemoryEventStore();
    await Replica.inACity(store);
    const before = await typesOf(store, 'department-WATER');
    await Replica.inACity(store);
    expect(await typesOf(store, 'department-WATER')).toEqual(before);
    expect(before.filter((type) => type === DEFINED)).toHaveLength(dutiesOf('WATER').length);
  });
});
