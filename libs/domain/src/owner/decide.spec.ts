import { describe, expect, it } from '@jest/globals';
import { aimedAt } from '#test/support/aimed-at';
import { falsified, fulfilled, rectified, rectifying, revokedOn } from '#test/support/commitment-story';
import { FIELDS, GRANTED, closedLate, defaulted, deferred } from '#test/support/deferral-story';
import { folded, given, happened, type History } from '#test/support/given';
import { BEO, HURD_OFFICER, NR_OFFICER, OWNER } from '#test/support/major-project';
import { businessDate } from '#workdays/business-date';
import { SYSTEM_ACTOR } from '../kernel/actor.js';
import type { DataOf } from '../kernel/event.js';
import { InvalidCommand, NotFound, StateConflict } from '../kernel/refusal.js';
import { SHIPPED_POLICY } from '../policy/data/shipped-policy.js';
import { CommitmentBreachHandled } from '../project/commitments/events.js';
import { DeferralDefaultCleared } from '../project/deferral/events.js';
import { ProjectDetailsCorrected } from '../project/filing/events.js';
import { project } from '../project/state.js';
import * as decisions from './decide.js';
import { CreditRepaired, DefaultRecorded } from './events.js';
import { isBarred } from './state.js';
import { ownerStream } from './stream.js';

const USCC = OWNER.uscc ?? '';
const recordDefault = aimedAt(USCC, decisions.recordDefault);
const repairCredit = aimedAt(USCC, decisions.repairCredit);
const removeDefaults = aimedAt(USCC, decisions.removeDefaults);
const PAPER = [{ docId: 'doc-1', sha256: '0'.repeat(64), kind: 'default' }];

const D1 = { projectId: 'P1', subject: 'P1.d1', kind: 'DEFERRAL' as const, defaultedOn: '2024-09-28' };
const K1 = { projectId: 'P1', subject: 'P1.k1', kind: 'COMMITMENT' as const, defaultedOn: '2024-11-04' };
const about = (projectHistory: History, ...owner: History) =>
  given(ownerStream, ...owner)
    .on('2024-11-05')
    .as(NR_OFFICER)
    .knowing('project', { P1: folded(project, projectHistory) });
const recordedDefault = (change: Partial<DataOf<typeof DefaultRecorded>> = {}) =>
  happened(
    '2024-09-29',
    DefaultRecorded.of({
      uscc: USCC,
      projectId: 'P1',
      subject: 'P1.d1',
      kind: 'DEFERRAL',
      department: 'NR',
      itemId: FIELDS.itemId,
      itemCode: FIELDS.itemCode,
      defaultedOn: businessDate('2024-09-28'),
      nth: 1,
      barredFrom: businessDate('2024-09-28'),
      ...change,
    }),
  );
const broken = [
  ...rectifying,
  happened(
    '2024-11-04',
    CommitmentBreachHandled.of({
      commitmentId: 'P1.k1',
      itemId: 'P1.i1',
      itemCode: 'land-planning-permit',
      department: 'NR',
      matter: 'no-arrears',
      matterName: { zh: '无欠税证明', en: 'No arrears of tax' },
      decidedOn: businessDate('2024-09-12'),
      result: 'DIFFERS',
      consequence: 'CREDIT_RECORD',
      document: 'doc-2',
      reason: '…',
    }),
  ),
];
const barring = (change: Partial<typeof SHIPPED_POLICY.commitments.credit>) => ({
  commitments: { ...SHIPPED_POLICY.commitments, credit: { ...SHIPPED_POLICY.commitments.credit, ...change } },
});

describe('the broken word of a park (R-36, N-3)', () => {
  const byPark = defaulted.map((entry) =>
    entry.event.type === 'MaterialDeferred'
      ? { ...entry, event: { ...entry.event, data: { ...entry.event.data, committer: 'PARK' } } }
      : entry,
  );

  it('is no default of the owner, whoever asks to record it (R-36)', () => {
    about(byPark).as(SYSTEM_ACTOR).when(recordDefault, D1).thenNothing();
    about(byPark)
      .when(recordDefault, { ...D1, evidence: PAPER })
      .thenRefused('N-3', { subject: 'P1.d1', committer: 'PARK' });
  });

  it('leaves the owner’s record at once where an older release had put it there (N-3)', () =>
    about(byPark, recordedDefault())
      .when(repairCredit, { subject: 'P1.d1', reason: '承诺人为园区管委会', evidence: PAPER })
      .thenHappens(['CreditRepaired', { subject: 'P1.d1', lifted: true }]));
});

