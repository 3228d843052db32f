import { APPROVAL_ROLES } from '../../../kernel/actor.js';
import { NotFound, refuse, refuseIf } from '../../../kernel/refusal.js';
import { present } from '../../../kernel/present.js';
import type { Policy } from '../../../policy/state.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { requireDepartment } from '../../guards.js';
import { countDays, countDue } from '../clock.js';
import { EndSpecialProcedure, StartSpecialProcedure } from '../commands/course-commands.js';
import { settleDelay } from '../delay.js';
import { SpecialProcedureEnded, SpecialProcedureStarted } from '../events.js';
import { dueState } from '../evolve/change.js';
import { acceptedFieldsOf } from '../fields.js';
import { procedureId } from '../pause-id.js';
import { itemAtHand, requireRunning, stateConflict } from './on-item.js';

type Kind = StartSpecialProcedure['kind'];

/** Kinds beyond the statute's list, which stop the clock only where policy adopts the local wording (CLK-07). */
const LOCAL_EXCLUSIONS: ReadonlySet<Kind> = new Set<Kind>(['PUBLICITY']);
/** Most working days of an evaluation that a verification commissions (CLK-15). */
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
    refuseIf(kind === 'COMMISSIONED_EVALUATION' && plannedDays > COMMISSIONED_EVALUATION_DAYS, 'CLK-15', {
      plannedDays,
      most: COMMISSIONED_EVALUATION_DAYS,
    });
    const startedOn = facts.businessDate;
    const id = procedureId(item.itemId, item.procedures + 1);
    const pause = { id, from: startedOn, reason: 'SPECIAL_PROCEDURE' as const, kind, plannedDays };
    const paused = { ...item, status: 'PAUSED' as const, pauses: [...item.pauses, pause] };
    return [
      ...events,
      SpecialProcedureStarted.of({
        ...acceptedFieldsOf(item),
        procedureId: id,
        kind,
        plannedDays,
        startedOn,
        noticeDoc,
        ...present({ reason, approver }),
      }),
      ...settleDelay(paused, 'PAUSED', facts).events,
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
    const { id, kind, from, to, plannedDays } = procedure;
    if (to !== undefined) {
      throw stateConflict(item, { zh: '该特别程序已结束', en: 'This special procedure has ended already' });
    }
    requireNotBefore(facts, from, { zh: '特别程序开始', en: 'the start of the special procedure' });
    const endedOn = facts.businessDate;
    const pauses = item.pauses.map((pause) => (pause.id === id ? { ...pause, to: endedOn } : pause));
    const due = countDue({ ...item, pauses }, item.dueOn, 'SPECIAL_PROCEDURE_ENDED', facts);
    const resumed = { ...item, pauses, ...dueState(due), dueOn: due.to };
    return [
      ...events,
      SpecialProcedureEnded.of({
        ...acceptedFieldsOf(resumed),
        procedureId: id,
        kind,
        plannedDays,
        startedOn: from,
        endedOn,
        pausedDays: countDays(item, from, endedOn, facts),
        due,
        ...present({ result: command.result }),
      }),
      ...settleDelay(resumed, due.reason, facts).events,
    ];
  },
});

/** Does policy let this kind stop the clock? */
function stopsClock(kind: Kind, { specialProcedures, clock }: Policy): boolean {
  const listed = specialProcedures.find((procedure) => procedure.kind === kind);
  if (!listed) return false;
  return !listed.counted || (clock.localExclusions && LOCAL_EXCLUSIONS.has(kind));
}
