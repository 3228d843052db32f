import { isBusinessDate, type BusinessDate } from '#workdays/business-date';
import type { StandardTerms } from '../../../department/deferral-standards/state.js';
import { APPROVAL_ROLES } from '../../../kernel/actor.js';
import type { Facts } from '../../../kernel/facts.js';
import { InvalidCommand, StateConflict, refuse, refuseIf } from '../../../kernel/refusal.js';
import { references } from '../../../kernel/other-streams.js';
import { requireNotBefore } from '../../chronology.js';
import { ownerCredit, requireGoodCredit } from '../../commitments/good-credit.js';
import { requireOwnPaper, requireSignedPaper } from '../../commitments/own-paper.js';
import { projectDecision } from '../../decision.js';
import { requireDepartment, requireDesignated, requireNotClosed } from '../../guards.js';
import { itemOf } from '../../items/state.js';
import type { Project } from '../../state.js';
import { requireWindowAuthority } from '../../window-authority.js';
import { DeferMaterial, DenyDeferral } from '../commands.js';
import { DeferralDenied, MaterialDeferred, type DeadlineKind } from '../events.js';
import { deferral, deferralFields, type Deferral } from '../state.js';
import { requireDeferrable, requireOpenItem } from './deferrable.js';
import { requirePublishedStandard } from './published-standard.js';

/**
 * the item's department, or its window with delegated authority, grants the deferral on a
 * judgement in words and a written commitment. Whether the permit waits for the material is for the permit to ask (N-1).
 */
export const deferMaterial = projectDecision(DeferMaterial, {
  title: { zh: '准予容缺', en: 'Defer a material' },
  roles: [...APPROVAL_ROLES, 'WINDOW'],
  rule: 'R-64',
  reads: (project, { deferralId }) => [
    ...ownerCredit(project),
    ...references(
      'department',
      ...project.deferrals.all.filter(({ id }) => id === deferralId).map(({ department }) => department),
    ),
  ],
  decide(project, command, facts) {
    requireDesignated(project, 'R-01');
    requireNotClosed(project);
    const found = deferral(project, command.deferralId);
    requireDepartment(facts, found.department, 'R-64');
    const of = itemOf(project, found.itemId);
    requireWindowAuthority(found, facts);
    requireRequested(found, facts);
    requireOpenItem(of);
    requireDeferrable(of.received, found.material, found.category, facts);
    requireGoodCredit(project, command, facts, []);
    const standard = requirePublishedStandard(found, facts);
    const curableJudgement = command.curableJudgement?.trim();
    refuseIf(!command.curable, 'R-64', { deferralId: found.id, curable: false });
    if (!curableJudgement) refuse('R-64', { deferralId: found.id, missing: 'curableJudgement' });
    const { commitmentDoc, deadlineKind, committer } = command;
    if (!commitmentDoc) refuse('R-65', { deferralId: found.id, missing: 'commitmentDoc' });
    if (!deadlineKind) refuse('R-65', { deferralId: found.id, missing: 'deadlineKind' });
    if (!committer) refuse('R-36', { deferralId: found.id, missing: 'committer' });
    requireSignedPaper({ committer, commitmentDoc }, command, facts);
    requireOwnPaper(project, commitmentDoc);
    requireAhead(project, deadlineKind);
    const supplyBy = futureDate(command.supplyBy, facts);
    if (standard) requireWithin(standard, deadlineKind, supplyBy, facts);
    return [
      MaterialDeferred.of({
        ...deferralFields(found),
        category: found.category,
        deadlineKind,
        supplyBy,
        committer,
        commitmentDoc,
        curableJudgement,
        officer: facts.actor.onBehalfOf ?? facts.actor.id,
      }),
    ];
  },
});

/** A denial is no negative reply: the normal procedure applies. But it is a no, so not the window's. */
export const denyDeferral = projectDecision(DenyDeferral, {
  title: { zh: '不予容缺', en: 'Deny a deferral' },
  roles: APPROVAL_ROLES,
  rule: 'R-51',
  decide(project, { deferralId, rule, reason }, facts) {
    const found = deferral(project, deferralId);
    requireDepartment(facts, found.department, 'R-64');
    requireRequested(found, facts);
    return [DeferralDenied.of({ ...deferralFields(found), rule, reason }, [rule])];
  },
});

function requireRequested({ id, status, lastOn }: Deferral, facts: Facts): void {
  if (status !== 'REQUESTED') {
    throw new StateConflict({ zh: `容缺申请${id}已有结论`, en: `${id} has been decided already` }, { status });
  }
  requireNotBefore(facts, lastOn, { zh: '申请', en: 'the request' });
}

/** A commitment for a milestone that lies behind would promise nothing. */
function requireAhead({ filing }: Project, deadlineKind: DeadlineKind): void {
  const passed = filing.completed ?? (deadlineKind === 'BEFORE_CONSTRUCTION_START' ? filing.started : undefined);
  if (!passed) return;
  throw new InvalidCommand('deadlineKind', {
    zh: '该节点已过，请改定后续节点',
    en: 'names a milestone that lies behind: choose one that is still ahead',
  });
}

function futureDate(supplyBy: string, { businessDate }: Facts): BusinessDate {
  if (isBusinessDate(supplyBy) && supplyBy >= businessDate) return supplyBy;
  throw new InvalidCommand('supplyBy', {
    zh: `补交日期须为真实日期，且不早于准予容缺之日（${businessDate}）`,
    en: `must be a date that exists and not lie before the day of the grant (${businessDate})`,
  });
}

/** the milestone and the term are those of the published standard. */
function requireWithin(
  { deadlineKinds, supplyWithinDays }: StandardTerms,
  deadlineKind: DeadlineKind,
  supplyBy: BusinessDate,
  { calendar, businessDate }: Facts,
): void {
  refuseIf(!deadlineKinds.includes(deadlineKind), 'R-60', { deadlineKind, published: deadlineKinds });
  const latest = calendar.add(businessDate, supplyWithinDays).date;
  refuseIf(supplyBy > latest, 'R-60', { supplyBy, latest, supplyWithinDays });
}
