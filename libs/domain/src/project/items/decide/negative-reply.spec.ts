import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { HURD_OFFICER, NR_OFFICER, NR_WINDOW } from '#test/support/major-project';
import { given } from '#test/support/given';
import { DEPARTMENTS, ItemStory, NEXT_NR_LEADER, NR_LEADER } from '#test/support/item-story';
import { SHIPPED_POLICY } from '../../../policy/data/shipped-policy.js';
import { InvalidCommand, StateConflict } from '../../../kernel/refusal.js';
import { project } from '../../state.js';
import { acceptItem } from './accept-item.js';
import { requestCorrection } from './correction.js';
import { issuePermit } from './issue-permit.js';
import { escalateByWindow, issueNegativeReply, recordCollectiveOpinion, signNegativeReply } from './negative-reply.js';
import { receiveItem } from './receive-item.js';
import { startSpecialProcedure } from './special-procedure.js';

const ITEM = { itemId: 'P1.i1' };
const QUESTION = { ...ITEM, reason: '方案与控规不符' };
const OPINION = {
  ...ITEM,
  conclusion: 'NEGATIVE',
  opinion: '不符合控制性详细规划',
  minutesDoc: 'doc-minutes',
} as const;
const REPLY = { ...ITEM, reasons: ['容积率超出控规'], remedy: '六十日内可申请行政复议', docId: 'doc-reply' };
const REFUSED = { ...REPLY, outcome: 13 } as const;

const received = ItemStory.of().on('2024-03-18').does(receiveItem, { itemCode: 'scheme-review' });
/** Due on 2024-04-01. */
const accepted = received.does(acceptItem, ITEM);
const escalated = accepted.on('2024-03-20').as(NR_WINDOW).does(escalateByWindow, QUESTION);
const studied = escalated.as(NR_OFFICER).on('2024-03-21').does(recordCollectiveOpinion, OPINION);
const signed = studied
  .as(NR_LEADER)
  .on('2024-03-22')
  .does(signNegativeReply, { ...ITEM, outcome: 13 });
const atReply = signed.as(NR_OFFICER).on('2024-03-25');

describe('what the window cannot handle', () => {
  it('is reported upward (R-51)', () =>
    accepted
      .as(NR_WINDOW)
      .on('2024-03-20')
      .when(escalateByWindow, QUESTION)
      .thenHappens(['EscalatedByWindow', { escalatedOn: '2024-03-20', dueOn: '2024-04-01' }]));

  it('is never refused by the window, not even with everything signed (R-51)', () => {
    accepted.as(NR_WINDOW).when(issueNegativeReply, REFUSED).thenRefused('R-51');
    atReply.as(NR_WINDOW).when(issueNegativeReply, REFUSED).thenRefused('R-51');
  });

  it('says how many working days after receipt it came, and by the policy, where that has a number, whether in time (R-51)', () => {
    const asked = accepted.on('2024-03-20').as(NR_WINDOW);
    const { events } = asked.when(escalateByWindow, QUESTION);
    expect(events.at(-1)?.data).toMatchObject({ daysAfterReceipt: 2 });
    expect(events.at(-1)?.data).not.toHaveProperty('withinDays');
    const within = (days: number) =>
      asked
        .under({ clock: { ...SHIPPED_POLICY.clock, escalateWithinDays: days } })
        .when(escalateByWindow, QUESTION)
        .events.at(-1)?.data;
    expect(within(2)).not.toHaveProperty('late');
    expect(within(1)).toMatchObject({ withinDays: 1, late: true });
  });

  it('is asked once until it is answered', () => escalated.when(escalateByWindow, QUESTION).thenFails(StateConflict));

  it('may be asked again after a favourable answer, which no longer counts then (R-52)', () => {
    const again = escalated
      .as(NR_OFFICER)
      .does(recordCollectiveOpinion, { ...OPINION, conclusion: 'FAVOURABLE' })
      .as(NR_WINDOW)
      .does(escalateByWindow, QUESTION)
      .as(NR_OFFICER);
    again.when(issuePermit, { ...ITEM, permitNo: 'N-1', docId: 'doc' }).thenRefused('R-52');
  });
});

describe('the collective opinion', () => {
  it('answers what was reported upward, and nothing else (R-51, R-52)', () => {
    studied.when(recordCollectiveOpinion, { ...OPINION, opinion: '再议' }).thenHappens(['CollectiveOpinionRecorded']);
    accepted.when(recordCollectiveOpinion, OPINION).thenRefused('R-51', { escalated: false });
  });

  it('is the item’s department’s (R-52)', () =>
    escalated.as(HURD_OFFICER).when(recordCollectiveOpinion, OPINION).thenRefused('R-52', { department: 'NR' }));

  it('does not lie before the question', () =>
    escalated
      .as(NR_OFFICER)
      .on('2024-03-19')
      .when(recordCollectiveOpinion, OPINION)
      .thenFails(InvalidCommand, { field: 'occurredAt' }));
});

