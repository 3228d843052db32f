import type { Facts } from '../../../kernel/facts.js';
import { projectDecision } from '../../decision.js';
import { withoutRecognised } from '../../joint-services/recognised.js';
import { AcceptItem } from '../commands/intake-commands.js';
import { requireAnswered } from '../escalation.js';
import { requireShown } from '../late-recording.js';
import { requireComplete } from '../materials.js';
import { withoutSharedReports, zoneOf } from '../regional-assessment.js';
import { itemOf, type Item } from '../state.js';
import { accepted, answerPeriod } from '../up-to-date.js';
import { COUNTER_ROLES, itemAtHand, requireCounter, requireOpen, stateConflict } from './on-item.js';

export const acceptItem = projectDecision(AcceptItem, {
  title: { zh: '受理事项', en: 'Accept an item' },
  roles: COUNTER_ROLES,
  rule: 'CLK-01',
  reads: zoneOf,
  decide(project, command, facts) {
    const { itemId, missing = [] } = command;
    const { item, events } = itemAtHand(project, itemId, facts);
    requireCounter(facts, item, 'R-50');
    requireOpen(item);
    const before = itemOf(project, itemId);
    // Silence has accepted it already, as of receipt: that is what is recorded, whatever is missing (CLK-03).
    if (before.status === 'RECEIVED' && item.status !== 'RECEIVED') return events;
    if (item.status === 'AWAITING_CORRECTION') {
      throw stateConflict(item, {
        zh: '该事项正在补正，补正完成后再受理',
        en: 'The item is waiting to be corrected: complete the correction first',
      });
    }
    if (item.status !== 'RECEIVED') {
      throw stateConflict(item, { zh: '该事项已受理', en: 'The item is accepted already' });
    }
    requireAnswered(item);
    const asked = withoutRecognised(project, item, withoutSharedReports(project, item, missing, facts), facts);
    requireComplete(project, item, asked, facts);
    const late = item.received.noticeUntil === undefined ? {} : lateAcceptance(item, command, facts);
    return [...events, ...accepted(item, facts.businessDate, { missing, deemed: false, ...late }, facts).events];
  },
});

/** After the notice period silence has accepted it as of receipt; a later day needs to be shown. @throws Refusal by CLK-03. */
function lateAcceptance(item: Item, command: AcceptItem, facts: Facts): { readonly lateRecorded?: true } {
  const { answerFrom, answerUntil } = answerPeriod(item, facts);
  return facts.businessDate > answerFrom
    ? requireShown(answerUntil, command, 'CLK-03', facts, ['acceptance-notice'])
    : {};
}
