import { describe, expect, it } from '@jest/globals';
import { COMMITMENT, committed, made, notice, notified, reliedUpon } from '#test/support/commitment-story';
import { grant, onProject, request } from '#test/support/deferral-story';
import { happened, type History } from '#test/support/given';
import { AGENT, CATALOGUE, NR_OFFICER, NR_WINDOW, OWNER } from '#test/support/major-project';
import { businessDate } from '#workdays/business-date';
import type { Actor } from '../../../kernel/actor.js';
import { InvalidCommand, NotFound, NotOwnProject, StateConflict } from '../../../kernel/refusal.js';
import { ProjectDetailsCorrected, ProjectFiled, TerritorialEntityAssigned } from '../../filing/events.js';
import { ItemAccepted, ItemWithdrawn, PermitIssued } from '../../items/events.js';
import { makeCommitment, withdrawCommitment } from './commit.js';

const K1 = { commitmentId: 'P1.k1' };
const WORD = { ...K1, voluntary: true, committer: 'OWNER' as const, commitmentDoc: 'doc-word' };
const PAPER = [{ docId: 'doc-word', sha256: '0'.repeat(64), kind: 'commitment' }];
const MENU = [{ docId: 'menu', sha256: '0'.repeat(64), kind: 'menu' }];
const PARK_PAPER = [{ docId: 'doc-word', sha256: '0'.repeat(64), kind: 'park-commitment' }];
const PARK: Actor = { id: 'park-1', roles: ['PARK'], department: 'ZONE-XUWEI' };
const here = TerritorialEntityAssigned.of({ projectId: 'P1', entity: 'ZONE-XUWEI' });
const ITEM = {
  itemId: 'P1.i1',
  itemCode: 'land-planning-permit',
  department: 'NR',
  promisedDays: 5,
  timeUnit: 'WORKING_DAY' as const,
};
const accepted = happened(
  '2024-09-05',
  ItemAccepted.of({
    ...ITEM,
    acceptedOn: businessDate('2024-09-05'),
    dueOn: businessDate('2024-09-12'),
    missing: ['tax-receipt'],
    deemed: false,
    due: { to: businessDate('2024-09-12'), reason: 'ACCEPTED', provisional: false, calendarRevisions: {} },
  }),
);
const by = (...history: History) =>
  onProject(...history)
    .on('2024-09-04')
    .as(OWNER);
const barred = (from: string, to?: string) => ({
  [OWNER.uscc ?? '']: { defaults: [], bars: [{ from: businessDate(from), ...(to && { to: businessDate(to) }) }] },
});

