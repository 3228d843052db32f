import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { before } from '#test/support/delay-story';
import { folded, given, happened, recorded, type History } from '#test/support/given';
import { AGENT, BEO, HURD_OFFICER, NR_OFFICER, OWNER, received } from '#test/support/major-project';
import { addDays, businessDate } from '#workdays/business-date';
import { InvalidCommand, NotFound, Refusal, StateConflict } from '../../kernel/refusal.js';
import { project } from '../state.js';
import { closeDelayCase, submitRectification } from './decide/rectification.js';
import { reportDelay } from './decide/report-delay.js';
import { concludeVerification, recordStatement, startVerification } from './decide/verification.js';
import { issueYellowCard, withdrawYellowCard } from './decide/yellow-card.js';
import { DELAY_CAUSES, DELAY_EVENTS, DelaySubstantiated, YellowCardIssued } from './events.js';

/** Anybody gives any command on any case, on a day that moves on or back. */
const step = fc.record({
  command: fc.constantFrom(
    'report',
    'start',
    'state',
    'conclude',
    'conclude',
    'card',
    'card',
    'rectify',
    'withdraw',
    'close',
  ),
  actor: fc.constantFrom(OWNER, AGENT, BEO, NR_OFFICER, HURD_OFFICER),
  caseId: fc.constantFrom('P1.c1', 'P1.c1', 'P1.c1', 'P1.c2'),
  itemId: fc.constantFrom('P1.i1', 'P1.i2'),
  cause: fc.constantFrom('APPROVAL_DEPARTMENT' as const, ...DELAY_CAUSES),
  overrunDays: fc.constantFrom(undefined, 0, 3, 5),
  days: fc.integer({ min: -1, max: 4 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const start: History = [...before, happened('2024-09-02', received({ itemId: 'P1.i2', department: 'HURD' }))];

function outcome(history: History, on: string, { command, actor, caseId, itemId, cause, overrunDays }: Step) {
  const story = given(project, ...history)
    .on(on)
    .as(actor);
  switch (command) {
    case 'report':
      return story.when(reportDelay, { itemId, account: '…' });
    case 'start':
      return story.when(startVerification, { caseId });
    case 'state':
      return story.when(recordStatement, { caseId, statement: '…' });
    case 'conclude':
      return story.when(concludeVerification, {
        caseId,
        cause,
        finding: '…',
        ...(overrunDays === undefined ? {} : { overrunDays }),
      });
    case 'card':
      return story.when(issueYellowCard, { caseId, cardNo: `Y-${history.length}`, ground: '…' });
    case 'rectify':
      return story.when(submitRectification, { caseId, measures: '…' });
    case 'withdraw':
      return story.when(withdrawYellowCard, { caseId, reason: '…' });
    case 'close':
      return story.when(closeDelayCase, { caseId, result: '…' });
  }
}

const EXPECTED = [Refusal, NotFound, StateConflict, InvalidCommand];

describe('whatever order the commands come in', () => {
  it('a card never comes without a case found to be the department’s fault, and never twice in a case (R-47, N-6)', () => {
    let cards = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 40, maxLength: 60 }), (steps) => {
        let history = start;
        const blamed = new Map<string, string>();
        const carded: string[] = [];
        let day = businessDate('2024-09-10');
        for (const step of steps) {
          day = addDays(day, step.days);
          const { events: decided, error } = outcome(history, day, step);
          if (error !== undefined) expect(EXPECTED.some((kind) => error instanceof kind)).toBe(true);
          for (const event of decided.map((decision, i) => recorded(decision, i, day))) {
            DELAY_EVENTS.find(({ type }) => type === event.type)?.assertValid(event.data);
            if (DelaySubstantiated.is(event)) blamed.set(event.data.caseId, day);
            if (!YellowCardIssued.is(event)) continue;
            const { caseId, substantiatedOn } = event.data;
            expect(blamed.get(caseId)).toBe(substantiatedOn);
            expect(day >= substantiatedOn).toBe(true);
            carded.push(caseId);
          }
          history = [...history, ...decided.map((event) => happened(day, event))];
        }
        cards += carded.length;
        expect(new Set(carded).size).toBe(carded.length);
        const ids = folded(project, history).delays.cases.map(({ id }) => id);
        expect(ids).toEqual(ids.map((_, i) => `P1.c${i + 1}`));
      }),
      { seed: 20_240_914, numRuns: 200 },
    );
    // The walk is no walk around the cards: they are reached.
    expect(cards).toBeGreaterThan(20);
  });
});
