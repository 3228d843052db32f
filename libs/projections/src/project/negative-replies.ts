import type { BusinessDate } from '#workdays/business-date';
import { present } from '#domain/kernel/present';
import { ItemDatesCorrected, NegativeReplyIssued } from '#domain/project/items/events';
import { monthOf } from '../month-of.js';
import { projectOf } from '../project-of.js';
import { projection } from '../projection.js';
import { when } from '../reaction.js';
import { whenKnown } from '../when-known.js';

/** One negative reply; its id is the item's, which it ended. */
export type NegativeReplyDocument = {
  readonly projectId: string;
  readonly itemCode: string;
  readonly department: string;
  /** National status: 4 not acceptable, 5 acceptance refused, 13 approval refused (N-4). */
  readonly outcome: number;
  readonly decidedOn: BusinessDate;
  /** Month of the decision, YYYY-MM. */
  readonly month: string;
  /** Collective study of the unit. */
  readonly collectiveOpinion: {
    readonly conclusion: string;
    readonly heldOn: BusinessDate;
    readonly opinion: string;
    readonly minutesDoc: string;
  };
  /** The main leader who signed, a person id, and the day. */
  readonly signer: string;
  readonly signedOn: BusinessDate;
  readonly reasons: readonly string[];
  /** How the applicant may seek review or sue. */
  readonly remedy: string;
  readonly docId: string;
  /** Days used beyond the due date, in days of the item's unit; missing where the item was not accepted. */
  readonly overrunDays?: number;
};

/**
 * One document per negative reply (model.md 6).
 *
 * One index, `department, month`: what one department refused in a period.
 */
export const negativeReplies = projection<NegativeReplyDocument>('negative_replies', {
  version: 1,
  indexes: [['department', 'month']],
  on: [
    when(
      NegativeReplyIssued,
      (_, data, event) => {
        const { itemCode, department, outcome, decidedOn, collectiveOpinion, signer, signedOn, overrunDays } = data;
        return {
          projectId: projectOf(event),
          itemCode,
          department,
          outcome,
          decidedOn,
          month: monthOf(decidedOn),
          collectiveOpinion,
          signer,
          signedOn,
          reasons: data.reasons,
          remedy: data.remedy,
          docId: data.docId,
          ...present({ overrunDays }),
        };
      },
      itemId,
    ),

    whenKnown(
      ItemDatesCorrected,
      (doc, { field, to, after }) => ({
        ...doc,
        ...(field === 'decidedOn' && { decidedOn: to, month: monthOf(to) }),
        ...(after && { overrunDays: after.overrunDays }),
      }),
      itemId,
    ),
  ],
});

function itemId(data: { readonly itemId: string }): string {
  return data.itemId;
}
