import { describe, expect, it } from '@jest/globals';
import { InvalidCommand } from '../kernel/refusal.js';
import { checkedContent } from './check-content.js';
import { SHIPPED_POLICY } from './data/shipped-policy.js';

const { coordination } = SHIPPED_POLICY;
const withRoutes = (routes: typeof coordination.routes) => ({
  ...SHIPPED_POLICY,
  coordination: { ...coordination, routes },
});

describe('the routes of issues in a policy (R-55)', () => {
  it('send every kind to one office as shipped', () => {
    expect(checkedContent(SHIPPED_POLICY).coordination.routes).toHaveLength(6);
  });

  it('leave no kind without an office, and give none two', () => {
    const [first, ...others] = coordination.routes;
    expect(() => checkedContent(withRoutes(others))).toThrow(InvalidCommand);
    expect(() => checkedContent(withRoutes([...coordination.routes, ...(first ? [first] : [])]))).toThrow(
      /must name one office/,
    );
  });
});
