import type { Facts } from '../../../kernel/facts.js';
import { InvalidCommand, refuseIf } from '../../../kernel/refusal.js';
import { present } from '../../../kernel/present.js';
import { catalogueItem } from '../../../policy/state.js';
import { isBusinessDate } from '#workdays/business-date';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { requireOwnProject } from '../../guards.js';
import { requireNotAskedAgain } from '../../joint-services/recognised.js';
import type { Project } from '../../state.js';
import { countDays, countDue } from '../clock.js';
import { CompleteCorrection, RequestCorrection, type MissingDto } from '../commands/intake-commands.js';
import { settleDelay } from '../delay.js';
import { CorrectionCompleted, CorrectionRequested } from '../events.js';
import { dueState } from '../evolve/change.js';
import { openFieldsOf } from '../fields.js';
import { requireShown } from '../late-recording.js';
import { correctionPauseId } from '../pause-id.js';
import { requireNoSharedReport, zoneOf } from '../regional-assessment.js';
import { isAccepted, type Item } from '../state.js';
import { noticeEnds } from '../up-to-date.js';
import { COUNTER_ROLES, itemAtHand, requireCounter, requireOpen, stateConflict } from './on-item.js';

/** The code of the item that record-filing is done by. */
const INVESTMENT_FILING = 'investment-filing';

/** Most working days an applicant is given: an open correction keeps the clock off or still, and must not do so for ever. */
const MOST_DAYS_TO_CORRECT = 30;

export const requestCorrection = projectDecision(RequestCorrection, {
  title: { zh: '一次性告知补正', en: 'Request a correction' },
  roles: COUNTER_ROLES,
  rule: 'CLK-03',
  reads: zoneOf,
  decide(project, command, facts) {
    const { item, events } = itemAtHand(project, command.itemId, facts);
    requireCounter(facts, item, 'CLK-03');
    requireOpen(item);
    refuseIf(item.correction !== undefined, 'CLK-03', { requestedOn: item.correction?.requestedOn ?? '' });
    requireInTime(item, facts);
    requireMayBeAsked(project, item, command.missing, facts);
    const materials = command.missing.map(({ material }) => material);
    requireNoSharedReport(project, item, materials, command, facts);
    requireNotAskedAgain(project, item, materials, facts);
    const late = lateNotice(item, command, facts);
    const requestedOn = facts.businessDate;
    const deadline = deadlineOf(command, facts);
    const missing = command.missing.map(({ material, field, description }) =>
      present({ material, field, description }),
    );
    return [...events, CorrectionRequested.of({ ...openFieldsOf(item), requestedOn, missing, deadline, ...late })];
  },
});

export const completeCorrection = projectDecision(CompleteCorrection, {
  title: { zh: '补正完成', en: 'Complete a correction' },
  // The applicant says when it is supplied: otherwise the counter could stop the clock by not recording it.
  roles: ['OWNER', 'AGENT', ...COUNTER_ROLES],
  rule: 'CLK-03',
  decide(project, command, facts) {
    const { itemId } = command;
    const { item, events } = itemAtHand(project, itemId, facts);
    requireApplicantOrCounter(project, item, command, facts);
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

/** An applicant's own word reaches back to no earlier day, unless a receipt shows it. @throws Refusal, NotOwnProject. */
function requireApplicantOrCounter(project: Project, item: Item, command: CompleteCorrection, facts: Facts): void {
  const { roles } = facts.actor;
  if (!roles.includes('OWNER') && !roles.includes('AGENT')) return requireCounter(facts, item, 'CLK-03');
  requireOwnProject(project, facts);
  requireShown(facts.businessDate, command, 'CLK-03', facts, []);
}

/** A notice typed in after its period needs to be shown: silence would have accepted the item. @throws Refusal by CLK-03. */
function lateNotice(item: Item, command: RequestCorrection, facts: Facts): { readonly lateRecorded?: true } {
  if (item.received.noticeUntil === undefined) return {};
  return requireShown(noticeEnds(item.receivedOn, facts), command, 'CLK-03', facts, ['correction-notice']);
}

/** The notice is given on the spot or within the notice period from receipt. @throws Refusal by CLK-03. */
function requireInTime(item: Item, facts: Facts): void {
  if (item.received.noticeUntil === undefined) return;
  const noticeUntil = noticeEnds(item.receivedOn, facts);
  refuseIf(facts.businessDate > noticeUntil, 'CLK-03', { receivedOn: item.receivedOn, noticeUntil });
}

/** What a catalogue item asks for may be asked for, by its code; for record-filing no document at all. */
function requireMayBeAsked(project: Project, item: Item, missing: readonly MissingDto[], facts: Facts): void {
  if (facts.channel === 'IMPORT') return;
  if (item.itemCode === INVESTMENT_FILING && project.filing.filed?.regime !== 'VERIFICATION') {
    const documents = missing.filter(({ material, field }) => material !== undefined || field === undefined);
    refuseIf(documents.length > 0, 'R-72', {
      materials: documents.map(({ material, description }) => material ?? description),
    });
    return;
  }
  const known = catalogueItem(facts.policy, item.itemCode);
  const codes = known?.materials.map(({ code }) => code);
  const extra = missing.filter(({ material }) => codes && (material === undefined || !codes.includes(material)));
  if (!codes || extra.length === 0) return;
  const named = extra.map(({ material, description }) => material ?? description);
  throw new InvalidCommand('missing', {
    zh: `事项${item.itemCode}的材料目录中没有“${named.join('、')}”，不得要求补交；请逐项填写目录中的材料代码：${codes.join('、')}`,
    en: `${item.itemCode} does not ask for “${named.join(', ')}”: name each thing by the code of its material in the catalogue (${codes.join(', ')}) and demand no other`,
  });
}

/** The applicant has at least one working day, and waits for nobody longer than 30. @throws InvalidCommand. */
function deadlineOf({ deadline }: RequestCorrection, facts: Facts): RequestCorrection['deadline'] {
  if (facts.channel === 'IMPORT' && isBusinessDate(deadline)) return deadline;
  const earliest = facts.calendar.add(facts.businessDate, 1).date;
  const latest = facts.calendar.add(facts.businessDate, MOST_DAYS_TO_CORRECT).date;
  if (isBusinessDate(deadline) && deadline >= earliest && deadline <= latest) return deadline;
  throw new InvalidCommand('deadline', {
    zh: `补正期限须为告知后1至${MOST_DAYS_TO_CORRECT}个工作日（${earliest}至${latest}）`,
    en: `must lie 1 to ${MOST_DAYS_TO_CORRECT} working days after the notice: from ${earliest} to ${latest}`,
  });
}
