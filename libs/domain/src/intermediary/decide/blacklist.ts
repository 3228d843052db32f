import { addMonths } from '#workdays/business-date';
import { actsFor } from '../../department/succession/holder.js';
import { APPROVAL_ROLES } from '../../kernel/actor.js';
import type { Facts } from '../../kernel/facts.js';
import { StateConflict, refuseIf } from '../../kernel/refusal.js';
import { requireNotBefore } from '../../project/chronology.js';
import { isUnattended, restsOn } from '../../project/guards.js';
import { Blacklist, RemoveFromBlacklist } from '../commands.js';
import { intermediaryDecision, nameOf } from '../decision.js';
import { IntermediaryBlacklisted, IntermediaryRemovedFromBlacklist } from '../events.js';
import { listingOn, type Intermediary } from '../state.js';

const SERVICE_OFFICE = 'GSO';
const ROLES = [SERVICE_OFFICE, ...APPROVAL_ROLES] as const;

/** fraud, a falsified report or a grave fault, shown by evidence. A graver one found later makes the time longer. */
export const blacklist = intermediaryDecision(Blacklist, {
  title: { zh: '列入黑名单', en: 'Blacklist an intermediary' },
  roles: ROLES,
  rule: 'R-41',
  decide(intermediary, { ground, finding, evidence = [] }, facts) {
    const named = nameOf(intermediary, facts);
    const department = competent(intermediary, facts);
    refuseIf(evidence.length === 0, 'R-41', { evidence: 'missing' });
    const { businessDate: listedOn, policy } = facts;
    const until = addMonths(listedOn, policy.intermediaries.blacklist.months[ground]);
    const running = listingOn(intermediary, facts.recordedOn);
    if (running && running.until >= until) {
      throw new StateConflict({
        zh: `已列入黑名单，至少至${running.until}`,
        en: `It is on the blacklist until ${running.until} at least`,
      });
    }
    return [IntermediaryBlacklisted.of({ ...named, ground, department, listedOn, until, finding })];
  },
});

/** after its time, and once the fault is made good (policy); at once only where the listing was an error. */
export const removeFromBlacklist = intermediaryDecision(RemoveFromBlacklist, {
  title: { zh: '移出黑名单', en: 'Remove from the blacklist' },
  roles: ROLES,
  rule: 'R-41',
  decide(intermediary, command, facts) {
    const { cause, reason } = command;
    const named = nameOf(intermediary, facts);
    const listing = listingOn(intermediary, facts.recordedOn);
    if (!listing) throw new StateConflict({ zh: '该机构不在黑名单中', en: 'The intermediary is not on the blacklist' });
    const { ground, department, listedOn, until } = listing;
    requireLister(department, facts);
    requireNotBefore(facts, listedOn, { zh: '列入', en: 'the listing' });
    if (cause === 'REPAIRED') {
      refuseIf(facts.businessDate < until, 'R-41', { until });
      const { repairRequired } = facts.policy.intermediaries.blacklist;
      refuseIf(repairRequired && !restsOn(command, 'credit-repair'), 'R-41', {
        evidence: 'missing',
        kind: 'credit-repair',
      });
    } else {
      refuseIf(!restsOn(command, 'basis-document'), 'R-41', { evidence: 'missing', kind: 'basis-document' });
    }
    const removedOn = facts.businessDate;
    return [
      IntermediaryRemovedFromBlacklist.of({ ...named, ground, department, listedOn, until, removedOn, cause, reason }),
    ];
  },
});

/** GSO, or the department of one of its trades: the one on whose finding it is listed. @throws Refusal by R-41. */
function competent({ registered }: Intermediary, facts: Facts): string {
  const { department = 'none' } = facts.actor;
  if (isUnattended(facts)) return SERVICE_OFFICE;
  const answering = [SERVICE_OFFICE, ...(registered?.trades ?? []).map((trade) => trade.department)];
  const entitled = answering.some((office) => actsFor(facts, office));
  refuseIf(!entitled, 'R-41', { answering, actorDepartment: department });
  return department;
}

/** Who listed it takes it off again, or GSO. @throws Refusal by R-41. */
function requireLister(lister: string, facts: Facts): void {
  const { department = 'none' } = facts.actor;
  if (isUnattended(facts)) return;
  refuseIf(!actsFor(facts, SERVICE_OFFICE) && !actsFor(facts, lister), 'R-41', { lister, actorDepartment: department });
}
