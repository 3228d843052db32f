import type { BusinessDate } from '#workdays/business-date';
import { holderOf } from '../../../department/succession/holder.js';
import { APPROVAL_ROLES } from '../../../kernel/actor.js';
import { daysLate, isOverdue } from '../../../kernel/days-late.js';
import type { NewEvent } from '../../../kernel/event.js';
import type { Facts } from '../../../kernel/facts.js';
import { present } from '../../../kernel/present.js';
import { StateConflict, refuse, refuseIf } from '../../../kernel/refusal.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { requireDepartment, restsOn } from '../../guards.js';
import { PAPERS_OF_THE_DAY, requireShown } from '../../items/late-recording.js';
import { itemOf } from '../../items/state.js';
import type { Project } from '../../state.js';
import { checkRecounted } from '../check-term.js';
import { CheckCommitment, RaiseCommitmentCheckOverdue } from '../commands.js';
import { CommitmentCheckOverdue, CommitmentCheckOverdueCleared, CommitmentChecked } from '../events.js';
import { commitment, commitmentFields, type Commitment } from '../state.js';

/** Kind of the evidence that shows what was found. */
const CHECK_RECORD = 'check-record';

/**
 * after the decision the item's department, or the Business Environment Office, checks in a way the list names
 * and shows what it found. Checked again after an order to rectify, or when what was fulfilled turns out not to be.
 */
export const checkCommitment = projectDecision(CheckCommitment, {
  title: { zh: '核查承诺', en: 'Check a commitment' },
  roles: [...APPROVAL_ROLES, 'BEO'],
  rule: 'R-81',
  decide(project, command, facts) {
    const { method, result, note } = command;
    const { found, events } = checkRecounted(commitment(project, command.commitmentId), facts);
    const supervisor = supervisorOf(found, facts);
    const { decidedOn, checkBy: dueOn } = checkable(project, found);
    requireNotBefore(facts, found.lastOn, { zh: '上一步', en: 'the step before' });
    const bounded = found.checkMethods.length > 0 && !found.checkMethods.includes(method);
    refuseIf(bounded, 'R-80', { method, listed: found.checkMethods });
    const shown = facts.channel === 'IMPORT' || restsOn(command, CHECK_RECORD, ...PAPERS_OF_THE_DAY);
    refuseIf(!shown, 'R-81', { commitmentId: found.id, evidence: 'missing', kind: CHECK_RECORD });
    const early = found.fulfilBy !== undefined && facts.businessDate <= found.fulfilBy;
    refuseIf(result === 'NOT_FULFILLED' && early, 'R-81', { result, fulfilBy: found.fulfilBy ?? '' });
    const term = { ...commitmentFields(found), decidedOn };
    const first = found.result === undefined && dueOn !== undefined;
    const late = first && facts.businessDate > dueOn;
    const shownLate = first ? requireShown(dueOn, command, 'R-81', facts, [CHECK_RECORD]) : {};
    const checked = CommitmentChecked.of({
      ...term,
      ...present({ dueOn }),
      supervisor,
      method,
      result,
      note,
      late,
      ...shownLate,
    });
    if (!first) return [...events, checked];
    return [...events, ...atFirst(found, { ...term, dueOn }, late, facts, shownLate), checked];
  },
});

/** The first check settles whether the term was kept, whether or not a clock was faster. */
function atFirst(
  { overdue }: Commitment,
  term: Parameters<typeof overdueOn>[0],
  late: boolean,
  facts: Facts,
  shown: ReturnType<typeof requireShown>,
): readonly NewEvent[] {
  if (late) return overdue ? [] : [overdueOn(term, facts)];
  if (!overdue) return [];
  const { businessDate: checkedOn, recordedOn: clearedOn } = facts;
  return [CommitmentCheckOverdueCleared.of({ ...term, checkedOn, clearedOn, ...shown })];
}

/**
 * R-81, given by the clock after the last day of the check, and after an amended calendar, which moves that day (CLK-02);
 * where there is nothing to raise or move it does nothing.
 */
export const raiseCommitmentCheckOverdue = projectDecision(RaiseCommitmentCheckOverdue, {
  title: { zh: '记录逾期未核查', en: 'Raise the overdue check of a commitment' },
  roles: ['SYSTEM'],
  rule: 'R-81',
  decide(project, { commitmentId }, facts) {
    const { found, events } = checkRecounted(commitment(project, commitmentId), facts);
    const { status, overdue, decidedOn, checkBy: dueOn } = found;
    if (status !== 'RELIED_ON' || overdue || decidedOn === undefined || dueOn === undefined) return events;
    if (!isOverdue(dueOn, facts.businessDate, facts)) return events;
    return [...events, overdueOn({ ...commitmentFields(found), decidedOn, dueOn }, facts)];
  },
});

function overdueOn(
  term: ReturnType<typeof commitmentFields> & { readonly decidedOn: BusinessDate; readonly dueOn: BusinessDate },
  facts: Facts,
) {
  return CommitmentCheckOverdue.of({ ...term, daysLate: daysLate(term.dueOn, facts.businessDate, facts) });
}

function supervisorOf({ department }: Commitment, facts: Facts): string {
  if (facts.actor.roles.includes('BEO')) return holderOf('BEO', facts);
  requireDepartment(facts, department, 'R-81');
  return holderOf(department, facts);
}

/**
 * What is checked is a decision that rests on the commitment and stands; a false commitment stays false.
 * @throws Refusal by R-81 before the decision; StateConflict.
 */
function checkable(project: Project, found: Commitment): { decidedOn: BusinessDate; checkBy?: BusinessDate } {
  const { id, status, decidedOn, checkBy, result } = found;
  if (status === 'COMMITTED') return refuse('R-81', { commitmentId: id, status });
  const stands = itemOf(project, found.itemId).status === 'ISSUED';
  if (decidedOn !== undefined && stands && result !== 'FALSE') return { decidedOn, ...present({ checkBy }) };
  throw new StateConflict(
    { zh: `承诺${id}没有可核查的内容（${status}）`, en: `There is nothing to check in ${id}: it is ${status}` },
    { status, ...present({ result }) },
  );
}
