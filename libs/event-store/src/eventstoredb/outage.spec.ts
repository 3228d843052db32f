import { describe, expect, it } from '@jest/globals';
import { LogMismatch, StoreUnavailable } from '../errors.js';
import { isOutage, throughOutages } from './outage.js';

const error = (properties: object, message = ''): Error => Object.assign(new Error(message), properties);
const endurance = (patienceMs: number) => ({ patienceMs, closing: new AbortController().signal });

describe('an outage', () => {
  it.each([
    ['unavailable', error({ type: 'unavailable', code: 14 })],
    ['unknown with gRPC INTERNAL', error({ type: 'unknown', code: 13 })],
    ['unknown without a code', error({ type: 'unknown', code: undefined })],
    ['a consumer too slow', error({ type: 'timeout', code: 10 })],
    ['a deadline', error({ type: 'deadline-exceeded' })],
    ['a cancelled call', error({ type: 'cancelled', code: 1 })],
    ['a follower that was the leader', error({ type: 'not-leader', code: 5 })],
    ['a plain error with gRPC code 14', error({ code: 14 })],
    ['a reset connection', error({ code: 'ECONNRESET' })],
    ['a cluster nobody answers for', error({}, 'Failed to discover after 10 attempts.')],
  ])('is %s', (_, outage) => {
    expect(isOutage(outage)).toBe(true);
  });

  it.each([
    ['a wrong revision', error({ type: 'wrong-expected-version', code: 9 })],
    ['a deleted stream', error({ type: 'stream-deleted', code: 9 })],
    ['a user without the right', error({ type: 'access-denied', code: 7 })],
    ['a method the server does not have', error({ type: 'unknown', code: 12 })],
    ['a fault of the program', new TypeError('undefined is not a function')],
    ['a log that does not fit', new LogMismatch('another log')],
  ])('is not %s', (_, answer) => {
    expect(isOutage(answer)).toBe(false);
  });

  it('is survived by asking again', async () => {
    let asked = 0;
    const answer = await throughOutages(endurance(10_000), async () => {
      asked += 1;
      if (asked < 3) throw error({ code: 14 });
      return 'answer';
    });
    expect([answer, asked]).toEqual(['answer', 3]);
  });

  it('ends with the reason and what to do when it outlasts the patience', async () => {
    const asking = throughOutages(endurance(0), () => Promise.reject(error({ code: 14 }, 'connect ECONNREFUSED')));
    await expect(asking).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(asking).rejects.toThrow(/EVENTSTORE_URL.*ECONNREFUSED.*Check/);
  });

  it('is not what a refusal is: that is handed on at the first time', async () => {
    let asked = 0;
    const refusal = error({ type: 'stream-deleted', code: 9 });
    const refused = throughOutages(endurance(10_000), async () => {
      asked += 1;
      throw refusal;
    });
    await expect(refused).rejects.toBe(refusal);
    expect(asked).toBe(1);
  });

  it.each([{ type: 'access-denied' }, { code: 7 }, { code: 16 }])(
    'is not what %j says: the user lacks a right, and which one is told',
    async (denial) => {
      const refused = throughOutages(endurance(10_000), () => Promise.reject(error(denial)));
      await expect(refused).rejects.toThrow(/EVENTSTORE_URL needs to read \$all/);
    },
  );
});
