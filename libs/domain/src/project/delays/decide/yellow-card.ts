import { StateConflict, refuse, refuseIf } from '../../../kernel/refusal.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { IssueYellowCard, WithdrawYellowCard } from '../commands.js';
import { YellowCardIssued, YellowCardWithdrawn } from '../events.js';
import { caseFields, delayCase } from '../state.js';

/**
 * never without a substantiated case whose cause is the approval department, never before the substantiation,
 * one card a case. No clock and no reaction gives this command (N-6); there is no other colour (N-5).
 */
export const issueYellowCard = projectDecision(IssueYellowCard, {
  title: { zh: '发出黄牌', en: 'Issue a yellow card' },
  roles: ['BEO'],
  rule: 'R-47',
  decide(project, { caseId, cardNo, ground }, facts) {
    const found = delayCase(project, caseId);
    const { status, cause, substantiatedOn } = found;
    if (found.card) {
      throw new StateConflict(
        {
          zh: `${caseId}已发黄牌${found.card.cardNo}，一案只发一牌`,
          en: `${caseId} has led to card ${found.card.cardNo} already, and a case leads to one card only`,
        },
        { cardNo: found.card.cardNo },
      );
    }
    if (status !== 'SUBSTANTIATED' || substantiatedOn === undefined) refuse('R-47', { caseId, status });
    refuseIf(cause !== 'APPROVAL_DEPARTMENT', 'R-47', { caseId, status });
    refuseIf(facts.businessDate < substantiatedOn, 'R-47', { caseId, substantiatedOn, issuedOn: facts.businessDate });
    return [
      YellowCardIssued.of({ ...caseFields(found), cardNo, ground, substantiatedOn }, undefined, {
        kind: 'card',
        value: cardNo,
        subject: caseId,
      }),
    ];
  },
});

/** A card may be found wrong at any time, also after the case is closed; its number stays used. */
export const withdrawYellowCard = projectDecision(WithdrawYellowCard, {
  title: { zh: '撤回黄牌', en: 'Withdraw a yellow card' },
  roles: ['BEO'],
  rule: 'R-47',
  decide(project, { caseId, reason }, facts) {
    const found = delayCase(project, caseId);
    if (!found.card) {
      throw new StateConflict({ zh: `${caseId}没有黄牌可撤`, en: `${caseId} has led to no card` });
    }
    const { cardNo, issuedOn, withdrawn } = found.card;
    if (withdrawn) {
      throw new StateConflict(
        { zh: `黄牌${cardNo}已撤回`, en: `Card ${cardNo} has been withdrawn already` },
        { cardNo },
      );
    }
    requireNotBefore(facts, found.lastOn, { zh: '上一步', en: 'the step before' });
    return [YellowCardWithdrawn.of({ ...caseFields(found), cardNo, issuedOn, reason })];
  },
});