describe('the main leader’s signature (R-53, N-7)', () => {
  it('is given by the one in office that day', () =>
    studied
      .as(NR_LEADER)
      .on('2024-03-22')
      .when(signNegativeReply, { ...ITEM, outcome: 13 })
      .thenHappens(['NegativeReplySigned', { signer: 'leader-1', signedOn: '2024-03-22', outcome: 13 }]));

  it('is refused from a leader who is not in office yet, or no longer', () => {
    const sign = { ...ITEM, outcome: 13 } as const;
    studied
      .as(NEXT_NR_LEADER)
      .on('2024-03-22')
      .when(signNegativeReply, sign)
      .thenRefused('R-53', { mainLeader: 'leader-1' });
    studied
      .as(NR_LEADER)
      .on('2025-01-02')
      .when(signNegativeReply, sign)
      .thenRefused('R-53', { mainLeader: 'leader-2' });
  });

  it('counts only if the leader is in office when it is recorded too, or shows the paper signed then', () => {
    const sign = { ...ITEM, outcome: 13 } as const;
    const signing = (fields: object) =>
      given(project, ...studied.history)
        .as(NR_LEADER)
        .on('2024-03-22')
        .recordedOn('2025-01-02')
        .knowing('department', DEPARTMENTS)
        .when(signNegativeReply, { ...sign, ...fields });
    signing({}).thenRefused('R-53', { mainLeader: 'leader-2', missing: 'signed-reply' });
    signing({ evidence: [{ docId: 'doc-signed', sha256: '0'.repeat(64), kind: 'signed-reply' }] }).thenHappens([
      'NegativeReplySigned',
      { signer: 'leader-1', signedOn: '2024-03-22' },
    ]);
  });

  it('is refused from a deputy unless policy lets it be delegated (N-7)', () => {
    const deputy = { id: 'deputy-1', roles: ['MAIN_LEADER'], department: 'NR' } as const;
    const sign = { ...ITEM, outcome: 13 } as const;
    studied.as(deputy).when(signNegativeReply, sign).thenRefused('R-53');
    studied
      .as(deputy)
      .under({ mainLeaderDelegation: true })
      .when(signNegativeReply, sign)
      .thenHappens(['NegativeReplySigned', { signer: 'deputy-1' }]);
    studied
      .as({ ...deputy, department: 'HURD' })
      .under({ mainLeaderDelegation: true })
      .when(signNegativeReply, sign)
      .thenRefused('R-53');
  });

  it('follows a negative opinion (R-52)', () => {
    const sign = { ...ITEM, outcome: 13 } as const;
    escalated.as(NR_LEADER).when(signNegativeReply, sign).thenRefused('R-52', { collectiveOpinion: 'NONE' });
    accepted.as(NR_LEADER).when(signNegativeReply, sign).thenRefused('R-51');
  });

  it('falls with the opinion it was given on', () =>
    signed
      .as(NR_OFFICER)
      .does(recordCollectiveOpinion, { ...OPINION, opinion: '补充意见' })
      .when(issueNegativeReply, REFUSED)
      .thenRefused('R-53', { signedOutcome: 'NONE' }));
});

