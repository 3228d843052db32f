import { daysLate } from '../../kernel/days-late.js';
import type { NewEvent } from '../../kernel/event.js';
import { present } from '../../kernel/present.js';
import { refuse, refuseIf } from '../../kernel/refusal.js';
import { requireNotBefore } from '../../project/chronology.js';
import { restsOn } from '../../project/guards.js';
import { requireShown } from '../../project/items/late-recording.js';
import { ListPlot } from '../commands.js';
import { plotDecision, requireOwnPlot, requireUnlisted, termOf } from '../decision.js';
import { PlotListed, PlotListingOverdueCleared } from '../events.js';
import { overdueOn, recounted, termFields } from '../listing-term.js';

/** Kind of the evidence that shows the listing. */
const ANNOUNCEMENT = 'listing-announcement';

/**
 * late is late, and still listed; the record says by how much. R-34: not without its standard-land conditions.
 * The announcement itself shows the day, for on it hangs whether the term was kept.
 */
export const listPlot = plotDecision(ListPlot, {
  title: { zh: '地块挂牌', en: 'List a plot' },
  roles: ['NR', 'COUNTY', 'ZONE'],
  rule: 'R-33',
  decide(plot, command, facts) {
    const before = termOf(plot);
    requireOwnPlot(before.department, 'R-33', facts);
    requireUnlisted(plot);
    requireNotBefore(facts, before.signedOn, { zh: '地块签约', en: 'the signing of the plot' });
    const importing = facts.channel === 'IMPORT';
    const { standardLand } = plot;
    if (!importing) {
      if (!standardLand) return refuse('R-34', { standardLand: 'missing' });
      requireNotBefore(facts, standardLand.suppliedOn, { zh: '附加标准地条件', en: 'its standard-land conditions' });
      refuseIf(!restsOn(command, ANNOUNCEMENT), 'R-33', { evidence: 'missing', kind: ANNOUNCEMENT });
    }
    const { term, overdueFor, events } = recounted(before, plot, facts);
    const { lateRecorded } = requireShown(term.dueOn, command, 'R-33', facts, [ANNOUNCEMENT]);
    const listedOn = facts.businessDate;
    const late = daysLate(term.dueOn, listedOn, facts);
    const settled: readonly NewEvent[] =
      late === 0 && overdueFor !== undefined
        ? [PlotListingOverdueCleared.of({ ...termFields(term), clearedFor: overdueFor, reason: 'ENDED_IN_TIME' })]
        : overdueOn(term, overdueFor, facts);
    const { noticeNo } = command;
    return [
      ...events,
      ...settled,
      PlotListed.of(present({ ...termFields(term), listedOn, noticeNo, daysLate: late, lateRecorded })),
    ];
  },
});
