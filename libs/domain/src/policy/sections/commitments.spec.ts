import { describe, expect, it } from '@jest/globals';
import { InvalidCommand } from '../../kernel/refusal.js';
import { checkedContent } from '../check-content.js';
import { SHIPPED_POLICY } from '../data/shipped-policy.js';
import { COMMITMENTS_POLICY_INFERRED, type CommitmentsPolicy } from './commitments.js';

const checked = (change: Partial<CommitmentsPolicy>) =>
  checkedContent({ ...SHIPPED_POLICY, commitments: { ...SHIPPED_POLICY.commitments, ...change } });

describe('the policy on commitments', () => {
  it('ships with the check within 60 working days and the consequences in order (R-81, N-3), all marked as inferred', () => {
    expect(SHIPPED_POLICY.commitments).toMatchObject({
      checkWithinDays: 60,
      consequences: ['ORDER_TO_CORRECT', 'REVOKE_DECISION', 'CREDIT_RECORD'],
    });
    expect(SHIPPED_POLICY.inferred).toEqual(expect.arrayContaining([...COMMITMENTS_POLICY_INFERRED]));
  });

  it('may order the consequences anew, but names each once and at least one (N-3)', () => {
    expect(() => checked({ consequences: ['CREDIT_RECORD', 'ORDER_TO_CORRECT'] })).not.toThrow();
    expect(() => checked({ consequences: [] })).toThrow(InvalidCommand);
    expect(() => checked({ consequences: ['CREDIT_RECORD', 'CREDIT_RECORD'] })).toThrow(InvalidCommand);
  });
});
