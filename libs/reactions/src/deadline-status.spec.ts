import { describe, expect, it } from '@jest/globals';
import { afterPass, deadlinesNeedAttention, type DeadlineStatus } from './deadline-status.js';

const begun: DeadlineStatus = { since: '2026-03-02T00:00:00.000Z', failed: 0 };
const at = (time: string): Date => new Date(`2026-03-02T${time}Z`);
const undecidable = { attempted: 'RaiseApprovalDelayed', target: 'P1', error: new Error('secret') };
const search = { attempted: 'looking for what needs RaiseApprovalDelayed', error: new Error('no answer') };

describe('the status of the deadlines', () => {
  it('calls for somebody once ten minutes have passed without a pass to its end', () => {
    expect(deadlinesNeedAttention(begun, at('00:10:00'))).toBe(false);
    expect(deadlinesNeedAttention(begun, at('00:10:01'))).toBe(true);
    const passed = afterPass(begun, [], at('00:09:00'));
    expect(deadlinesNeedAttention(passed, at('00:19:00'))).toBe(false);
    expect(deadlinesNeedAttention(afterPass(passed, [search], at('00:18:00')), at('00:19:01'))).toBe(true);
  });

  it('counts a project that cannot be decided, which never keeps a pass from its end', () => {
    const status = afterPass(begun, [undecidable], at('00:18:00'));
    expect(status).toMatchObject({ lastPass: '2026-03-02T00:18:00.000Z', failed: 1 });
    expect(deadlinesNeedAttention(status, at('00:28:00'))).toBe(false);
  });

  it('keeps the last pass through one whose search failed, and forgets failures a later pass mended', () => {
    const failed = afterPass(afterPass(begun, [], at('00:01:00')), [search, undecidable], at('00:02:00'));
    expect(failed).toMatchObject({ lastPass: '2026-03-02T00:01:00.000Z', failed: 2 });
    expect(afterPass(failed, [], at('00:03:00'))).toMatchObject({ lastPass: '2026-03-02T00:03:00.000Z', failed: 0 });
  });

  it('tells how many, and neither which project nor why: whoever asks may see it', () => {
    expect(JSON.stringify(afterPass(begun, [undecidable], at('00:01:00')))).not.toMatch(/P1|secret/);
  });
});
