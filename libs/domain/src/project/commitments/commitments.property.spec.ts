import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { listed, nrWith, reliedUpon } from '#test/support/commitment-story';
import { onProject, opened } from '#test/support/deferral-story';
import { folded, happened, recorded, type History } from '#test/support/given';
import { BEO, HURD_OFFICER, NR_OFFICER, OWNER } from '#test/support/major-project';
import { addDays, businessDate, type BusinessDate } from '#workdays/business-date';
import { SYSTEM_ACTOR } from '../../kernel/actor.js';
import { InvalidCommand, NotFound, NotOwnProject, Refusal, StateConflict } from '../../kernel/refusal.js';
import { ApprovalTrackSelected } from '../filing/events.js';
import { acceptItem } from '../items/decide/accept-item.js';
import { revokePermit } from '../items/decide/after-permit.js';
import { issuePermit } from '../items/decide/issue-permit.js';
import { PermitIssued } from '../items/events.js';
import { project } from '../state.js';
import { handleBreach, orderRectification } from './decide/breach.js';
import { checkCommitment, raiseCommitmentCheckOverdue } from './decide/check.js';
import { makeCommitment, withdrawCommitment } from './decide/commit.js';
import { giveNotification } from './decide/notify.js';
import {
  CommitmentBreachHandled,
  CommitmentCheckOverdue,
  CommitmentChecked,
  CommitmentMade,
  COMMITMENTS_EVENTS,
} from './events.js';
import { CHECK_RESULTS } from './vocabulary.js';

const PAPER = [{ docId: 'doc', sha256: '0'.repeat(64), kind: 'check-record' }];
const step = fc.record({
  command: fc.constantFrom(
    'notify',
    'notify',
    'commit',
    'commit',
    'withdraw',
    'accept',
    'issue',
    'issue',
    'check',
    'check',
    'check',
    'clock',
    'order',
    'order',
    'handle',
    'handle',
    'revoke',
  ),
  actor: fc.constantFrom(NR_OFFICER, NR_OFFICER, NR_OFFICER, OWNER, OWNER, BEO, HURD_OFFICER, SYSTEM_ACTOR),
  nth: fc.constantFrom(1, 1, 1, 2),
  result: fc.constantFrom(...CHECK_RESULTS),
  consequence: fc.constantFrom('REVOKE_DECISION' as const, 'CREDIT_RECORD' as const),
  rectifyIn: fc.integer({ min: -1, max: 10 }),
  days: fc.constantFrom(0, 0, 1, 1, 5, 40),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const track = happened('2024-09-02', ApprovalTrackSelected.of({ projectId: 'P1', track: 'GENERAL', reason: '…' }));
/** From the receipt of the item, and from the decision that rests on a commitment. */
const STARTS: readonly { readonly history: History; readonly day: BusinessDate }[] = [
  { history: [...opened, track], day: businessDate('2024-09-03') },
  { history: [track, ...reliedUpon], day: businessDate('2024-09-13') },
];

function outcome(history: History, day: BusinessDate, step: Step) {
  const { command, actor, nth, result, consequence } = step;
  const k = { commitmentId: `P1.k${nth}` };
  const given = { itemId: 'P1.i1', evidence: PAPER };
  const story = onProject(...history)
    .on(day)
    .as(actor)
    .knowing('department', nrWith(listed()));
  switch (command) {
    case 'notify':
      return story.when(giveNotification, { ...given, matter: 'no-arrears', notificationDoc: 'doc' });
    case 'commit':
      return story.when(makeCommitment, { ...k, voluntary: true, committer: 'OWNER', commitmentDoc: `doc-${nth}` });
    case 'withdraw':
      return story.when(withdrawCommitment, { ...k, reason: '…', evidence: PAPER });
    case 'accept':
      return story.when(acceptItem, { ...given, missing: [] });
    case 'issue':
      return story.when(issuePermit, { ...given, permitNo: '地字第1号', docId: 'doc' });
    case 'check':
      return story.when(checkCommitment, { ...k, method: 'DOCUMENT_CHECK', result, note: '…', evidence: PAPER });
    case 'clock':
      return story.when(raiseCommitmentCheckOverdue, k);
    case 'order':
      return story.when(orderRectification, {
        ...k,
        orderDoc: 'doc',
        demand: '…',
        rectifyBy: addDays(day, step.rectifyIn),
      });
    case 'handle':
      return story.when(handleBreach, { ...k, consequence, document: 'doc', reason: '…' });
    case 'revoke':
      return story.when(revokePermit, { ...given, legalBasis: '行政许可法第六十九条', reason: '…' });
  }
}

const EXPECTED = [Refusal, NotFound, StateConflict, InvalidCommand, NotOwnProject];

describe('whatever order the commands come in', () => {
  it('nothing is committed after the decision or checked before it (R-81), and nothing is answered without a warning that lapsed, unless it was false (N-3)', () => {
    const seen = { made: 0, checked: 0, handled: 0, overdue: 0 };
    fc.assert(
      fc.property(fc.constantFrom(...STARTS), fc.array(step, { minLength: 20, maxLength: 60 }), (start, steps) => {
        let { history, day } = start;
        for (const step of steps) {
          day = addDays(day, step.days);
          const earlier = folded(project, history);
          const { events, error } = outcome(history, day, step);
          if (error !== undefined) expect(EXPECTED.some((kind) => error instanceof kind)).toBe(true);
          for (const event of events.map((decided, i) => recorded(decided, i, day))) {
            COMMITMENTS_EVENTS.find(({ type }) => type === event.type)?.assertValid(event.data);
            const before = earlier.commitments.all.find(
              ({ id }) => 'commitmentId' in event.data && id === event.data.commitmentId,
            );
            const status = earlier.items.byId['P1.i1']?.status;
            if (CommitmentMade.is(event)) {
              seen.made++;
              expect(before?.status).toBe('NOTIFIED');
              expect(status).not.toBe('ISSUED');
            }
            if (CommitmentChecked.is(event)) {
              seen.checked++;
              expect(status).toBe('ISSUED');
              expect(before?.decidedOn).toBeDefined();
            }
            if (CommitmentCheckOverdue.is(event)) {
              seen.overdue++;
              expect(before?.overdue).toBe(false);
              expect((before?.checkBy ?? '') < day).toBe(true);
            }
            if (CommitmentBreachHandled.is(event)) {
              seen.handled++;
              const warned = before?.rectifyBy !== undefined && before.rectifyBy < day;
              expect(warned || before?.result === 'FALSE').toBe(true);
              expect(before?.result).not.toBe('FULFILLED');
              if (event.data.consequence === 'REVOKE_DECISION') expect(status).toBe('REVOKED');
            }
            if (PermitIssued.is(event)) {
              expect(event.data.lapsedCommitmentIds ?? []).toEqual(
                earlier.commitments.all.filter((found) => found.status === 'NOTIFIED').map(({ id }) => id),
              );
            }
          }
          history = [...history, ...events.map((event) => happened(day, event))];
        }
      }),
      { seed: 20_240_318, numRuns: 200 },
    );
    // The walk is no walk around what it is about: all of it is reached.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(5);
  });
});
