import type { BusinessDate } from '#workdays/business-date';
import { DeferralStandardPublished } from '#domain/department/deferral-standards/events';
import type { StandardTerms } from '#domain/department/deferral-standards/state';
import { present } from '#domain/kernel/present';
import { projection } from '../projection.js';
import { when } from '../reaction.js';

/** One published standard; its id is the county or zone and its first day (`COUNTY-GUANYUN.2024-09-01`). */
export type DeferralStandardDocument = {
  readonly department: string;
  /** Number of the standard, and where the public finds it. */
  readonly document: string;
  readonly publishedAt: string;
  readonly validFrom: BusinessDate;
  /** Left out: until the next one. */
  readonly validTo?: BusinessDate;
  /** What may follow, on which terms. */
  readonly materials: readonly StandardTerms[];
};

/**
 * One document per standard and first day: the one that begins last by a day is in force on it.
 *
 * One index, `department, validFrom`.
 */
export const deferralStandards = projection<DeferralStandardDocument>('deferral_standards', {
  version: 1,
  indexes: [['department', 'validFrom']],
  on: [
    when(
      DeferralStandardPublished,
      (_, { department, document, publishedAt, validFrom, validTo, materials }) => ({
        department,
        document,
        publishedAt,
        validFrom,
        ...present({ validTo }),
        materials,
      }),
      ({ department, validFrom }) => `${department}.${validFrom}`,
    ),
  ],
});
