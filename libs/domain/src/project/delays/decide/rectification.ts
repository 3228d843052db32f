import { DEPARTMENT_ROLES } from '../../../department/roles.js';
import { InvalidCommand, StateConflict } from '../../../kernel/refusal.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { requireDepartment } from '../../guards.js';
import { CloseDelayCase, SubmitRectification } from '../commands.js';
import { DelayCaseClosed, RectificationSubmitted } from '../events.js';
import { caseFields, delayCase, type DelayCase } from '../state.js';

const LAST_STEP = { zh: '上一步', en: 'the step before' };

/** The body that got the card answers it, whichever body that is; it may hand in more until the case is closed. */
export const submitRectification = projectDecision(SubmitRectification, {
  title: { zh: '提交整改', en: 'Submit a rectification' },
  roles: DEPARTMENT_ROLES,
  rule: 'R-47',
  decide(project, { caseId, measures }, facts) {
    const found = delayCase(project, caseId);
    requireDepartment(facts, found.department, 'R-47');
    const { cardNo, withdrawn } = cardOf(found);
    if (withdrawn) {
      throw new StateConflict(
        { zh: `黄牌${cardNo}已撤回，无须整改`, en: `Card ${cardNo} has been withdrawn: there is nothing to rectify` },
        { cardNo },
      );
    }
    requireOpen(found);
    requireNotBefore(facts, found.lastOn, LAST_STEP);
    return [RectificationSubmitted.of({ ...caseFields(found), cardNo, measures })];
  },
});

/**
 * Closes a case whose card was answered or withdrawn, or a substantiated one that leads to no card, with the reason why
 * a dismissal has closed its case by itself.
 */
export const closeDelayCase = projectDecision(CloseDelayCase, {
  title: { zh: '延误案件办结', en: 'Close a delay case' },
  roles: ['BEO'],
  rule: 'R-47',
  decide(project, { caseId, result, noCardReason }, facts) {
    const found = delayCase(project, caseId);
    requireOpen(found);
    if (found.status === 'SUBSTANTIATED' && !found.card && noCardReason !== undefined) {
      requireNotBefore(facts, found.lastOn, LAST_STEP);
      return [DelayCaseClosed.of({ ...caseFields(found), result, noCardReason })];
    }
    const { cardNo, withdrawn } = cardOf(found);
    if (noCardReason !== undefined) {
      throw new InvalidCommand('noCardReason', {
        zh: `已发黄牌${cardNo}，不填写不发牌理由`,
        en: `leave it out: the case has led to card ${cardNo}`,
      });
    }
    if (found.status !== 'RECTIFYING' && !withdrawn) {
      throw new StateConflict(
        {
          zh: `${found.department}尚未就黄牌${cardNo}提交整改，请待其提交后办结，或撤回黄牌`,
          en: `${found.department} has not answered card ${cardNo}: wait for its rectification, or withdraw the card`,
        },
        { cardNo },
      );
    }
    requireNotBefore(facts, found.lastOn, LAST_STEP);
    return [DelayCaseClosed.of({ ...caseFields(found), cardNo, result })];
  },
});

function requireOpen({ id, status }: DelayCase): void {
  if (status === 'CLOSED') throw new StateConflict({ zh: `${id}已办结`, en: `${id} is closed already` }, { status });
}

function cardOf({ id, status, card }: DelayCase) {
  if (card) return card;
  throw new StateConflict(
    status === 'DISMISSED'
      ? { zh: `${id}不属实，已随结论办结`, en: `${id} was dismissed, which closed it` }
      : {
          zh: `${id}尚未发出黄牌；属实但不发牌的，办结时填写noCardReason`,
          en: `${id} has led to no yellow card yet: conclude the verification and issue it, or close a substantiated case with a noCardReason`,
        },
    { status },
  );
}
