import { isBusinessDate, type BusinessDate } from '#workdays/business-date';
import { APPROVAL_ROLES } from '../../../kernel/actor.js';
import type { NewEvent } from '../../../kernel/event.js';
import type { Facts } from '../../../kernel/facts.js';
import { InvalidCommand, refuseIf } from '../../../kernel/refusal.js';
import { present } from '../../../kernel/present.js';
import { projectDecision } from '../../decision.js';
import { requireLandContract } from '../../filing/land-contract.js';
import { requireDepartment } from '../../guards.js';
import { countDue, figuresOf } from '../clock.js';
import { CorrectItemDates } from '../commands/course-commands.js';
import { settleDecided, settleDelay, settleWithdrawn } from '../delay.js';
import { ItemDatesCorrected } from '../events.js';
import { dueState } from '../evolve/change.js';
import { openFieldsOf } from '../fields.js';
import { isAccepted, type AcceptedItem, type Item } from '../state.js';
import { answerPeriod } from '../up-to-date.js';
import { itemAtHand, stateConflict, type ItemAtHand } from './on-item.js';

export const correctItemDates = projectDecision(CorrectItemDates, {
  title: { zh: '更正事项日期', en: 'Correct a date of an item' },
  roles: APPROVAL_ROLES,
  rule: 'CLK-01',
  decide(project, command, facts) {
    const { item, events } = itemAtHand(project, command.itemId, facts);
    requireDepartment(facts, item.department, 'CLK-01');
    requireEvidence(command, facts);
    const from = standing(item, command);
    requirePossible(item, from, command, facts);
    if (command.field === 'decidedOn' && item.status === 'ISSUED') {
      requireLandContract(project, item, command.to, facts);
    }
    return [...events, ...correction({ item, events }, from, command, facts)];
  },
});

type Correction = Pick<CorrectItemDates, 'field' | 'to' | 'reason' | 'evidence'>;

function correction({ item }: ItemAtHand, from: BusinessDate, command: Correction, facts: Facts): readonly NewEvent[] {
  const { field, to, reason } = command;
  const said = { field, from, to, reason, ...present({ outcome: item.decision?.outcome }) };
  if (field === 'receivedOn' || !isAccepted(item)) {
    const noticeUntil = movedNotice(item, command, facts);
    return [ItemDatesCorrected.of({ ...openFieldsOf(item), ...said, ...present({ noticeUntil }) })];
  }
  const acceptedOn = field === 'acceptedOn' ? to : item.acceptedOn;
  const counted = countDue({ ...item, acceptedOn }, item.dueOn, 'DATES_CORRECTED', facts);
  const corrected = { ...item, acceptedOn, ...dueState(counted), dueOn: counted.to };
  const due = counted.to === item.dueOn && field !== 'acceptedOn' ? {} : { due: counted };
  if (!item.decision) {
    return [
      ItemDatesCorrected.of({ ...openFieldsOf(corrected), ...said, ...due }),
      ...settleUndecided(corrected, command, facts),
    ];
  }
  const { figures: before, decidedOn } = item.decision;
  const after = figuresOf(corrected, field === 'decidedOn' ? to : decidedOn, facts);
  return [
    ItemDatesCorrected.of({ ...openFieldsOf(corrected), ...said, ...due, ...present({ before }), after }),
    ...settleDecided(corrected, after, 'DATES_CORRECTED', command, facts),
  ];
}

/** CLK-03: the day until which the notice may be given moves with the day of receipt. */
function movedNotice(item: Item, { field, to }: Correction, facts: Facts): BusinessDate | undefined {
  if (field !== 'receivedOn' || item.status !== 'RECEIVED' || item.received.noticeUntil === undefined) return undefined;
  return answerPeriod({ ...item, receivedOn: to }, facts).answerUntil;
}

function settleUndecided(item: AcceptedItem, command: Correction, facts: Facts): readonly NewEvent[] {
  const { withdrawnOn } = item;
  if (withdrawnOn !== undefined) return settleWithdrawn(item, withdrawnOn, 'DATES_CORRECTED', command, facts);
  return settleDelay(item, 'DATES_CORRECTED', facts).events;
}

/** The date as it stands. @throws StateConflict when the item has none. */
function standing(item: Item, { field }: Correction): BusinessDate {
  const date = field === 'decidedOn' ? item.decision?.decidedOn : item[field];
  if (date !== undefined) return date;
  throw stateConflict(item, {
    zh: '该事项还没有这一日期，无从更正',
    en: `The item has no ${field} yet: there is nothing to correct`,
  });
}

/** A corrected date still lies between those before and after it. @throws InvalidCommand on `to`; Refusal by CLK-03. */
function requirePossible(item: Item, from: BusinessDate, { field, to }: Correction, facts: Facts): void {
  const fail = (zh: string, en: string) => new InvalidCommand('to', { zh, en });
  if (!isBusinessDate(to)) throw fail('不是存在的日期', 'is no date that exists: write YYYY-MM-DD');
  if (to === from) throw fail('与现有日期相同', `is what the record says already (${from})`);
  const [earliest, latest] = bounds(item, field, facts.businessDate);
  if (earliest !== undefined && to < earliest) throw fail(`不能早于${earliest}`, `must not lie before ${earliest}`);
  if (to > latest) throw fail(`不能晚于${latest}`, `must not lie after ${latest}`);
  if (field === 'acceptedOn' && item.received.noticeUntil !== undefined) {
    // Later, silence would have accepted it as of receipt: no paper makes that day the day of acceptance.
    const { answerFrom, answerUntil } = answerPeriod(item, facts);
    refuseIf(to > answerUntil, 'CLK-03', { receivedOn: answerFrom, noticeUntil: answerUntil });
  }
}

function bounds(item: Item, field: Correction['field'], today: BusinessDate): [BusinessDate | undefined, BusinessDate] {
  const { receivedOn, acceptedOn, correction, pauses, decision } = item;
  const first = (...dates: (BusinessDate | undefined)[]) =>
    dates.reduce<BusinessDate>((least, date) => (date !== undefined && date < least ? date : least), today);
  switch (field) {
    case 'receivedOn':
      return [undefined, first(acceptedOn, correction?.requestedOn, decision?.decidedOn)];
    case 'acceptedOn':
      return [receivedOn, first(decision?.decidedOn, ...pauses.map((pause) => pause.from))];
    case 'decidedOn':
      return [
        pauses.reduce((most, { from, to }) => ((to ?? from) > most ? (to ?? from) : most), acceptedOn ?? receivedOn),
        first(decision?.deliveredOn),
      ];
  }
}

/** The record is changed only on paper that shows why; imports bring their own correction of themselves. */
function requireEvidence({ evidence }: CorrectItemDates, facts: Facts): void {
  if (facts.channel === 'IMPORT' || (evidence?.length ?? 0) > 0) return;
  throw new InvalidCommand('evidence', {
    zh: '更正日期须附证明文件',
    en: 'attach the document that shows the right date',
  });
}
