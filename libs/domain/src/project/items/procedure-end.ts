import type { BusinessDate } from '#workdays/business-date';
import { present } from '../../kernel/present.js';
import type { Facts } from '../../kernel/facts.js';
import { countDays, countDue } from './clock.js';
import { settleDelay, type Settled } from './delay.js';
import { SpecialProcedureEnded } from './events.js';
import { dueState, runningStatus } from './evolve/change.js';
import { acceptedFieldsOf } from './fields.js';
import type { AcceptedItem, Item, ProcedurePause } from './state.js';

interface End {
  readonly endedOn: BusinessDate;
  readonly result?: string | undefined;
  /** Nobody ended it: the days the applicant was told are over. */
  readonly byPlan?: true;
}

/** The end of a special procedure, and the item as it leaves it: the due date moves by the days it took (CLK-09). */
export function procedureEnded(item: AcceptedItem, procedure: ProcedurePause, end: End, facts: Facts): Settled {
  const { id, kind, from, plannedDays } = procedure;
  const { endedOn, result, byPlan } = end;
  const pauses = item.pauses.map((pause) => (pause.id === id ? { ...pause, to: endedOn } : pause));
  const due = countDue({ ...item, pauses }, item.dueOn, 'SPECIAL_PROCEDURE_ENDED', facts);
  const resumed = { ...item, pauses, status: runningStatus({ pauses }), ...dueState(due), dueOn: due.to };
  const ended = SpecialProcedureEnded.of({
    ...acceptedFieldsOf(resumed),
    procedureId: id,
    kind,
    plannedDays,
    startedOn: from,
    endedOn,
    pausedDays: countDays(item, from, endedOn, facts),
    due,
    ...present({ result, byPlan }),
  });
  const settled = settleDelay(resumed, due.reason, facts);
  return { item: settled.item, events: [ended, ...settled.events] };
}

/** A procedure still open after the last of the days its written notice told. */
export function runOver({ pauses }: Item, facts: Facts): (ProcedurePause & { plannedUntil: BusinessDate }) | undefined {
  for (const pause of pauses) {
    if (pause.reason !== 'SPECIAL_PROCEDURE' || pause.to !== undefined) continue;
    const { plannedUntil } = pause;
    if (plannedUntil !== undefined && plannedUntil < facts.businessDate) return { ...pause, plannedUntil };
  }
  return undefined;
}
