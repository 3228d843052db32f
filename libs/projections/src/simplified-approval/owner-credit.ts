import { minDate, type BusinessDate } from '#workdays/business-date';
import { CreditRepaired, DefaultRecorded, DefaultRemoved } from '#domain/owner/events';
import type { DefaultKind } from '#domain/policy/sections/commitments';
import { projection } from '../projection.js';
import { when } from '../reaction.js';
import { whenKnown } from '../when-known.js';

/** One broken word of an owner. */
type DefaultRow = {
  readonly projectId: string;
  /** Id of the deferral or commitment. */
  readonly subject: string;
  readonly kind: DefaultKind;
  readonly department: string;
  readonly itemId: string;
  readonly itemCode: string;
  readonly defaultedOn: BusinessDate;
  readonly repairedOn?: BusinessDate;
};

/** The credit of one owner who has broken a word; its id is the unified social credit code. Others have none. */
export type OwnerCreditDocument = {
  readonly barred: boolean;
  /** First day of the bar that holds. */
  readonly barredFrom?: BusinessDate;
  /** When the last bar was lifted. */
  readonly liftedOn?: BusinessDate;
  /** Defaults not repaired. */
  readonly open: number;
  readonly defaults: readonly DefaultRow[];
};

/**
 * One document per owner with a default (N-3; model.md 1).
 *
 * One index, `barred`: who may neither defer nor commit.
 */
export const ownerCredit = projection<OwnerCreditDocument>('owner_credit', {
  version: 2,
  indexes: [['barred']],
  on: [
    when(
      DefaultRecorded,
      (doc = CLEAN, data) => {
        const { projectId, subject, kind, department, itemId, itemCode, defaultedOn, barredFrom } = data;
        const defaults = [...doc.defaults, { projectId, subject, kind, department, itemId, itemCode, defaultedOn }];
        const after = { ...doc, open: doc.open + 1, defaults };
        if (barredFrom === undefined) return after;
        return { ...after, barred: true, barredFrom: minDate(doc.barredFrom ?? barredFrom, barredFrom) };
      },
      uscc,
    ),

    whenKnown(
      CreditRepaired,
      (doc, { subject, lifted }, { metadata: { businessDate } }) => {
        const defaults = doc.defaults.map((row) =>
          row.subject === subject ? { ...row, repairedOn: businessDate } : row,
        );
        const open = doc.open - 1;
        return lifted ? { barred: false, liftedOn: businessDate, open, defaults } : { ...doc, open, defaults };
      },
      uscc,
    ),

    whenKnown(
      DefaultRemoved,
      (doc, { subject, lifted }, { metadata: { businessDate } }) => {
        const defaults = doc.defaults.filter((row) => row.subject !== subject);
        const open = defaults.filter(({ repairedOn }) => repairedOn === undefined).length;
        return lifted ? { barred: false, liftedOn: businessDate, open, defaults } : { ...doc, open, defaults };
      },
      uscc,
    ),
  ],
});

const CLEAN: OwnerCreditDocument = { barred: false, open: 0, defaults: [] };

function uscc(data: { readonly uscc: string }): string {
  return data.uscc;
}
