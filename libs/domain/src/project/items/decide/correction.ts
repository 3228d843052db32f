import type { Facts } from '../../../kernel/facts.js';
import { InvalidCommand, refuseIf } from '../../../kernel/refusal.js';
import { present } from '../../../kernel/present.js';
import { catalogueItem } from '../../../policy/state.js';
import { isBusinessDate } from '#workdays/business-date';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import type { Project } from '../../state.js';
import { countDays, countDue } from '../clock.js';
import { CompleteCorrection, RequestCorrection, type MissingDto } from '../commands/intake-commands.js';
import { settleDelay } from '../delay.js';
import { CorrectionCompleted, CorrectionRequested } from '../events.js';
import { dueState } from '../evolve/change.js';
import { openFieldsOf } from '../fields.js';
import { correctionPauseId } from '../pause-id.js';
import { isAccepted, type Item } from '../state.js';
import { noticeEnds } from '../up-to-date.js';
import { COUNTER_ROLES, itemAtHand, requireCounter, requireOpen, stateConflict } from './on-item.js';

/** The code of the item that record-filing is done by. */
const INVESTMENT_FILING = 'investment-filing';

export const requestCorrection = projectDecision(RequestCorrection, {
  title: { zh: '一次性告知补正', en: 'Request a correction' },
  roles: COUNTER_ROLES,
  rule: 'CLK-03',
  decide(project, command, facts) {
    const { item, events } = itemAtHand(project, command.itemId, facts);
    requireCounter(facts, item, 'CLK-03');
    requireOpen(item);
    refuseIf(item.correction !== undefined, 'CLK-03', { requestedOn: item.correction?.requestedOn ?? '' });
    requireInTime(item, facts);
    requireMayBeAsked(project, item, command.missing, facts);
    const requestedOn = facts.businessDate;
    const deadline = deadlineOf(command, facts);
    const missing = command.missing.map(({ material, description }) => present({ material, description }));
    const requested = CorrectionRequested.of({ ...openFieldsOf(item), requestedOn, missing, deadline });
    if (!isAccepted(item)) return [...events, requested];
    const pause = { id: correctionPauseId(item.itemId), from: requestedOn, reason: 'CORRECTION' as const };
    const paused = { ...item, status: 'PAUSED' as const, pauses: [...item.pauses, pause] };
    return [...events, requested, ...settleDelay(paused, 'PAUSED', facts).events];
  },
});

export const completeCorrection = projectDecision(CompleteCorrection, {
  title: { zh: '补正完成', en: 'Complete a correction' },
  roles: COUNTER_ROLES,
  rule: 'CLK-03',
  decide(project, { itemId }, facts) {
    const { item, events } = itemAtHand(project, itemId, facts);
    requireCounter(facts, item, 'CLK-03');
    requireOpen(item);
    const { correction } = item;
    if (!correction || correction.completedOn !== undefined) {
      throw stateConflict(item, { zh: '该事项没有待补正内容', en: 'Nothing is waiting to be corrected on this item' });
    }
    const { requestedOn } = correction;
    requireNotBefore(facts, requestedOn, { zh: '补正告知', en: 'the correction notice' });
    const completedOn = facts.businessDate;
    if (!isAccepted(item)) {
      const noticeUntil = item.received.noticeUntil === undefined ? undefined : noticeEnds(completedOn, facts);
      const completed = { ...openFieldsOf(item), requestedOn, completedOn };
      return [...events, CorrectionCompleted.of({ ...completed, ...present({ noticeUntil }) })];
    }
    const pauses = item.pauses.map((pause) =>
      pause.id === correctionPauseId(itemId) ? { ...pause, to: completedOn } : pause,
    );
    const due = countDue({ ...item, pauses }, item.dueOn, 'CORRECTION_COMPLETED', facts);
    const resumed = { ...item, pauses, ...dueState(due), dueOn: due.to };
    const pausedDays = countDays(item, requestedOn, completedOn, facts);
    return [
      ...events,
      CorrectionCompleted.of({ ...openFieldsOf(resumed), requestedOn, completedOn, pausedDays, due }),
      ...settleDelay(resumed, due.reason, facts).events,
    ];
  },
});

/** The notice is given on the spot or within the notice period from receipt. @throws Refusal by CLK-03. */
function requireInTime(item: Item, facts: Facts): void {
  if (item.received.noticeUntil === undefined) return;
  const noticeUntil = noticeEnds(item.receivedOn, facts);
  refuseIf(facts.businessDate > noticeUntil, 'CLK-03', { receivedOn: item.receivedOn, noticeUntil });
}

/** Only what the item asks for may be asked for, and for record-filing no document at all. */
function requireMayBeAsked(project: Project, item: Item, missing: readonly MissingDto[], facts: Facts): void {
  const asked = missing.flatMap(({ material }) => (material === undefined ? [] : [material]));
  const filing = item.itemCode === INVESTMENT_FILING && project.filing.filed?.regime !== 'VERIFICATION';
  refuseIf(filing && asked.length > 0, 'R-72', { materials: asked });
  const known = catalogueItem(facts.policy, item.itemCode);
  const extra = known ? asked.filter((code) => !known.materials.some((material) => material.code === code)) : [];
  if (extra.length > 0) {
    throw new InvalidCommand('missing', {
      zh: `事项${item.itemCode}不需要材料${extra.join('、')}，不得要求补交`,
      en: `${item.itemCode} does not ask for ${extra.join(', ')}: do not demand what the catalogue does not list`,
    });
  }
}

function deadlineOf({ deadline }: RequestCorrection, facts: Facts): RequestCorrection['deadline'] {
  if (isBusinessDate(deadline) && deadline >= facts.businessDate) return deadline;
  throw new InvalidCommand('deadline', {
    zh: '补正期限须为告知之日或以后的日期',
    en: 'must be a date that exists, on or after the day of the notice',
  });
}