describe('making a commitment (R-81)', () => {
  it('records who committed, on which paper, and by when it will be so (R-36)', () =>
    by(...notified)
      .when(makeCommitment, { ...WORD, fulfilBy: '2024-11-30' })
      .thenHappens([
        'CommitmentMade',
        {
          ...COMMITMENT,
          committer: 'OWNER',
          commitmentDoc: 'doc-word',
          voluntary: true,
          fulfilBy: '2024-11-30',
          materials: ['tax-receipt'],
        },
      ]));

  it('is free: refused unless it is voluntary, and never the department’s to make (R-37, R-66)', () => {
    by(...notified)
      .when(makeCommitment, { ...WORD, voluntary: false })
      .thenRefused('R-66');
    for (const role of NR_OFFICER.roles) expect(makeCommitment.roles).not.toContain(role);
  });

  it('is made by the owner or an agent of the team for the owner, and for the park by the park alone (R-36)', () => {
    for (const actor of [OWNER, AGENT]) {
      const story = by(...notified).as(actor);
      story.when(makeCommitment, WORD).thenHappens(['CommitmentMade', { committer: 'OWNER' }]);
      story.when(makeCommitment, { ...WORD, committer: 'PARK' }).thenRefused('R-36', { committer: 'PARK' });
    }
    by(...notified, here)
      .as(PARK)
      .when(makeCommitment, { ...WORD, committer: 'PARK', evidence: PARK_PAPER })
      .thenHappens(['CommitmentMade', { committer: 'PARK' }]);
    for (const actor of [PARK, NR_WINDOW]) {
      by(...notified, here)
        .as(actor)
        .when(makeCommitment, { ...WORD, committer: 'PARK', evidence: PAPER })
        .thenRefused('R-36', { kind: 'park-commitment' });
    }
  });

  it('is put on record by window or park with the applicant’s paper only (R-66), by the park of the own territory only (R-16)', () => {
    for (const actor of [NR_WINDOW, PARK]) {
      by(...notified, here)
        .as(actor)
        .when(makeCommitment, WORD)
        .thenRefused('R-66', { missing: 'evidence' });
    }
    by(...notified)
      .as(PARK)
      .when(makeCommitment, { ...WORD, committer: 'PARK', evidence: PARK_PAPER })
      .thenRefused('R-16');
  });

  it('is refused to the owner of another project', () =>
    by(...notified)
      .as({ ...OWNER, uscc: '91320700MA1XXXXX9Z' })
      .when(makeCommitment, WORD)
      .thenFails(NotOwnProject));

  it('has one paper a request, for commitments and deferrals alike (R-36)', () => {
    const second = notice({ commitmentId: 'P1.k2', matter: 'other' });
    by(...committed, happened('2024-09-04', second))
      .when(makeCommitment, { ...WORD, commitmentId: 'P1.k2' })
      .thenRefused('R-36', { usedBy: 'P1.k1' });
    by(...notified, request(), grant({ commitmentDoc: 'doc-word' }))
      .when(makeCommitment, WORD)
      .thenRefused('R-36', { usedBy: 'P1.d1' });
  });

  it('is refused while the owner’s credit is not repaired, also through the park (R-37, N-3)', () => {
    const story = by(...notified, here).knowing('owner', barred('2024-08-01'));
    story.when(makeCommitment, WORD).thenRefused('N-3', { barredSince: '2024-08-01' });
    story
      .as(PARK)
      .when(makeCommitment, { ...WORD, committer: 'PARK', evidence: PARK_PAPER })
      .thenRefused('N-3');
    by(...notified)
      .knowing('owner', barred('2024-08-01', '2024-09-04'))
      .when(makeCommitment, WORD)
      .thenHappens(['CommitmentMade']);
    by(...notified)
      .knowing('owner', barred('2024-08-01', '2024-09-05'))
      .when(makeCommitment, WORD)
      .thenRefused('N-3');
  });

  it('asks for every owner the project has had: the bar does not go with the name (N-3)', () => {
    const change = { projectId: 'P1', field: 'ownerUscc' as const, from: OWNER.uscc ?? '', to: '91320700MA1XXXXX9Z' };
    const sold = ProjectDetailsCorrected.of({ ...change, reason: '股权转让', evidence: ['doc-transfer'] });
    by(...notified, happened('2024-09-04', sold))
      .as({ ...OWNER, uscc: change.to })
      .knowing('owner', barred('2024-08-01'))
      .when(makeCommitment, WORD)
      .thenRefused('N-3', { ownerUscc: change.from, barredSince: '2024-08-01' });
  });

  it('needs an owner on record, for there is no other credit to rely on (N-3)', () => {
    const nobodys = ProjectFiled.of({ projectId: 'P1', name: '无业主登记的项目' });
    const history = notified.map((entry) => {
      const { on, event } = 'event' in entry ? entry : { on: '2024-09-02', event: entry };
      return happened(on, event.type === ProjectFiled.type ? nobodys : event);
    });
    by(...history)
      .as(AGENT)
      .when(makeCommitment, WORD)
      .thenRefused('N-3', { owner: 'none on record' });
  });

  it('does not slip in front of the bar by its date, unless the paper shows it (N-3)', () => {
    const backdated = by(...notified)
      .recordedOn('2024-09-20')
      .knowing('owner', barred('2024-09-10'));
    backdated.when(makeCommitment, WORD).thenRefused('N-3', { barredSince: '2024-09-10', evidence: 'missing' });
    backdated.when(makeCommitment, { ...WORD, evidence: MENU }).thenRefused('N-3', { evidence: 'missing' });
    backdated.when(makeCommitment, { ...WORD, evidence: PAPER }).thenHappens(['CommitmentMade']);
  });

  it('follows the notification and comes before the decision (R-81)', () => {
    by(...notified)
      .on('2024-09-02')
      .when(makeCommitment, WORD)
      .thenFails(InvalidCommand, { field: 'occurredAt' });
    by(...notified)
      .when(makeCommitment, { ...WORD, commitmentId: 'P1.k9' })
      .thenFails(NotFound, { id: 'P1.k9' });
    const decided = PermitIssued.of({
      ...ITEM,
      acceptedOn: businessDate('2024-09-05'),
      dueOn: businessDate('2024-09-12'),
      decidedOn: businessDate('2024-09-12'),
      elapsedDays: 5,
      pausedDays: 0,
      overrunDays: 0,
      late: false,
      status: 11,
      deferralIds: [],
    });
    by(...notified, happened('2024-09-12', decided))
      .on('2024-09-10')
      .recordedOn('2024-09-13')
      .when(makeCommitment, WORD)
      .thenFails(StateConflict, { details: { status: 'ISSUED' } });
  });

  it('is made once', () =>
    by(...committed)
      .when(makeCommitment, { ...WORD, commitmentDoc: 'doc-other' })
      .thenFails(StateConflict, { details: { status: 'COMMITTED' } }));

  it('is refused once the policy has put the item into a closed domain, though it was notified before (R-80)', () => {
    const catalogue = CATALOGUE.map((item) => ({ ...item, domains: ['PUBLIC_SAFETY' as const] }));
    by(...notified)
      .under({ catalogue })
      .when(makeCommitment, WORD)
      .thenRefused('R-80', { excluded: ['PUBLIC_SAFETY'] });
  });

  it('promises nothing for a day that lies behind', () =>
    by(...notified)
      .when(makeCommitment, { ...WORD, fulfilBy: '2024-09-03' })
      .thenFails(InvalidCommand, { field: 'fulfilBy' }));
});

