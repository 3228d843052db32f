import { APPROVAL_ROLES } from '../../../kernel/actor.js';
import type { Facts } from '../../../kernel/facts.js';
import { NotFound, refuse, refuseIf } from '../../../kernel/refusal.js';
import { present } from '../../../kernel/present.js';
import type { Policy } from '../../../policy/state.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { requireDepartment } from '../../guards.js';
import { countDays, plannedEnd } from '../clock.js';
import { EndSpecialProcedure, StartSpecialProcedure } from '../commands/course-commands.js';
import { SpecialProcedureStarted } from '../events.js';
import { acceptedFieldsOf } from '../fields.js';
import { requireShown } from '../late-recording.js';
import { procedureId } from '../pause-id.js';
import { procedureEnded } from '../procedure-end.js';
import { itemOf, type AcceptedItem } from '../state.js';
import { itemAtHand, requireRunning, stateConflict } from './on-item.js';

type Kind = StartSpecialProcedure['kind'];

/** Kinds beyond the statute's list, which stop the clock only where policy adopts the local wording (CLK-07). */
const LOCAL_EXCLUSIONS: ReadonlySet<Kind> = new Set<Kind>(['PUBLICITY']);
/** Most working days of all evaluations that a verification commissions (CLK-15). */
const COMMISSIONED_EVALUATION_DAYS = 30;

export const startSpecialProcedure = projectDecision(StartSpecialProcedure, {
  title: { zh: '特别程序开始', en: 'Start a special procedure' },
  roles: APPROVAL_ROLES,
  rule: 'CLK-06',
  decide(project, command, facts) {
    const { item, events } = requireRunning(itemAtHand(project, command.itemId, facts));
    const {
      kind,
      plannedDays,
      noticeDoc = refuse('CLK-06', { kind, noticeDoc: 'missing' }),
      reason,
      approver,
    } = command;
    requireDepartment(facts, item.department, 'CLK-06');
    refuseIf(!stopsClock(kind, facts.policy), LOCAL_EXCLUSIONS.has(kind) ? 'CLK-07' : 'CLK-06', { kind });
    if (kind === 'COMMISSIONED_EVALUATION') requireWithinEvaluation(item, plannedDays, facts);
    const late = requireShown(item.dueOn, command, 'CLK-06', facts, ['special-procedure-notice']);
    const startedOn = facts.businessDate;
    const plannedUntil = facts.channel === 'IMPORT' ? undefined : plannedEnd(item, startedOn, plannedDays, facts);
    const id = procedureId(item.itemId, item.procedures + 1);
    return [
      ...events,
      SpecialProcedureStarted.of({
        ...acceptedFieldsOf(item),
        procedureId: id,
        kind,
        plannedDays,
        startedOn,
        noticeDoc,
        ...late,
        ...present({ reason, approver, plannedUntil }),
      }),
    ];
  },
});

export const endSpecialProcedure = projectDecision(EndSpecialProcedure, {
  title: { zh: '特别程序结束', en: 'End a special procedure' },
  roles: APPROVAL_ROLES,
  rule: 'CLK-09',
  decide(project, command, facts) {
    const { item, events } = requireRunning(itemAtHand(project, command.itemId, facts));
    requireDepartment(facts, item.department, 'CLK-06');
    const procedure = item.pauses.find(({ id }) => id === command.procedureId);
    if (procedure?.reason !== 'SPECIAL_PROCEDURE') throw new NotFound('special procedure', command.procedureId);
    const { from, to } = procedure;
    if (to !== undefined) {
      // Its days are over in this very append: that is what is recorded, as of the last of them (CLK-06).
      if (itemOf(project, item.itemId).pauses.some(({ id, to: was }) => id === procedure.id && was === undefined)) {
        return events;
      }
      throw stateConflict(item, {
        zh: `该特别程序已于${to}结束；需要更多时间的，另行书面告知后重新开始`,
        en: `This special procedure ended on ${to}: if it takes longer, start another one with its own written notice`,
      });
    }
    requireNotBefore(facts, from, { zh: '特别程序开始', en: 'the start of the special procedure' });
    const end = { endedOn: facts.businessDate, result: command.result };
    return [...events, ...procedureEnded(item, procedure, end, facts).events];
  },
});

/** The evaluations of an item take 30 days in sum, as planned or, once ended, as taken. @throws Refusal by CLK-15. */
function requireWithinEvaluation(item: AcceptedItem, plannedDays: number, facts: Facts): void {
  let before = 0;
  for (const pause of item.pauses) {
    if (pause.reason !== 'SPECIAL_PROCEDURE' || pause.kind !== 'COMMISSIONED_EVALUATION') continue;
    before += pause.to === undefined ? pause.plannedDays : countDays(item, pause.from, pause.to, facts);
  }
  const most = COMMISSIONED_EVALUATION_DAYS;
  refuseIf(before + plannedDays > most, 'CLK-15', { plannedDays, most, ...(before > 0 && { before }) });
}

/** Does policy let this kind stop the clock? */
function stopsClock(kind: Kind, { specialProcedures, clock }: Policy): boolean {
  const listed = specialProcedures.find((procedure) => procedure.kind === kind);
  if (!listed) return false;
  return !listed.counted || (clock.localExclusions && LOCAL_EXCLUSIONS.has(kind));
}
