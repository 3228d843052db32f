import { businessDate, type BusinessDate } from '#workdays/business-date';
import type { Facts } from '../../../kernel/facts.js';
import { present } from '../../../kernel/present.js';
import { InvalidCommand, StateConflict, refuse, refuseIf } from '../../../kernel/refusal.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { requireApplicantsWish } from '../../deferral/decide/applicant.js';
import { isOfProject, isUnattended, requireDesignated, requireNotClosed } from '../../guards.js';
import { itemOf } from '../../items/state.js';
import type { Project } from '../../state.js';
import { MakeCommitment, WithdrawCommitment } from '../commands.js';
import { CommitmentMade, CommitmentWithdrawn } from '../events.js';
import { ownerCredit, requireGoodCredit } from '../good-credit.js';
import { requireOwnPaper, requireSignedPaper } from '../own-paper.js';
import { commitment, commitmentFields, type Commitment } from '../state.js';
import { requireNotExcluded } from './not-excluded.js';
import { requireUndecided } from './undecided.js';

/** after the notification and before the decision, freely, on one paper a request. */
export const makeCommitment = projectDecision(MakeCommitment, {
  title: { zh: '作出承诺', en: 'Make a commitment' },
  roles: ['OWNER', 'PARK', 'AGENT', 'WINDOW'],
  rule: 'R-66',
  reads: ownerCredit,
  decide(project, command, facts) {
    requireDesignated(project, 'R-01');
    requireNotClosed(project);
    requireApplicantsWish(project, command, facts, 'commitment', 'park-commitment');
    const found = commitment(project, command.commitmentId);
    const item = itemOf(project, found.itemId);
    requireUndecided(item);
    if (found.status !== 'NOTIFIED') {
      throw new StateConflict(
        { zh: `${found.id}不在待承诺状态`, en: `${found.id} does not wait for a commitment: it is ${found.status}` },
        { status: found.status },
      );
    }
    requireNotBefore(facts, found.lastOn, { zh: '告知', en: 'the notification' });
    const { voluntary, committer, commitmentDoc } = command;
    if (!voluntary) return refuse('R-66', { commitmentId: found.id });
    requireNotExcluded(item, found.matter, facts);
    requireOwnWord(committer, facts);
    requireGoodCredit(project, command, facts, ['commitment']);
    if (!isOfProject(project, facts)) requireSignedPaper({ committer, commitmentDoc }, command, facts);
    requireOwnPaper(project, commitmentDoc);
    return [
      CommitmentMade.of({
        ...commitmentFields(found),
        committer,
        commitmentDoc,
        voluntary,
        ...present({ fulfilBy: promisedDay(command.fulfilBy, facts) }),
        materials: [...found.materials],
      }),
    ];
  },
});

/** owners and their agents commit the owner; only the park, or a window with its paper, puts down the park's word. */
function requireOwnWord(committer: 'OWNER' | 'PARK', facts: Facts): void {
  const { roles } = facts.actor;
  const speaks = roles.includes('PARK') || roles.includes('WINDOW') || isUnattended(facts);
  refuseIf(committer === 'PARK' && !speaks, 'R-36', { committer });
}

function promisedDay(fulfilBy: string | undefined, facts: Facts): BusinessDate | undefined {
  if (fulfilBy === undefined) return undefined;
  const day = businessDate(fulfilBy);
  if (day >= facts.businessDate) return day;
  throw new InvalidCommand('fulfilBy', {
    zh: `不得早于承诺之日（${facts.businessDate}）`,
    en: `must not lie before the day of the commitment (${facts.businessDate}); leave it out where it is so already`,
  });
}

/** R-66, [S11] Art. 26: until the decision the applicant may go back to the normal procedure. */
export const withdrawCommitment = projectDecision(WithdrawCommitment, {
  title: { zh: '撤回承诺', en: 'Withdraw a commitment' },
  roles: ['OWNER', 'PARK', 'AGENT', 'WINDOW'],
  rule: 'R-66',
  decide(project, command, facts) {
    requireNotClosed(project);
    requireApplicantsWish(project, command, facts);
    const found = commitment(project, command.commitmentId);
    const { decidedOn } = found;
    if (decidedOn !== undefined) return refuse('R-81', { commitmentId: found.id, decidedOn });
    if (found.status !== 'COMMITTED') {
      throw new StateConflict(
        { zh: `${found.id}没有可撤回的承诺`, en: `There is no commitment to withdraw in ${found.id}: ${found.status}` },
        { status: found.status },
      );
    }
    requireNotBefore(facts, found.lastOn, { zh: '承诺', en: 'the commitment' });
    requireMaterials(project, found, command);
    return [CommitmentWithdrawn.of({ ...commitmentFields(found), reason: command.reason })];
  },
});

/** What was accepted on the commitment is handed in when the commitment goes: the item stays complete. */
function requireMaterials(project: Project, found: Commitment, { evidence = [] }: WithdrawCommitment): void {
  const relied = found.materials.length > 0 && itemOf(project, found.itemId).acceptedOn !== undefined;
  refuseIf(relied && evidence.length === 0, 'R-65', { missing: 'evidence', materials: found.materials });
}