describe('the negative reply', () => {
  it('carries opinion, signature, reasons, remedy and the figures of the clock', () =>
    atReply.when(issueNegativeReply, REFUSED).thenHappens([
      'NegativeReplyIssued',
      {
        outcome: 13,
        decidedOn: '2024-03-25',
        elapsedDays: 5,
        overrunDays: 0,
        late: false,
        signer: 'leader-1',
        signedOn: '2024-03-22',
        collectiveOpinion: { conclusion: 'NEGATIVE', heldOn: '2024-03-21' },
        reasons: ['容积率超出控规'],
      },
    ]));

  it('is refused without report, opinion or signature, in this order (R-51, R-52, R-53)', () => {
    accepted.when(issueNegativeReply, REFUSED).thenRefused('R-51', { escalated: false });
    escalated.as(NR_OFFICER).when(issueNegativeReply, REFUSED).thenRefused('R-52');
    studied.when(issueNegativeReply, REFUSED).thenRefused('R-53', { signedOutcome: 'NONE' });
  });

  it('is refused without reasons or remedy (N-4)', () => {
    atReply.when(issueNegativeReply, { ...REFUSED, reasons: [] }).thenRefused('N-4', { reasons: 'missing' });
    atReply
      .when(issueNegativeReply, { ...ITEM, outcome: 13, reasons: ['不符'], docId: 'doc' })
      .thenRefused('N-4', { remedy: 'missing' });
  });

  it('needs the signature for every outcome, and the signature names it (N-4)', () => {
    const early = received.as(NR_WINDOW).does(escalateByWindow, QUESTION).as(NR_OFFICER);
    const opined = early.does(recordCollectiveOpinion, OPINION);
    for (const outcome of [4, 5] as const) {
      opined.when(issueNegativeReply, { ...REPLY, outcome }).thenRefused('R-53');
      const ended = opined
        .as(NR_LEADER)
        .does(signNegativeReply, { ...ITEM, outcome })
        .as(NR_OFFICER)
        .does(issueNegativeReply, { ...REPLY, outcome });
      expect(ended.item().status).toBe('CLOSED_NEGATIVE');
    }
    opined
      .as(NR_LEADER)
      .does(signNegativeReply, { ...ITEM, outcome: 4 })
      .as(NR_OFFICER)
      .when(issueNegativeReply, { ...REPLY, outcome: 5 })
      .thenRefused('R-53', { outcome: 5, signedOutcome: 4 });
  });

  it('refuses approval of what is accepted and acceptance of what is not (N-4)', () => {
    received.when(issueNegativeReply, REFUSED).thenFails(InvalidCommand, { field: 'outcome' });
    atReply.when(issueNegativeReply, { ...REPLY, outcome: 5 }).thenFails(InvalidCommand, { field: 'outcome' });
  });

  it('cannot refuse acceptance once silence has accepted the item (CLK-03)', () =>
    received
      .as(NR_WINDOW)
      .does(escalateByWindow, QUESTION)
      .as(NR_OFFICER)
      .on('2024-03-26')
      .does(recordCollectiveOpinion, OPINION)
      .as(NR_LEADER)
      .when(signNegativeReply, { ...ITEM, outcome: 5 })
      .thenFails(InvalidCommand, { field: 'outcome' }));

  it('ends the item', () => {
    const ended = atReply.does(issueNegativeReply, REFUSED);
    expect(ended.item().status).toBe('REFUSED');
    ended.when(issueNegativeReply, REFUSED).thenFails(StateConflict);
    ended.when(issuePermit, { ...ITEM, permitNo: 'N-1', docId: 'doc' }).thenFails(StateConflict);
  });

  it('is late like any decision, with the delay on record before it', () =>
    signed
      .as(NR_OFFICER)
      .on('2024-04-03')
      .when(issueNegativeReply, REFUSED)
      .thenHappens(['ApprovalDelayed', { daysLate: 2 }], ['NegativeReplyIssued', { overrunDays: 2, late: true }]));

  it('answers an overdue correction only where policy says so (CLK-05)', () => {
    const waiting = received.does(requestCorrection, {
      ...ITEM,
      missing: [{ material: 'application', description: '未盖章' }],
      deadline: businessDate('2024-03-29'),
    });
    const refusing = { clock: { ...SHIPPED_POLICY.clock, uncorrected: 'NEGATIVE_REPLY' } } as const;
    waiting.on('2024-04-01').when(escalateByWindow, QUESTION).thenRefused('CLK-05', { uncorrected: 'OFF' });
    waiting.under(refusing).on('2024-03-29').when(escalateByWindow, QUESTION).thenRefused('CLK-05');
    waiting.under(refusing).on('2024-04-01').when(escalateByWindow, QUESTION).thenHappens(['EscalatedByWindow']);
  });

  it('ends a correction after acceptance that never came, with the due date it then has (CLK-05)', () => {
    const refusing = { clock: { ...SHIPPED_POLICY.clock, uncorrected: 'NEGATIVE_REPLY' } } as const;
    const unanswered = accepted
      .on('2024-03-20')
      .does(requestCorrection, {
        ...ITEM,
        missing: [{ material: 'scheme-drawings', description: '日照分析' }],
        deadline: businessDate('2024-03-29'),
      })
      .under(refusing)
      .on('2024-04-01')
      .as(NR_WINDOW)
      .does(escalateByWindow, QUESTION)
      .as(NR_OFFICER)
      .does(recordCollectiveOpinion, OPINION)
      .as(NR_LEADER)
      .does(signNegativeReply, { ...ITEM, outcome: 13 })
      .as(NR_OFFICER);
    unanswered.when(issueNegativeReply, REFUSED).thenHappens([
      'NegativeReplyIssued',
      {
        elapsedDays: 2,
        pausedDays: 8,
        late: false,
        dueOn: '2024-04-12',
        due: { from: '2024-04-01', reason: 'DECIDED' },
      },
    ]);
    expect(unanswered.does(issueNegativeReply, REFUSED).item()).toMatchObject({
      status: 'REFUSED',
      dueOn: '2024-04-12',
    });
  });

  it('waits for the end of a special procedure', () =>
    accepted
      .on('2024-03-19')
      .does(startSpecialProcedure, { ...ITEM, kind: 'HEARING', plannedDays: 10, noticeDoc: 'doc' })
      .and(...signed.history.slice(3).map((entry) => ('event' in entry ? entry.event : entry)))
      .on('2024-03-25')
      .when(issueNegativeReply, REFUSED)
      .thenFails(StateConflict));
});
