import { isOverdue } from '../../kernel/days-late.js';
import { RaisePlotListingOverdue, RecountListing } from '../commands.js';
import { plotDecision, termOf } from '../decision.js';
import { overdueOn, recounted } from '../listing-term.js';

/** Given by the clock after an amended calendar; a listed plot stays as it was listed. */
export const recountListing = plotDecision(RecountListing, {
  title: { zh: '重算挂牌期限', en: 'Recount the listing date' },
  roles: ['SYSTEM'],
  rule: 'R-33',
  decide: (plot, _, facts) => (plot.listedOn === undefined ? recounted(termOf(plot), plot, facts).events : []),
});

/** R-33, given by the clock after the due date; where there is nothing (any more) to raise it does nothing, so it may run twice. */
export const raisePlotListingOverdue = plotDecision(RaisePlotListingOverdue, {
  title: { zh: '记录逾期未挂牌', en: 'Raise an overdue listing' },
  roles: ['SYSTEM'],
  rule: 'R-33',
  decide(plot, _, facts) {
    if (plot.listedOn !== undefined) return [];
    const { term, overdueFor, events } = recounted(termOf(plot), plot, facts);
    return isOverdue(term.dueOn, facts.businessDate, facts)
      ? [...events, ...overdueOn(term, overdueFor, facts)]
      : events;
  },
});
