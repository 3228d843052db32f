import { businessDate } from '#workdays/business-date';
import { isSameOffice } from '../../../department/succession/holder.js';
import type { Facts } from '../../../kernel/facts.js';
import { InvalidCommand, StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { catalogueItem } from '../../../policy/state.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { isUnattended, shows } from '../../guards.js';
import type { Project } from '../../state.js';
import {
  RaiseTemporaryProofExpired,
  SupplyProvenMaterial,
  type SubstituteDocument,
} from '../commands/material-commands.js';
import { ProvenMaterialSupplied, TemporaryProofExpired } from '../events.js';
import { openFieldsOf } from '../fields.js';
import { requireShown } from '../late-recording.js';
import type { Item, TemporaryProof } from '../state.js';
import { isOwed, proofId, proofOf } from '../temporary-proof.js';
import { COUNTER_ROLES, requireCounter } from './on-item.js';

/** Kinds of the evidence that is the proof, and the licence it stood in for. */
const PROOF = 'department-proof';
const LICENCE = 'licence';

/**
 * What a department's proof is taken on: the paper itself, the one that is named, from a department that can say so,
 * and the day until which it stands, which is not far. An import has what it has.
 * @throws Refusal by R-74; InvalidCommand on `standsUntil`.
 */
export function proofFor(project: Project, item: Item, command: SubstituteDocument, facts: Facts) {
  const { docId } = command;
  if (!isUnattended(facts)) {
    refuseIf(!shows(command, PROOF, docId), 'R-74', { evidence: 'missing', kind: PROOF, docId });
    requireIssuer(project, item, command, facts);
    refuseIf(command.standsUntil === undefined, 'R-74', { missing: 'standsUntil' });
  }
  if (command.standsUntil === undefined) return {};
  const standsUntil = businessDate(command.standsUntil);
  if (standsUntil < facts.businessDate) {
    throw new InvalidCommand('standsUntil', {
      zh: `不得早于接受证明之日${facts.businessDate}`,
      en: `must not be before ${facts.businessDate}, the day the proof is accepted`,
    });
  }
  const { temporaryProofDays: most } = facts.policy.deferral;
  const latest = most === undefined ? undefined : facts.calendar.add(facts.businessDate, most).date;
  const isLasting = !isUnattended(facts) && latest !== undefined && standsUntil > latest;
  refuseIf(isLasting, 'R-74', { standsUntil, latest: latest ?? '' });
  return { proofId: proofId(item.itemId, (item.proofs?.length ?? 0) + 1), standsUntil };
}

/**
 * who issues a licence can prove that it is there or on its way. Which permit of the city is which licence the policy
 * says; its department issues it, or the one that decides it for this project. Of other licences nothing says who issues
 * them, and only so much is certain: nobody decides an item on the own word. @throws Refusal by R-74.
 */
function requireIssuer(
  { items }: Project,
  { itemCode, department }: Item,
  { material, issuer }: SubstituteDocument,
  facts: Facts,
): void {
  const { policy } = facts;
  const permits = policy.service.standsFor
    .filter((entry) => entry.itemCode === itemCode && entry.material === material)
    .flatMap(({ permit }) => (permit === undefined ? [] : [permit]));
  const deciding = Object.values(items.byId).filter((known) => permits.includes(known.itemCode));
  const issuers = [
    ...permits.flatMap((code) => catalogueItem(policy, code)?.department ?? []),
    ...deciding.map((known) => known.department),
  ];
  if (issuers.length === 0) {
    return refuseIf(isSameOffice(department, issuer, facts), 'R-74', { material, issuer, decidedBy: department });
  }
  const issuedBy = [...new Set(issuers)];
  refuseIf(!issuedBy.some((code) => isSameOffice(code, issuer, facts)), 'R-74', { material, issuer, issuedBy });
}

/** No proof where a site opinion stands in: its day is that of the land papers. @throws InvalidCommand */
export function requireNoEnd({ standsUntil }: SubstituteDocument): void {
  if (standsUntil === undefined) return;
  throw new InvalidCommand('standsUntil', {
    zh: '仅适用于部门证明',
    en: 'belongs to a DEPARTMENT_PROOF only: leave it out',
  });
}

const fieldsOf = (item: Item, { proofId, material, issuer, standsUntil }: TemporaryProof) => ({
  ...openFieldsOf(item),
  ...{ proofId, material, issuer, standsUntil },
});

/** the licence comes and the proof has served; the record says whether in time, whether or not the clock was faster. */
export const supplyProvenMaterial = projectDecision(SupplyProvenMaterial, {
  title: { zh: '补齐临时证明替代的证照', en: 'Supply the licence behind a proof' },
  roles: COUNTER_ROLES,
  rule: 'R-74',
  decide(project, command, facts) {
    const { item, proof } = proofOf(project, command.proofId);
    requireCounter(facts, item, 'R-74');
    if (!isOwed(item, proof)) {
      throw new StateConflict(
        { zh: `${proof.proofId}没有待补的证照`, en: `Nothing is to be supplied for ${proof.proofId}` },
        { status: item.status, suppliedOn: proof.suppliedOn ?? 'none' },
      );
    }
    requireNotBefore(facts, proof.acceptedOn, { zh: '临时证明的接受', en: 'the acceptance of the proof' });
    const { docId } = command;
    refuseIf(!shows(command, LICENCE, docId) && !isUnattended(facts), 'R-74', {
      evidence: 'missing',
      kind: LICENCE,
      docId,
    });
    const late = facts.businessDate > proof.standsUntil;
    const recorded = requireShown(proof.standsUntil, command, 'R-74', facts, []);
    const supplied = ProvenMaterialSupplied.of({ ...fieldsOf(item, proof), docId, late, ...recorded });
    return late && !proof.expired ? [TemporaryProofExpired.of(fieldsOf(item, proof)), supplied] : [supplied];
  },
});

/** R-74, given by the clock after `standsUntil`; where there is nothing (any more) to raise it does nothing, so it may run twice. */
export const raiseTemporaryProofExpired = projectDecision(RaiseTemporaryProofExpired, {
  title: { zh: '记录临时证明到期', en: 'Raise the end of a temporary proof' },
  roles: ['SYSTEM'],
  rule: 'R-74',
  decide(project, command, facts) {
    const { item, proof } = proofOf(project, command.proofId);
    const isPast = proof.standsUntil < facts.businessDate;
    return isPast && isOwed(item, proof) && !proof.expired ? [TemporaryProofExpired.of(fieldsOf(item, proof))] : [];
  },
});
