import { describe, it } from '@jest/globals';
import { ItemStory, IMPORTER, SYSTEM } from '#test/support/item-story';
import { papers } from '#test/support/joint-services-story';
import { HURD_OFFICER, designated, inReserve, received as itemReceived } from '#test/support/major-project';
import { SHIPPED_POLICY } from '../../../policy/data/shipped-policy.js';
import { InvalidCommand, NotFound, StateConflict } from '../../../kernel/refusal.js';
import { ApprovalTrackSelected } from '../../filing/events.js';
import { acceptItem } from './accept-item.js';
import { substituteDocument } from './excuse-material.js';
import { issuePermit } from './issue-permit.js';
import { receiveItem } from './receive-item.js';
import { raiseTemporaryProofExpired, supplyProvenMaterial } from './temporary-proof.js';
import { withdrawItem } from './withdraw-item.js';

const general = ApprovalTrackSelected.of({ projectId: 'P1', track: 'GENERAL' });
const ITEM = { itemId: 'P1.i1' };
const ENDLESS = {
  ...{ ...ITEM, material: 'business-licence', substitute: 'DEPARTMENT_PROOF' as const, issuer: 'HURD' },
  ...{ docId: 'doc-department-proof', evidence: papers('department-proof') },
};
const PROOF = { ...ENDLESS, standsUntil: '2024-03-22' };
const ACCEPT = { ...ITEM, missing: ['business-licence'] };
const PERMIT = { ...ITEM, permitNo: '建字1', docId: 'permit-1' };
const LICENCE = { proofId: 'P1.i1.t1', docId: 'doc-licence', evidence: papers('licence') };
const received = ItemStory.of(designated, inReserve, general).does(receiveItem, { itemCode: 'scheme-review' });
const proven = received.does(substituteDocument, PROOF);
const accepted = proven.does(acceptItem, ACCEPT);

describe('a department’s proof that stands in for a licence (R-74)', () => {
  it('is the paper itself, the one that is named (R-74)', () => {
    received
      .when(substituteDocument, PROOF)
      .thenHappens(['DocumentSubstituted', { docId: 'doc-department-proof', proofId: 'P1.i1.t1' }]);
    for (const change of [{ evidence: papers('letter') }, { docId: '随便写' }]) {
      received
        .when(substituteDocument, { ...PROOF, ...change })
        .thenRefused('R-74', { evidence: 'missing', kind: 'department-proof' });
    }
  });

  it('stands until a day that is named, and not past (R-74)', () => {
    received.when(substituteDocument, ENDLESS).thenRefused('R-74', { missing: 'standsUntil' });
    received
      .when(substituteDocument, { ...PROOF, standsUntil: '2024-03-17' })
      .thenFails(InvalidCommand, { field: 'standsUntil' });
    received.as(IMPORTER).through('IMPORT').when(substituteDocument, ENDLESS).thenHappens(['DocumentSubstituted']);
  });

  it('stands in for a time and no longer: 60 working days, which the notice leaves open (R-74)', () => {
    received.when(substituteDocument, { ...PROOF, standsUntil: '2024-06-13' }).thenHappens(['DocumentSubstituted']);
    for (const standsUntil of ['2024-06-14', '2099-12-31']) {
      received
        .when(substituteDocument, { ...PROOF, standsUntil })
        .thenRefused('R-74', { standsUntil, latest: '2024-06-13' });
    }
    const { mode, openAtMilestone } = SHIPPED_POLICY.deferral;
    received
      .under({ deferral: { mode, openAtMilestone } })
      .when(substituteDocument, { ...PROOF, standsUntil: '2099-12-31' })
      .thenHappens(['DocumentSubstituted']);
  });

  it('is the word of who issues the licence, and never of who decides the item on it (R-74)', () => {
    received.when(substituteDocument, { ...PROOF, issuer: 'NR' }).thenRefused('R-74', { decidedBy: 'NR' });
    const approval = { ...PROOF, material: 'project-approval' };
    received.when(substituteDocument, approval).thenRefused('R-74', { issuer: 'HURD', issuedBy: ['DRC'] });
    received.when(substituteDocument, { ...approval, issuer: 'DRC' }).thenHappens(['DocumentSubstituted']);
    // Decided for this project by another than the catalogue names, such as its county.
    received
      .and(itemReceived({ itemId: 'P1.i2', itemCode: 'investment-filing', department: 'HURD' }))
      .when(substituteDocument, approval)
      .thenHappens(['DocumentSubstituted']);
  });

  it('carries an item until its last day, neither acceptance nor permit after it (R-74)', () => {
    proven.on('2024-03-22').when(acceptItem, ACCEPT).thenHappens(['ItemAccepted']);
    proven
      .on('2024-03-25')
      .when(acceptItem, ACCEPT)
      .thenRefused('R-74', { ended: ['P1.i1.t1'] });
    accepted.on('2024-03-22').when(issuePermit, PERMIT).thenHappens(['PermitIssued']);
    accepted
      .on('2024-03-25')
      .when(issuePermit, PERMIT)
      .thenRefused('R-74', { ended: ['P1.i1.t1'] });
    accepted
      .on('2024-03-21')
      .does(supplyProvenMaterial, LICENCE)
      .on('2024-03-25')
      .when(issuePermit, PERMIT)
      .thenHappens(['PermitIssued']);
  });
});

