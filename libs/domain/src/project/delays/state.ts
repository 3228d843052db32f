import { maxDate, type BusinessDate } from '#workdays/business-date';
import { NotFound } from '../../kernel/refusal.js';
import { on, slice } from '../../kernel/slice.js';
import {
  CauseDepartmentNamed,
  DelayCaseClosed,
  DelayDismissed,
  DelayReported,
  DelaySubstantiated,
  DelayVerificationStarted,
  DepartmentStatementRecorded,
  RectificationSubmitted,
  YellowCardIssued,
  YellowCardWithdrawn,
  type DELAY_CAUSES,
} from './events.js';

export type DelayCaseStatus =
  'REPORTED' | 'VERIFYING' | 'SUBSTANTIATED' | 'DISMISSED' | 'CARD_ISSUED' | 'RECTIFYING' | 'CLOSED';

/** The one card a case may lead to. */
export interface YellowCard {
  readonly cardNo: string;
  readonly issuedOn: BusinessDate;
  readonly withdrawn: boolean;
}

/** Another department whose late item may be the cause: it is heard before it is blamed. */
export interface NamedCause {
  readonly department: string;
  readonly itemId: string;
  readonly namedOn: BusinessDate;
}

/** One report of a delay and what became of it (model.md 5, Delay case). */
export interface DelayCase {
  readonly id: string;
  readonly itemId: string;
  readonly itemCode: string;
  /** The item's department; once substantiated, the one that caused the delay. */
  readonly department: string;
  readonly status: DelayCaseStatus;
  readonly cause?: (typeof DELAY_CAUSES)[number];
  /** Other departments named as the cause, in order. */
  readonly named: readonly NamedCause[];
  /** Departments that have stated, each once. */
  readonly stated: readonly string[];
  readonly reportedOn: BusinessDate;
  /** Day of the last step: no later step lies before it. */
  readonly lastOn: BusinessDate;
  readonly substantiatedOn?: BusinessDate;
  readonly card?: YellowCard;
}

/** What the delays slice knows of a project: its cases in the order they were reported. */
export interface Delays {
  readonly cases: readonly DelayCase[];
}

/** Applies a change to one case; an unknown one is left out (states by business date fold a subset). */
const change = (
  state: Delays,
  caseId: string,
  apply: (found: DelayCase) => Partial<DelayCase>,
  on: BusinessDate,
): Delays => ({
  cases: state.cases.map((found) =>
    found.id === caseId ? { ...found, lastOn: maxDate(found.lastOn, on), ...apply(found) } : found,
  ),
});

export const delays = slice<Delays>({ cases: [] }, [
  on(DelayReported, (state, { caseId, itemId, itemCode, department }, { metadata: { businessDate } }) => ({
    cases: [
      ...state.cases,
      {
        id: caseId,
        itemId,
        itemCode,
        department,
        status: 'REPORTED',
        named: [],
        stated: [],
        reportedOn: businessDate,
        lastOn: businessDate,
      },
    ],
  })),
  on(DelayVerificationStarted, (state, { caseId }, { metadata }) =>
    change(state, caseId, () => ({ status: 'VERIFYING' }), metadata.businessDate),
  ),
  on(CauseDepartmentNamed, (state, { caseId, causeDepartment, causeItemId }, { metadata: { businessDate } }) =>
    change(
      state,
      caseId,
      ({ named }) => ({
        named: [...named, { department: causeDepartment, itemId: causeItemId, namedOn: businessDate }],
      }),
      businessDate,
    ),
  ),
  on(DepartmentStatementRecorded, (state, { caseId, department }, { metadata }) =>
    change(state, caseId, ({ stated }) => ({ stated: [...new Set([...stated, department])] }), metadata.businessDate),
  ),
  on(DelaySubstantiated, (state, { caseId, cause, causeDepartment }, { metadata: { businessDate } }) =>
    change(
      state,
      caseId,
      () => ({ status: 'SUBSTANTIATED', cause, department: causeDepartment, substantiatedOn: businessDate }),
      businessDate,
    ),
  ),
  on(DelayDismissed, (state, { caseId, cause }, { metadata }) =>
    change(state, caseId, () => ({ status: 'DISMISSED', cause }), metadata.businessDate),
  ),
  on(YellowCardIssued, (state, { caseId, cardNo }, { metadata: { businessDate } }) =>
    change(
      state,
      caseId,
      () => ({ status: 'CARD_ISSUED', card: { cardNo, issuedOn: businessDate, withdrawn: false } }),
      businessDate,
    ),
  ),
  on(RectificationSubmitted, (state, { caseId }, { metadata }) =>
    change(state, caseId, () => ({ status: 'RECTIFYING' }), metadata.businessDate),
  ),
  on(YellowCardWithdrawn, (state, { caseId }, { metadata }) =>
    change(state, caseId, ({ card }) => (card ? { card: { ...card, withdrawn: true } } : {}), metadata.businessDate),
  ),
  on(DelayCaseClosed, (state, { caseId }, { metadata }) =>
    change(state, caseId, () => ({ status: 'CLOSED' }), metadata.businessDate),
  ),
]);

/** The case with this id. @throws NotFound */
export function delayCase(project: { readonly delays: Delays }, caseId: string): DelayCase {
  const found = project.delays.cases.find(({ id }) => id === caseId);
  if (!found) throw new NotFound('delay case', caseId);
  return found;
}

/** What every event of this case repeats (model.md 2: events are fat). */
export const caseFields = ({ id, itemId, itemCode, department }: DelayCase) => ({
  caseId: id,
  itemId,
  itemCode,
  department,
});

/** Is nothing more to come of it? */
export function isEnded({ status }: DelayCase): boolean {
  return status === 'CLOSED' || status === 'DISMISSED';
}

/** The case of an item that is not concluded yet, if there is one. */
export function openDelayCase(project: { readonly delays: Delays }, itemId: string): DelayCase | undefined {
  return project.delays.cases.find((found) => found.itemId === itemId && !isEnded(found));
}
