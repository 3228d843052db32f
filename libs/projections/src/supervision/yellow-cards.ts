import type { BusinessDate } from '#workdays/business-date';
import type { Position } from '#domain/kernel/envelope';
import { RectificationSubmitted, YellowCardIssued, YellowCardWithdrawn } from '#domain/project/delays/events';
import { monthOf } from '../month-of.js';
import { projectOf } from '../project-of.js';
import { projection } from '../projection.js';
import { when } from '../reaction.js';
import { whenKnown } from '../when-known.js';

/** One yellow card; its id is the case's that led to it, for a case leads to one card at most. */
export type YellowCardDocument = {
  readonly projectId: string;
  readonly itemId: string;
  readonly itemCode: string;
  /** Unique in the city. */
  readonly cardNo: string;
  /** The department that caused the delay. */
  readonly department: string;
  readonly ground: string;
  readonly substantiatedOn: BusinessDate;
  readonly issuedOn: BusinessDate;
  /** Month of issue, YYYY-MM: the period the card counts in (scoring.md 7.6). */
  readonly month: string;
  /** Log position of its issue and of its withdrawal: as known at P it counts when issued by P and not withdrawn by P. */
  readonly issuedAt: Position;
  readonly withdrawnAt?: Position;
  /** true: it does not count any more. */
  readonly withdrawn: boolean;
  readonly withdrawnOn?: BusinessDate;
  readonly withdrawalReason?: string;
  /** Day of the first answer. */
  readonly rectifiedOn?: BusinessDate;
};

/**
 * One document per yellow card, by department and month of issue (model.md 6).
 *
 * One index, `department, month`: cards are few, and what is asked is what one department got in a period.
 */
export const yellowCards = projection<YellowCardDocument>('yellow_cards', {
  version: 1,
  indexes: [['department', 'month']],
  on: [
    when(
      YellowCardIssued,
      (_, { itemId, itemCode, department, cardNo, ground, substantiatedOn }, event) => ({
        projectId: projectOf(event),
        itemId,
        itemCode,
        cardNo,
        department,
        ground,
        substantiatedOn,
        issuedOn: event.metadata.businessDate,
        month: monthOf(event.metadata.businessDate),
        issuedAt: event.position,
        withdrawn: false,
      }),
      caseId,
    ),

    whenKnown(
      YellowCardWithdrawn,
      (doc, { reason }, { position, metadata }) => ({
        ...doc,
        withdrawn: true,
        withdrawnAt: position,
        withdrawnOn: metadata.businessDate,
        withdrawalReason: reason,
      }),
      caseId,
    ),

    whenKnown(
      RectificationSubmitted,
      (doc, _, { metadata }) => ({ ...doc, rectifiedOn: doc.rectifiedOn ?? metadata.businessDate }),
      caseId,
    ),
  ],
});

function caseId(data: { readonly caseId: string }): string {
  return data.caseId;
}