describe('withdrawing a commitment (R-66, R-81)', () => {
  const BACK = { ...K1, reason: '改办一般程序' };

  it('is open to the applicant before the decision', () =>
    by(...committed)
      .on('2024-09-05')
      .when(withdrawCommitment, BACK)
      .thenHappens(['CommitmentWithdrawn', { ...COMMITMENT, reason: '改办一般程序' }]));

  it('is refused after the decision that rests on it, also when it is dated back (R-81)', () => {
    for (const day of ['2024-09-05', '2024-09-13']) {
      by(...reliedUpon)
        .on(day)
        .recordedOn('2024-09-13')
        .when(withdrawCommitment, BACK)
        .thenRefused('R-81', { decidedOn: '2024-09-12' });
    }
  });

  it('hands in what the item was accepted without (R-65)', () => {
    const story = by(...committed, accepted).on('2024-09-06');
    story.when(withdrawCommitment, BACK).thenRefused('R-65', { materials: ['tax-receipt'] });
    story.when(withdrawCommitment, { ...BACK, evidence: PAPER }).thenHappens(['CommitmentWithdrawn']);
  });

  it('needs a commitment, and does not lie before it', () => {
    by(...notified)
      .when(withdrawCommitment, BACK)
      .thenFails(StateConflict, { details: { status: 'NOTIFIED' } });
    by(...made())
      .on('2024-09-03')
      .when(withdrawCommitment, BACK)
      .thenFails(InvalidCommand, { field: 'occurredAt' });
  });

  it('is over when the item has ended without a decision that rests on it', () => {
    const withdrawn = {
      ...ITEM,
      withdrawnOn: businessDate('2024-09-05'),
      reason: '…',
      deemed: false,
      lapsedCommitmentIds: ['P1.k1'],
    };
    by(...committed, happened('2024-09-05', ItemWithdrawn.of(withdrawn)))
      .on('2024-09-06')
      .when(withdrawCommitment, BACK)
      .thenFails(StateConflict, { details: { status: 'LAPSED' } });
  });
});
