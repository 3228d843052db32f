import { describe, expect, it } from '@jest/globals';
import { afterPass, deadlinesNeedAttention, type DeadlineStatus } from './deadline-status.js';

const begun: DeadlineStatus = { since: '2026-03-02T00:00:00.000Z', failed: 0, failures: [] };
const at = (time: string): Date => new Date(`2026-03-02T${time}Z`);
const failure = { attempted: 'RaiseApprovalDelayed', projectId: 'P1', error: new Error('secret') };

describe('the status of the deadlines', () => {
  it('calls for somebody once ten minutes have passed without a full pass', () => {
    expect(deadlinesNeedAttention(begun, at('00:10:00'))).toBe(false);
    expect(deadlinesNeedAttention(begun, at('00:10:01'))).toBe(true);
    const passed = afterPass(begun, [], at('00:09:00'));
    expect(deadlinesNeedAttention(passed, at('00:19:00'))).toBe(false);
    expect(deadlinesNeedAttention(afterPass(passed, [failure], at('00:18:00')), at('00:19:01'))).toBe(true);
  });

  it('keeps the last full pass through passes that failed in part, and forgets failures a later pass mended', () => {
    const failed = afterPass(afterPass(begun, [], at('00:01:00')), [failure], at('00:02:00'));
    expect(failed).toMatchObject({ lastFullPass: '2026-03-02T00:01:00.000Z', failed: 1 });
    expect(afterPass(failed, [], at('00:03:00'))).toMatchObject({
      lastFullPass: '2026-03-02T00:03:00.000Z',
      failed: 0,
    });
  });

  it('names at most twenty failures, counts all, and leaves their reasons to the log', () => {
    const status = afterPass(begun, new Array<typeof failure>(50).fill(failure), at('00:01:00'));
    expect(status.failed).toBe(50);
    expect(status.failures).toEqual(new Array(20).fill({ attempted: 'RaiseApprovalDelayed', projectId: 'P1' }));
  });
});
