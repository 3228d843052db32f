import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { actsFor, holderOf } from './holder.js';

const NRX = { code: 'NR', successor: 'NRX', validFrom: businessDate('2026-03-01') };

describe('who holds an office of the notice (R-05)', () => {
  it('is the successor’s successor where that one has ended too', () => {
    const next = { code: 'NRX', successor: 'NRY', validFrom: businessDate('2026-06-01') };
    expect(holderOf('NR', { successions: [NRX, next] })).toBe('NRY');
  });

  it('is asked without consulting the policy or the calendar, which would then stand among what the decision rests on', () => {
    const facts = {
      actor: { id: 'o1', roles: ['INDUSTRY_DEPT'] as const, department: 'NRX' },
      successions: [NRX],
      get policy(): never {
        throw new Error('The policy was consulted.');
      },
    };
    expect(actsFor(facts, 'NR')).toBe(true);
    expect(actsFor(facts, 'HURD')).toBe(false);
  });
});
