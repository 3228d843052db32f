import { projectDecision } from '../../decision.js';
import type { NewEvent } from '../../../kernel/event.js';
import { isOverdue } from '../clock.js';
import { RaiseApprovalDelayed, RecountDueDates } from '../commands/course-commands.js';
import { delayedOn } from '../delay.js';
import type { Project } from '../../state.js';
import { isAccepted, isRunning, itemOf } from '../state.js';
import { broughtUpToDate } from '../up-to-date.js';

/** While nobody may decide, nobody is late: the clock raises nothing on a project that is suspended or terminated. */
const standsStill = ({ filing: { suspended, terminated } }: Project): boolean =>
  suspended !== undefined || terminated !== undefined;

/** Most items one append moves: it stays below the log's limit; what is left follows with the next command. */
const MOST_AT_ONCE = 500;

/**
 * The clock's own command, safe to send twice and late: it appends nothing when the item is decided, not late, or on
 * record as late already. It also finds acceptance by silence (CLK-03).
 */
export const raiseApprovalDelayed = projectDecision(RaiseApprovalDelayed, {
  title: { zh: '登记审批逾期', en: 'Raise an approval delay' },
  roles: ['SYSTEM'],
  rule: 'N-6',
  decide(project, { itemId }, facts) {
    const found = itemOf(project, itemId);
    if (standsStill(project)) return [];
    const { item, events } = broughtUpToDate(found, facts);
    if (!isRunning(item.status) || !isAccepted(item) || item.delayedFor === item.dueOn) return events;
    return isOverdue(item, facts.businessDate, facts)
      ? [...events, delayedOn(item, facts.businessDate, facts)]
      : events;
  },
});

/** After a calendar was loaded or amended: every open item's due date follows it; decided ones stay. */
export const recountDueDates = projectDecision(RecountDueDates, {
  title: { zh: '重算到期日', en: 'Recount due dates' },
  roles: ['SYSTEM'],
  rule: 'CLK-02',
  decide(project, _command, facts) {
    if (standsStill(project)) return [];
    const events: NewEvent[] = [];
    for (const item of Object.values(project.items.byId)) {
      if (events.length >= MOST_AT_ONCE) break;
      events.push(...broughtUpToDate(item, facts).events);
    }
    return events;
  },
});
