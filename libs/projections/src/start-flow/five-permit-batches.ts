import type { BusinessDate } from '#workdays/business-date';
import { FivePermitsIssuedTogether } from '#domain/project/start-flow/events';
import { projectOf } from '../project-of.js';
import { projection } from '../projection.js';
import { when } from '../reaction.js';

/** The set of permits of one LAND_AND_START project, complete; its id is the project's. */
export type FivePermitBatchDocument = {
  readonly projectId: string;
  readonly department: string;
  readonly members: readonly {
    readonly itemCode: string;
    readonly itemId?: string;
    readonly permitNo?: string;
    readonly document?: string;
    readonly decidedOn: BusinessDate;
  }[];
  /** First and last decision. */
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  /** Working days between them, and from the land contract to the last. */
  readonly spanDays: number;
  readonly contractedOn: BusinessDate;
  readonly contractDays: number;
  readonly targetDays: number;
  readonly withinTarget: boolean;
};

/** One document per complete set. Index `to`: the sets of a period, in order. */
export const fivePermitBatches = projection<FivePermitBatchDocument>('five_permit_batches', {
  version: 1,
  indexes: [['to']],
  key: projectOf,
  on: [when(FivePermitsIssuedTogether, (_, data) => data)],
});
