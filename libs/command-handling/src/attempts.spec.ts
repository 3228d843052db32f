import { beforeEach, describe, expect, it } from '@jest/globals';
import { Refusal } from '#domain/kernel/refusal';
import { delegateWindowAuthority } from '#domain/department/decide';
import { InMemoryEventStore } from '#test/support/in-memory-event-store';
import { HURD_OFFICER } from '#test/support/major-project';
import { chainFaultIn, eventsOf, Replica, typesOf } from '#test/support/replica';

let store: InMemoryEventStore;
let replica: Replica;
beforeEach(async () => {
  store = new InMemoryEventStore();
  replica = await Replica.inACity(store);
});

const ATTEMPTS = 'attempts-HURD-2026-03';
const authority = { itemCodes: [], validFrom: '2026-03-01', document: '授权1' };
/** Gives away the power of another department. */
const usurp = (by: Replica, circumstances = {}, actor = HURD_OFFICER) =>
  by.give(actor, 'NR', delegateWindowAuthority, authority, circumstances);

describe('a command refused by rule', () => {
  it('leaves its attempt on record, with rule, actor and target, and nothing in the stream it was given to', async () => {
    await expect(usurp(replica)).rejects.toBeInstanceOf(Refusal);
    expect(await eventsOf(store, ATTEMPTS)).toMatchObject([
      {
        type: 'CommandRefused',
        data: {
          command: 'DelegateWindowAuthority',
          target: 'department-NR',
          rule: 'R-50',
          details: { department: 'NR' },
        },
        metadata: { actor: HURD_OFFICER, rules: ['R-50'] },
      },
    ]);
    expect(await typesOf(store, 'department-NR')).not.toContain('WindowAuthorityDelegated');
  });

  it('is on record once, however often the same command id is sent', async () => {
    for (const by of [replica, replica, new Replica(store)]) {
      await expect(usurp(by, { commandId: 'once' })).rejects.toBeInstanceOf(Refusal);
    }
    await expect(usurp(replica)).rejects.toBeInstanceOf(Refusal);
    expect(await typesOf(store, ATTEMPTS)).toEqual(['CommandRefused', 'CommandRefused']);
  });

  it('is on record also when two replicas refuse at the same moment', async () => {
    const other = new Replica(store);
    await Promise.allSettled([...Array(6)].map((_, n) => usurp(n % 2 ? other : replica)));
    expect(await typesOf(store, ATTEMPTS)).toHaveLength(6);
    expect(await chainFaultIn(store)).toBeUndefined();
  });

  it('is on record under NONE when its actor serves no department', async () => {
    const stranger = { id: 'stranger', roles: HURD_OFFICER.roles };
    await expect(usurp(replica, {}, stranger)).rejects.toBeInstanceOf(Refusal);
    expect(await typesOf(store, 'attempts-NONE-2026-03')).toEqual(['CommandRefused']);
  });
});
