import { actsFor } from '../../../department/succession/holder.js';
import type { Bilingual } from '../../../kernel/bilingual.js';
import type { NewEvent } from '../../../kernel/event.js';
import type { Facts } from '../../../kernel/facts.js';
import { APPROVAL_ROLES, type Role } from '../../../kernel/actor.js';
import { StateConflict } from '../../../kernel/refusal.js';
import type { RuleId } from '../../../rules/rule.js';
import { requireNotBefore } from '../../chronology.js';
import { isWindowOnly, requireDepartment, requireNotClosed } from '../../guards.js';
import type { Project } from '../../state.js';
import { isAccepted, isOpen, itemOf, type AcceptedItem, type Item } from '../state.js';
import { broughtUpToDate } from '../up-to-date.js';

/** Officers of approval departments, and the window in front of them. */
export const COUNTER_ROLES: readonly Role[] = ['WINDOW', ...APPROVAL_ROLES];

/** An item under a command: brought up to date, with the events that did so at the head of the append. */
export interface ItemAtHand<I extends Item = Item> {
  readonly item: I;
  readonly events: readonly NewEvent[];
}

/**
 * The item a command is on, up to date, in a project that still goes on.
 * @throws NotFound, StateConflict, and InvalidCommand when the day lies before the item's last beginning.
 */
export function itemAtHand(project: Project, itemId: string, facts: Facts): ItemAtHand {
  requireNotClosed(project);
  const item = itemOf(project, itemId);
  requireAfterBeginning(item, facts);
  return broughtUpToDate(item, facts);
}

/** @throws InvalidCommand for a day before the item's receipt or acceptance. */
export function requireAfterBeginning(item: Item, facts: Facts): void {
  // Other offices' histories contradict themselves (ends before starts); they are recorded as they stand.
  if (facts.channel === 'IMPORT') return;
  requireNotBefore(facts, item.receivedOn, { zh: '接件', en: 'receipt' });
  if (item.acceptedOn) requireNotBefore(facts, item.acceptedOn, { zh: '受理', en: 'acceptance' });
}

/**
 * What the counter may do: officers and windows for their own department, and the windows of the joint hall, which the
 * Government Services Office runs, for all of them; to decide is more (`requireAuthority`). @throws Refusal by `rule`.
 */
export function requireCounter(facts: Facts, { department }: Pick<Item, 'department'>, rule: RuleId): void {
  if (isWindowOnly(facts) && actsFor(facts, JOINT_HALL)) return;
  requireDepartment(facts, department, rule);
}

const JOINT_HALL = 'GSO';

/** @throws StateConflict on an item that is decided, withdrawn or revoked. */
export function requireOpen(item: Item): void {
  if (isOpen(item)) return;
  throw stateConflict(item, {
    zh: '该事项已办结，不能再办理',
    en: 'The item has ended already: nothing more can be done to it',
  });
}

/** Accepted and undecided, paused or not. @throws StateConflict. */
export function requireRunning({ item, events }: ItemAtHand): ItemAtHand<AcceptedItem> {
  requireOpen(item);
  if (isAccepted(item)) return { item, events };
  throw stateConflict(item, { zh: '该事项尚未受理，请先受理', en: 'The item is not accepted yet: accept it first' });
}

/**
 * An item ends after its pauses, and with no special procedure open.
 * @throws StateConflict; InvalidCommand for a day before a pause's begin or end.
 */
export function requirePausesOver(item: Item, facts: Facts): void {
  if (item.pauses.some(({ reason, to }) => reason === 'SPECIAL_PROCEDURE' && to === undefined)) {
    throw stateConflict(item, {
      zh: '该事项的特别程序尚未结束，结束后再作决定',
      en: 'A special procedure is open on the item: end it before you decide',
    });
  }
  requireAfterPauses(item, facts);
}

/** @throws InvalidCommand for a day before a pause's begin or end. */
export function requireAfterPauses(item: Item, facts: Facts): void {
  if (facts.channel === 'IMPORT') return;
  const step = { zh: '补正或特别程序', en: 'a correction or special procedure' };
  for (const { from, to } of item.pauses) requireNotBefore(facts, to ?? from, step);
  const { correction } = item;
  if (correction) requireNotBefore(facts, correction.completedOn ?? correction.requestedOn, step);
}

/** The conflict of a command with the item's state, which it names. */
export function stateConflict({ itemId, status }: Item, text: Bilingual): StateConflict {
  return new StateConflict(text, { itemId, status });
}

/** Code of the department to read for a command on an item; an import's departments are not the city's. */
export function departmentOf({ items }: Project, itemId: string, channel: string | undefined): readonly string[] {
  const item = items.byId[itemId];
  return item && channel !== 'IMPORT' ? [item.department] : [];
}
