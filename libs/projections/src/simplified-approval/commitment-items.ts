import type { BusinessDate } from '#workdays/business-date';
import { CommitmentItemListed } from '#domain/department/commitment-items/events';
import { present } from '#domain/kernel/present';
import { projection } from '../projection.js';
import { when } from '../reaction.js';

/** One listing of a matter; its id is department, matter and first day (`NR.no-arrears.2024-04-01`). */
export type CommitmentItemDocument = {
  readonly department: string;
  readonly matter: string;
  readonly matterName: { readonly zh: string; readonly en: string };
  /** What the commitment stands in for: a certificate, or a condition of the approval. */
  readonly matterKind: 'CERTIFICATION' | 'APPROVAL';
  readonly itemCodes: readonly string[];
  readonly materials: readonly string[];
  /** The six that are defined. */
  readonly procedure: string;
  readonly formDoc: string;
  readonly guideDoc: string;
  readonly standard: string;
  readonly supervisionBoundary: string;
  readonly schedule: string;
  /** The three implementations. */
  readonly duty: string;
  readonly measure: string;
  readonly progress: string;
  /** Empty: exempt from check, for the reason given. */
  readonly checkMethods: readonly string[];
  readonly checkExemption?: string;
  readonly basis: string;
  readonly validFrom: BusinessDate;
  /** Left out: until further notice. */
  readonly validTo?: BusinessDate;
};

/**
 * One document per listing: of a matter, the one that begins last by a day is in force on it.
 *
 * One index, `department, matter`.
 */
export const commitmentItems = projection<CommitmentItemDocument>('commitment_items', {
  version: 1,
  indexes: [['department', 'matter']],
  on: [
    when(
      CommitmentItemListed,
      (_, { touches: __, checkExemption, validTo, ...listed }) => ({
        ...listed,
        ...present({ checkExemption, validTo }),
      }),
      ({ department, matter, validFrom }) => `${department}.${matter}.${validFrom}`,
    ),
  ],
});
