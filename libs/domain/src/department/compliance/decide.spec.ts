import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { aimedAt } from '#test/support/aimed-at';
import { showing } from '#test/support/coordination-story';
import { folded, given, happened } from '#test/support/given';
import { BEO, filed, received } from '#test/support/major-project';
import { InvalidCommand, NotFound, StateConflict } from '../../kernel/refusal.js';
import { SHIPPED_POLICY } from '../../policy/data/shipped-policy.js';
import { project } from '../../project/state.js';
import { DepartmentRegistered } from '../events.js';
import { departmentStream } from '../stream.js';
import * as decisions from './decide.js';
import { COMPLIANCE_FAULTS } from './vocabulary.js';

const recordWarning = aimedAt('NR', decisions.recordWarning);
const withdrawWarning = aimedAt('NR', decisions.withdrawWarning);
const recordFinding = aimedAt('NR', decisions.recordComplianceFinding);
const withdrawFinding = aimedAt('NR', decisions.withdrawComplianceFinding);

const registered = DepartmentRegistered.of({
  code: 'NR',
  name: { zh: '市自然资源局', en: 'Bureau of Natural Resources' },
  role: 'NR',
  validFrom: businessDate('2024-03-18'),
});
const P1 = folded(project, [filed, received(), received({ itemId: 'P1.i2', department: 'HURD' })]);
const nr = given(departmentStream, registered).as(BEO).knowing('project', { P1 });
const shown = showing('check-record');
const WARNING = { rule: 'R-24', ground: '节点连续滞后', ...shown };
const FINDING = { fault: 'FORCED_DEFERRAL' as const, rule: 'R-66', finding: '要求企业必须承诺', ...shown };

describe('a warning (R-49)', () => {
  it('is recorded by the Business Environment Office alone, with the rule and what shows it', () => {
    nr.when(recordWarning, WARNING).thenHappens([
      'WarningRecorded',
      { department: 'NR', warningId: 'NR.w1', level: 'WARNING', rule: 'R-24', documents: ['doc-check-record'] },
    ]);
    nr.when(recordWarning, { ...WARNING, evidence: [] }).thenFails(InvalidCommand, { field: 'evidence' });
    for (const { roles } of Object.values(decisions)) expect(roles).toEqual(['BEO']);
  });

  it('of a higher level is off unless the policy turns it on (N-5)', () => {
    nr.when(recordWarning, { ...WARNING, level: 'RED_CARD' }).thenRefused('N-5', { level: 'RED_CARD' });
    nr.under({ compliance: { ...SHIPPED_POLICY.compliance, redCards: true } })
      .when(recordWarning, { ...WARNING, level: 'RED_CARD' })
      .thenHappens(['WarningRecorded', { level: 'RED_CARD' }]);
  });

  it('is taken back once, and keeps its day', () => {
    const { events } = nr.when(recordWarning, WARNING);
    const warned = given(departmentStream, registered, ...events.map((event) => happened('2026-03-02', event))).as(BEO);
    const back = { warningId: 'NR.w1', reason: '系统误报' };
    const taken = warned.on('2026-03-09').when(withdrawWarning, back);
    taken.thenHappens(['WarningWithdrawn', { ...back, level: 'WARNING', recordedOn: '2026-03-02' }]);
    warned.on('2026-03-01').when(withdrawWarning, back).thenFails(InvalidCommand, { field: 'occurredAt' });
    nr.when(withdrawWarning, back).thenFails(NotFound);
    given(departmentStream, registered, ...events, ...taken.events)
      .as(BEO)
      .when(withdrawWarning, back)
      .thenFails(StateConflict);
  });
});

describe('a compliance finding (R-49)', () => {
  it.each(COMPLIANCE_FAULTS)('of %s costs what the policy says on the day', (fault) =>
    nr
      .when(recordFinding, { ...FINDING, fault })
      .thenHappens([
        'ComplianceFindingRecorded',
        { findingId: 'NR.f1', fault, deduction: SHIPPED_POLICY.compliance.deductions[fault] },
      ]),
  );

  it('ships with the deductions of scoring.md 7.3', () =>
    expect(SHIPPED_POLICY.compliance.deductions).toEqual({
      UNSIGNED_NEGATIVE_REPLY: 10,
      MISSING_ONE_TIME_NOTICE: 5,
      FORCED_DEFERRAL: 10,
      EXTRA_MATERIAL: 5,
    }));

  it('rests on what shows it, and names an item of the department or none', () => {
    nr.when(recordFinding, { ...FINDING, evidence: [] }).thenFails(InvalidCommand, { field: 'evidence' });
    nr.when(recordFinding, { ...FINDING, itemId: 'P1.i1' }).thenHappens([
      'ComplianceFindingRecorded',
      { itemId: 'P1.i1' },
    ]);
    nr.when(recordFinding, { ...FINDING, itemId: 'P1.i2' }).thenFails(InvalidCommand, { field: 'itemId' });
    nr.when(recordFinding, { ...FINDING, itemId: 'P1.i9' }).thenFails(NotFound);
    nr.when(recordFinding, { ...FINDING, itemId: 'P2.i1' }).thenFails(NotFound);
  });

  it('is made once for the same fault in the same item, until it is withdrawn', () => {
    const found = nr.when(recordFinding, { ...FINDING, itemId: 'P1.i1' });
    const again = given(departmentStream, registered, ...found.events)
      .as(BEO)
      .knowing('project', { P1 });
    again
      .when(recordFinding, { ...FINDING, itemId: 'P1.i1' })
      .thenFails(StateConflict, { details: { findingId: 'NR.f1' } });
    again
      .when(recordFinding, { ...FINDING, fault: 'EXTRA_MATERIAL', itemId: 'P1.i1' })
      .thenHappens(['ComplianceFindingRecorded', { findingId: 'NR.f2' }]);
    const back = again.when(withdrawFinding, { findingId: 'NR.f1', reason: '复核不成立' });
    back.thenHappens(['ComplianceFindingWithdrawn', { findingId: 'NR.f1', deduction: 10, recordedOn: '2026-03-02' }]);
    const after = given(departmentStream, registered, ...found.events, ...back.events)
      .as(BEO)
      .knowing('project', { P1 });
    after.when(recordFinding, { ...FINDING, itemId: 'P1.i1' }).thenHappens(['ComplianceFindingRecorded']);
    after.when(withdrawFinding, { findingId: 'NR.f1', reason: '…' }).thenFails(StateConflict);
    after.when(withdrawFinding, { findingId: 'NR.f9', reason: '…' }).thenFails(NotFound);
  });
});
