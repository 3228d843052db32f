import type { BusinessDate } from '#workdays/business-date';
import { present } from '#domain/kernel/present';
import {
  FactorNeedClosed,
  FactorNeedsCompiled,
  FactorQuotaAllocated,
  LandPreparationRecorded,
} from '#domain/project/nodes/events';
import type { Factor, LAND_STEPS } from '#domain/project/nodes/vocabulary';
import { projectOf } from '../project-of.js';
import { projection } from '../projection.js';
import { when } from '../reaction.js';
import { whenKnown } from '../when-known.js';

export const NEED_STATUSES = ['OPEN', 'MET', 'NO_LONGER_NEEDED'] as const;

/** One need of a project; its id is the need's (`{projectId}.f1`). */
export type FactorNeedDocument = {
  readonly projectId: string;
  /** Level of the major project: those come first where quota is scarce. */
  readonly level?: string;
  readonly territorialEntity: string;
  readonly factor: Factor;
  readonly need: string;
  /** How much, and how much quota it has got, in `unit`. */
  readonly quantity: number;
  readonly allocated: number;
  readonly unit: string;
  /** Competent department that guides the owner and closes the need. */
  readonly department: string;
  readonly neededBy?: BusinessDate;
  readonly listedOn: BusinessDate;
  readonly status: (typeof NEED_STATUSES)[number];
  /** Allocations so far: who gave how much, on which document. */
  readonly allocations: readonly {
    readonly department: string;
    readonly amount: number;
    readonly document: string;
    readonly on: BusinessDate;
  }[];
  /** Early preparation of the land, the furthest step. */
  readonly plotId?: string;
  readonly landStep?: (typeof LAND_STEPS)[number];
  readonly closedOn?: BusinessDate;
  readonly account?: string;
  /** Ids of the documents that show it is met. */
  readonly evidence?: readonly string[];
};

/**
 * One document per need of land, energy or emission quota.
 *
 * Indexes: `department, status` for what a department has to close; `factor, status` for what waits for quota.
 */
export const factorNeeds = projection<FactorNeedDocument>('factor_needs', {
  version: 1,
  indexes: [
    ['department', 'status'],
    ['factor', 'status'],
  ],
  on: [
    when(
      FactorNeedsCompiled,
      (doc, { needs, territorialEntity, level }, event, key) => {
        const listed = needs.find(({ needId }) => needId === key);
        if (!listed) return doc;
        const { factor, need, quantity, unit, department, neededBy } = listed;
        return {
          ...present({ level, factor, need, quantity, unit, department, neededBy }),
          projectId: projectOf(event),
          territorialEntity,
          allocated: 0,
          listedOn: event.metadata.businessDate,
          status: 'OPEN',
          allocations: [],
        };
      },
      ({ needs }) => needs.map(({ needId }) => needId),
    ),

    whenKnown(
      FactorQuotaAllocated,
      (doc, { allocated, allocatedBy, amount, document }, { metadata }) => ({
        ...doc,
        allocated,
        allocations: [...doc.allocations, { department: allocatedBy, amount, document, on: metadata.businessDate }],
      }),
      needId,
    ),

    whenKnown(LandPreparationRecorded, (doc, { plotId, step }) => ({ ...doc, plotId, landStep: step }), needId),

    whenKnown(
      FactorNeedClosed,
      (doc, { closedAs, account, evidence }, { metadata }) => ({
        ...doc,
        status: closedAs,
        closedOn: metadata.businessDate,
        account,
        evidence,
      }),
      needId,
    ),
  ],
});

function needId(data: { readonly needId: string }): string {
  return data.needId;
}