describe('recording a default (N-3)', () => {
  it('is told by the project: what was broken, in which item, at which department', () => {
    about(defaulted)
      .as(SYSTEM_ACTOR)
      .when(recordDefault, D1)
      .thenHappens([
        'DefaultRecorded',
        { uscc: USCC, ...D1, department: 'NR', itemId: 'P1.i1', nth: 1, barredFrom: '2024-09-28' },
      ]);
    about(broken)
      .as(SYSTEM_ACTOR)
      .when(recordDefault, K1)
      .thenHappens(['DefaultRecorded', { kind: 'COMMITMENT', subject: 'P1.k1', barredFrom: '2024-11-04' }]);
    about(falsified)
      .as(SYSTEM_ACTOR)
      .when(recordDefault, { ...K1, kind: 'FALSE_COMMITMENT', defaultedOn: '2024-10-10' })
      .thenHappens(['DefaultRecorded', { kind: 'FALSE_COMMITMENT' }]);
  });

  it('records nothing twice and nothing that was cleared or never broken, so that a reaction may come again', () => {
    const cleared = DeferralDefaultCleared.of({
      ...GRANTED,
      suppliedOn: businessDate('2024-09-26'),
      clearedOn: businessDate('2024-10-08'),
    });
    about(defaulted, recordedDefault()).as(SYSTEM_ACTOR).when(recordDefault, D1).thenNothing();
    for (const history of [deferred, [...defaulted, happened('2024-10-08', cleared)]]) {
      about(history).as(SYSTEM_ACTOR).when(recordDefault, D1).thenNothing();
    }
    for (const history of [rectifying, fulfilled, falsified]) {
      about(history).as(SYSTEM_ACTOR).when(recordDefault, K1).thenNothing();
    }
    about(defaulted).as(SYSTEM_ACTOR).when(aimedAt('91320700MA1OTHER00', decisions.recordDefault), D1).thenNothing();
  });

  it('is given by the department of the item, on evidence, and told why when there is nothing to record (N-3)', () => {
    const shown = { ...D1, evidence: PAPER };
    about(defaulted).when(recordDefault, shown).thenHappens(['DefaultRecorded']);
    about(defaulted).when(recordDefault, D1).thenRefused('N-3', { evidence: 'missing' });
    about(defaulted).as(HURD_OFFICER).when(recordDefault, shown).thenRefused('N-3', { department: 'NR' });
    about(deferred).when(recordDefault, shown).thenFails(StateConflict);
    about(defaulted, recordedDefault()).when(recordDefault, shown).thenFails(StateConflict);
  });

  it('agrees with the project on owner, kind and day', () => {
    const shown = { ...D1, evidence: PAPER };
    about(defaulted)
      .when(aimedAt('91320700MA1OTHER00', decisions.recordDefault), shown)
      .thenFails(InvalidCommand, { field: 'projectId' });
    about(defaulted)
      .when(recordDefault, { ...shown, kind: 'COMMITMENT' })
      .thenFails(InvalidCommand, { field: 'kind' });
    for (const defaultedOn of ['2024-09-27', '2024-11-06']) {
      about(defaulted)
        .when(recordDefault, { ...shown, defaultedOn })
        .thenFails(InvalidCommand, { field: 'defaultedOn' });
    }
    about(defaulted)
      .when(recordDefault, { ...shown, subject: 'P1.d9' })
      .thenFails(NotFound, { id: 'P1.d9' });
  });

  it('bars from the default the policy names on: a city may let the first pass (N-3)', () => {
    const lenient = barring({ barring: { DEFERRAL: 2, COMMITMENT: 1, FALSE_COMMITMENT: 1 } });
    const { events } = about(defaulted).as(SYSTEM_ACTOR).under(lenient).when(recordDefault, D1);
    expect(events[0]?.data).not.toHaveProperty('barredFrom');
    about(defaulted, recordedDefault({ subject: 'P7.d1', projectId: 'P7' }))
      .as(SYSTEM_ACTOR)
      .under(lenient)
      .when(recordDefault, D1)
      .thenHappens(['DefaultRecorded', { nth: 2, barredFrom: '2024-09-28' }]);
  });
});

