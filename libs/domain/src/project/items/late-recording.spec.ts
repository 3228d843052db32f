import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { Refusal } from '../../kernel/refusal.js';
import type { Facts } from '../../kernel/facts.js';
import { PAPERS_OF_THE_DAY, requireShown } from './late-recording.js';

const TERM_ENDS = businessDate('2024-03-25');
/** Only what the guard asks of the facts. */
const facts = (recordedOn: string): Facts =>
  Object.assign(Object.create(null), {
    channel: 'ONLINE',
    businessDate: businessDate('2024-03-20'),
    recordedOn: businessDate(recordedOn),
  });
const papers = (...kinds: string[]) => ({
  evidence: kinds.map((kind) => ({ docId: `doc-${kind}`, sha256: '0'.repeat(64), kind })),
});
const shown = (...kinds: string[]) =>
  requireShown(TERM_ENDS, papers(...kinds), 'CLK-01', facts('2024-03-28'), ['permit']);

describe('a step typed in after the term it is said to have kept (CLK-01)', () => {
  it('is believed on a page of the register, the original, a receipt or the paper of the step itself', () => {
    for (const kind of [...PAPERS_OF_THE_DAY, 'permit']) expect(shown(kind)).toEqual({ lateRecorded: true });
  });

  it('is not believed on any other paper, however many of them', () => {
    expect(() => shown()).toThrow(Refusal);
    expect(() => shown('menu', 'lunch-receipt', 'signed-request')).toThrow(Refusal);
  });

  it('needs none when it is typed in within the term', () => {
    expect(requireShown(TERM_ENDS, papers('menu'), 'CLK-01', facts('2024-03-25'), [])).toEqual({});
  });
});
