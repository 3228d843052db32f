import type { Static, TObject } from '@sinclair/typebox';
import type { BusinessDate } from '#workdays/business-date';
import type { RecordedEvent } from '#domain/kernel/envelope';
import type { DataOf, EventDeclaration } from '#domain/kernel/event';
import { present } from '#domain/kernel/present';
import {
  ApprovalDelayCleared,
  ApprovalDelayed,
  ItemDatesCorrected,
  NegativeReplyIssued,
  PermitIssued,
} from '#domain/project/items/events';
import { caseTerms } from '#domain/scoring/case-terms';
import type { Document } from '#view-store/port';
import { NO_MEASURES, reversalOf, type DecisionFact } from './decision-fact.js';
import { monthOf } from '../month-of.js';
import { projectOf } from '../project-of.js';
import { when, type Keys, type Reaction } from '../reaction.js';

/** An event type that writes rows, seen from the views that follow the rows. */
export interface FactSource {
  /** Reaction of a view: which documents the rows concern, and how each changes with them. Both pure. */
  reaction<Doc extends Document>(
    keys: (facts: readonly DecisionFact[], event: RecordedEvent) => Keys,
    evolve: (doc: Doc | undefined, facts: readonly DecisionFact[], key: string) => Doc | undefined,
  ): Reaction<Doc>;
}

/**
 * Every event that decides an item, finds it overdue, or corrects either. An event names all that its rows say, so no
 * earlier row has to be looked up to take it back (model.md 2: events are fat).
 */
export const FACT_SOURCES: readonly FactSource[] = [
  source(PermitIssued, (data, event) => [decided(data, figuresOf(data), data.status, event)]),
  source(NegativeReplyIssued, (data, event) => [decided(data, figuresOf(data), data.outcome, event)]),
  source(ItemDatesCorrected, corrected),
  source(ApprovalDelayed, (data, event) => [overdue(data, data.dueOn, event)]),
  source(ApprovalDelayCleared, (data, event) => [reversalOf(overdue(data, data.delayedFor, event))]),
];

function source<Type extends string, Schema extends TObject>(
  declaration: EventDeclaration<Type, Schema>,
  factsOf: (data: Static<Schema>, event: RecordedEvent) => readonly DecisionFact[],
): FactSource {
  // Two views ask for keys and documents of the same event: its rows are made once.
  const made = new WeakMap<RecordedEvent, readonly DecisionFact[]>();
  const factsIn = (data: Static<Schema>, event: RecordedEvent): readonly DecisionFact[] => {
    const known = made.get(event);
    if (known) return known;
    const facts = factsOf(data, event);
    made.set(event, facts);
    return facts;
  };
  return {
    reaction: <Doc extends Document>(
      keys: (facts: readonly DecisionFact[], event: RecordedEvent) => Keys,
      evolve: (doc: Doc | undefined, facts: readonly DecisionFact[], key: string) => Doc | undefined,
    ) =>
      when<Doc, Type, Schema>(
        declaration,
        (doc, data, event, key) => evolve(doc, factsIn(data, event), key),
        (data, event) => keys(factsIn(data, event), event),
      ),
  };
}

type ItemFields = Pick<
  DataOf<typeof ApprovalDelayed>,
  'itemId' | 'itemCode' | 'department' | 'promisedDays' | 'statutoryDays' | 'timeUnit'
>;

/** Figures of a decision; without a clock only its day. */
interface Figures {
  readonly decidedOn: BusinessDate;
  readonly dueOn: BusinessDate | undefined;
  readonly clock?: Clock;
}

interface Clock {
  readonly acceptedOn: BusinessDate;
  readonly elapsedDays: number;
  readonly pausedDays: number;
  readonly overrunDays: number;
  readonly late: boolean;
}

/** A reply before acceptance has no clock. */
function figuresOf(
  data: Partial<Clock> & { readonly decidedOn: BusinessDate; readonly dueOn?: BusinessDate },
): Figures {
  const { decidedOn, dueOn, acceptedOn, elapsedDays, pausedDays, overrunDays, late } = data;
  if (
    acceptedOn === undefined ||
    elapsedDays === undefined ||
    pausedDays === undefined ||
    overrunDays === undefined ||
    late === undefined
  ) {
    return { decidedOn, dueOn };
  }
  return { decidedOn, dueOn, clock: { acceptedOn, elapsedDays, pausedDays, overrunDays, late } };
}

function decided(
  item: ItemFields,
  { decidedOn, dueOn, clock }: Figures,
  outcome: number,
  event: RecordedEvent,
): DecisionFact {
  const late = clock?.late ?? false;
  return {
    kind: 'DECIDED',
    sign: 1,
    ...itemOf(item, event),
    businessDate: decidedOn,
    month: monthOf(decidedOn),
    ...present({ acceptedOn: clock?.acceptedOn, dueOn }),
    late,
    outcome,
    attribution: late ? 'DEPARTMENT' : 'NONE',
    ...NO_MEASURES,
    negativeReplies: outcome === 11 || outcome === 12 ? 0 : 1,
    ...(clock && measuresOf(item, clock)),
  };
}

function measuresOf(item: ItemFields, clock: Clock): Partial<DecisionFact> {
  const { elapsedDays, pausedDays, overrunDays, late } = clock;
  const { timeliness, early, compression } = caseTerms({ ...item, ...clock });
  return {
    cases: 1,
    lateCases: late ? 1 : 0,
    earlyCases: early ? 1 : 0,
    statutoryCases: compression === undefined ? 0 : 1,
    elapsedDays,
    pausedDays,
    overrunDays,
    timeliness,
    compression: compression ?? 0,
  };
}

function overdue(
  data: ItemFields & { readonly acceptedOn: BusinessDate },
  dueOn: BusinessDate,
  event: RecordedEvent,
): DecisionFact {
  return {
    kind: 'OVERDUE',
    sign: 1,
    ...itemOf(data, event),
    businessDate: dueOn,
    month: monthOf(dueOn),
    acceptedOn: data.acceptedOn,
    dueOn,
    late: true,
    attribution: 'DEPARTMENT',
    ...NO_MEASURES,
    overdueItems: 1,
  };
}

/** The decision as it stood is taken back, the one that stands now written; nothing for an undecided item. */
function corrected(data: DataOf<typeof ItemDatesCorrected>, event: RecordedEvent): readonly DecisionFact[] {
  const { outcome, before, after, field, from, to, acceptedOn, dueOn } = data;
  if (outcome === undefined) return [];
  if (before && after) {
    const [earlier, later] = field === 'acceptedOn' ? [from, to] : [acceptedOn, acceptedOn];
    return [
      reversalOf(decided(data, figuresOf({ ...before, ...present({ acceptedOn: earlier }) }), outcome, event)),
      decided(data, figuresOf({ ...after, ...present({ acceptedOn: later }) }), outcome, event),
    ];
  }
  if (field !== 'decidedOn') return [];
  return [
    reversalOf(decided(data, { decidedOn: from, dueOn }, outcome, event)),
    decided(data, { decidedOn: to, dueOn }, outcome, event),
  ];
}

function itemOf(item: ItemFields, event: RecordedEvent) {
  const { itemId, itemCode, department, promisedDays, statutoryDays, timeUnit } = item;
  return {
    projectId: projectOf(event),
    ...present({ itemId, itemCode, department, promisedDays, statutoryDays, timeUnit }),
  };
}