describe('repairing credit (N-3)', () => {
  const REPAIR = { subject: 'P1.d1', reason: '已补齐并核验', evidence: PAPER };

  it('needs evidence, and the default made good as the project has it (N-3)', () => {
    about(closedLate, recordedDefault())
      .when(repairCredit, REPAIR)
      .thenHappens(['CreditRepaired', { ...D1, madeGoodOn: '2024-10-08', repairedBy: 'NR', lifted: true }]);
    about(closedLate, recordedDefault())
      .when(repairCredit, { ...REPAIR, evidence: [] })
      .thenRefused('N-3', { evidence: 'missing' });
    about(defaulted, recordedDefault()).when(repairCredit, REPAIR).thenRefused('N-3', { madeGood: false });
  });

  it('of a commitment needs the rectification checked, of a false one the decision revoked (N-3)', () => {
    const ofK1 = recordedDefault({ subject: 'P1.k1', kind: 'COMMITMENT' });
    const repair = { ...REPAIR, subject: 'P1.k1' };
    about(broken, ofK1).when(repairCredit, repair).thenRefused('N-3', { madeGood: false });
    about(rectified, ofK1).when(repairCredit, repair).thenHappens(['CreditRepaired']);
    const ofFalse = recordedDefault({ subject: 'P1.k1', kind: 'FALSE_COMMITMENT' });
    about(falsified, ofFalse).when(repairCredit, repair).thenRefused('N-3', { madeGood: false });
    about([...falsified, revokedOn('2024-10-20')], ofFalse)
      .when(repairCredit, repair)
      .thenHappens(['CreditRepaired', { kind: 'FALSE_COMMITMENT' }]);
  });

  it('is found by the department of the default or the Business Environment Office, never by the owner (N-3)', () => {
    about(closedLate, recordedDefault())
      .as(BEO)
      .when(repairCredit, REPAIR)
      .thenHappens(['CreditRepaired', { repairedBy: 'BEO' }]);
    about(closedLate, recordedDefault())
      .as(HURD_OFFICER)
      .when(repairCredit, REPAIR)
      .thenRefused('N-3', { department: 'NR' });
    for (const role of OWNER.roles) expect(decisions.repairCredit.roles).not.toContain(role);
  });

  it('waits after a repeated default, as long as the policy says (N-3)', () => {
    const second = recordedDefault({ nth: 2 });
    about(closedLate, second)
      .when(repairCredit, REPAIR)
      .thenRefused('N-3', { madeGoodOn: '2024-10-08', repairFrom: '2025-01-06' });
    about(closedLate, second).on('2025-01-06').when(repairCredit, REPAIR).thenHappens(['CreditRepaired']);
  });

  it('lifts the bar only when no other default still bars', () => {
    const other = recordedDefault({ projectId: 'P7', subject: 'P7.d1', nth: 2 });
    about(closedLate, recordedDefault(), other)
      .when(repairCredit, REPAIR)
      .thenHappens(['CreditRepaired', { lifted: false }]);
  });

  it('happens once, of a default on the record', () => {
    about(closedLate).when(repairCredit, REPAIR).thenFails(NotFound, { id: 'P1.d1' });
    about(closedLate, recordedDefault(), repaired('2024-10-20')).when(repairCredit, REPAIR).thenFails(StateConflict);
  });
});

const repaired = (day: string) =>
  happened(
    day,
    CreditRepaired.of({
      uscc: USCC,
      projectId: 'P1',
      subject: 'P1.d1',
      kind: 'DEFERRAL',
      department: 'NR',
      itemId: FIELDS.itemId,
      itemCode: FIELDS.itemCode,
      defaultedOn: businessDate('2024-09-28'),
      madeGoodOn: businessDate('2024-10-08'),
      repairedBy: 'NR',
      reason: '…',
      lifted: true,
    }),
  );

describe('a project that is another owner’s now (N-3)', () => {
  const corrected = happened(
    '2024-10-01',
    ProjectDetailsCorrected.of({
      projectId: 'P1',
      field: 'ownerUscc',
      from: USCC,
      to: '91320700MA1OTHER00',
      reason: '申报时误填',
      evidence: ['licence'],
    }),
  );
  const others = [...defaulted, corrected];
  const remove = { projectId: 'P1' };

  it('leaves the record of whoever was written down as its owner by mistake, and bars nobody any more', () => {
    const removing = about(others, recordedDefault()).as(SYSTEM_ACTOR).when(removeDefaults, remove);
    removing.thenHappens(['DefaultRemoved', { uscc: USCC, ...D1, department: 'NR', lifted: true }]);
    const [removed] = removing.events;
    if (!removed) throw new Error('nothing was removed');
    const after = folded(ownerStream, [recordedDefault(), happened('2024-11-05', removed)]);
    expect(after.defaults).toEqual([]);
    expect(isBarred(after, businessDate('2024-11-05'))).toBe(false);
  });

  it('leaves the bar that another default of theirs holds, and their own defaults where they are', () => {
    const own = recordedDefault({ projectId: 'P7', subject: 'P7.d1', nth: 2 });
    about(others, recordedDefault(), own)
      .as(SYSTEM_ACTOR)
      .when(removeDefaults, remove)
      .thenHappens(['DefaultRemoved', { subject: 'P1.d1', lifted: false }]);
    about(defaulted, recordedDefault()).as(SYSTEM_ACTOR).when(removeDefaults, remove).thenNothing();
  });

  it('is no default of theirs to a department that repairs the credit first', () =>
    about(others, recordedDefault())
      .when(repairCredit, { subject: 'P1.d1', reason: '业主登记有误', evidence: PAPER })
      .thenHappens(['CreditRepaired', { lifted: true }]));
});

describe('the bar of an owner (N-3)', () => {
  const barredOn = (day: string, ...history: History) => isBarred(folded(ownerStream, history), businessDate(day));

  it('holds from the day of the default to the day before the repair, also for a command dated back', () => {
    const history = [recordedDefault(), repaired('2024-10-20')];
    expect(['2024-09-27', '2024-09-28', '2024-10-19', '2024-10-20'].map((day) => barredOn(day, ...history))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('does not hold for an owner without a default', () => expect(barredOn('2024-10-01')).toBe(false));

  it('begins with the earliest default, in whatever order they are recorded', () =>
    expect(
      barredOn(
        '2024-08-15',
        recordedDefault(),
        recordedDefault({ subject: 'P7.d1', barredFrom: businessDate('2024-08-01') }),
      ),
    ).toBe(true));
});