describe('the licence for which a proof stands in (R-74)', () => {
  it('is shown, and ends what is owed, also after the permit (R-74)', () => {
    const issued = accepted.on('2024-03-20').does(issuePermit, PERMIT).on('2024-03-21');
    issued
      .when(supplyProvenMaterial, LICENCE)
      .thenHappens(['ProvenMaterialSupplied', { material: 'business-licence', docId: 'doc-licence', late: false }]);
    issued
      .when(supplyProvenMaterial, { ...LICENCE, evidence: papers('department-proof') })
      .thenRefused('R-74', { evidence: 'missing', kind: 'licence' });
    issued.does(supplyProvenMaterial, LICENCE).when(supplyProvenMaterial, LICENCE).thenFails(StateConflict);
    issued.when(supplyProvenMaterial, { ...LICENCE, proofId: 'P1.i1.t2' }).thenFails(NotFound, { id: 'P1.i1.t2' });
    issued.as(HURD_OFFICER).when(supplyProvenMaterial, LICENCE).thenRefused('R-74', { department: 'NR' });
  });

  it('is overdue after the proof’s last day: the clock says so once, a late supply with it (R-74)', () => {
    const raise = { proofId: 'P1.i1.t1' };
    accepted.as(SYSTEM).on('2024-03-22').when(raiseTemporaryProofExpired, raise).thenNothing();
    const raised = accepted.as(SYSTEM).on('2024-03-25').does(raiseTemporaryProofExpired, raise);
    raised.when(raiseTemporaryProofExpired, raise).thenNothing();
    const late = accepted.on('2024-03-25');
    late
      .when(supplyProvenMaterial, LICENCE)
      .thenHappens(
        ['TemporaryProofExpired', { standsUntil: '2024-03-22' }],
        ['ProvenMaterialSupplied', { late: true }],
      );
  });

  it('is believed to have come in time, when typed in later, on the receipt (R-74)', () => {
    const later = accepted.on('2024-03-22').recordedOn('2024-03-26');
    later.when(supplyProvenMaterial, LICENCE).thenRefused('R-74', { lastDay: '2024-03-22' });
    later
      .when(supplyProvenMaterial, { ...LICENCE, evidence: papers('licence', 'receipt') })
      .thenHappens(['ProvenMaterialSupplied', { late: false, lateRecorded: true }]);
  });

  it('is owed no more for an item that ended without a permit (R-74)', () => {
    const withdrawn = accepted.does(withdrawItem, {
      ...{ ...ITEM, reason: '业主放弃', evidence: papers('withdrawal-request') },
    });
    withdrawn.when(supplyProvenMaterial, LICENCE).thenFails(StateConflict, { details: { status: 'WITHDRAWN' } });
    withdrawn.as(SYSTEM).on('2024-03-25').when(raiseTemporaryProofExpired, { proofId: 'P1.i1.t1' }).thenNothing();
  });
});
