import type { BusinessDate } from '#workdays/business-date';
import { present } from '#domain/kernel/present';
import { RegionalAssessmentApplied } from '#domain/project/conditions/events';
import {
  RegionalAssessmentCompleted,
  RegionalAssessmentExpired,
  RegionalAssessmentPublished,
} from '#domain/zone/events';
import type { ExpiryCause } from '#domain/zone/vocabulary';
import { projection } from '../projection.js';
import { when } from '../reaction.js';
import { whenKnown } from '../when-known.js';

/** One regional assessment; its id is the assessment's (`{zone}.a1`). */
export type RegionalAssessmentDocument = {
  readonly zone: string;
  /** Kind of assessment, by its code in the policy (N-8), and its name. */
  readonly kind: string;
  readonly kindName: { readonly zh: string; readonly en: string };
  readonly department: string;
  readonly status: 'COMPLETED' | 'PUBLISHED' | 'EXPIRED';
  readonly completedOn: BusinessDate;
  readonly validUntil: BusinessDate;
  readonly approvalDoc: string;
  /** Ids of the documents of the result. */
  readonly results: readonly string[];
  /** Where and when all of them were published. */
  readonly publishedOn?: BusinessDate;
  readonly serviceSite?: string;
  readonly departmentSite?: string;
  /** First day on which it no longer stands, and why. */
  readonly expiredOn?: BusinessDate;
  readonly expiryCause?: ExpiryCause;
  /** Times a project used the result instead of an assessment of its own. */
  readonly uses: number;
};

/**
 * One document per regional assessment (model.md 6; ).
 *
 * Indexes: `zone, kind` for what covers a zone; `status, validUntil` for what the clock ends and what is still to be
 * published.
 */
export const regionalAssessments = projection<RegionalAssessmentDocument>('regional_assessments', {
  version: 1,
  indexes: [
    ['zone', 'kind'],
    ['status', 'validUntil'],
  ],
  on: [
    when(
      RegionalAssessmentCompleted,
      (_, { assessmentId: __, ...completed }) => ({ ...completed, status: 'COMPLETED', uses: 0 }),
      assessmentId,
    ),
    whenKnown(
      RegionalAssessmentPublished,
      (doc, { publishedOn, serviceSite, departmentSite }) => ({
        ...doc,
        status: 'PUBLISHED',
        publishedOn,
        serviceSite,
        departmentSite,
      }),
      assessmentId,
    ),
    whenKnown(
      RegionalAssessmentExpired,
      (doc, { expiredOn, cause }) => ({ ...doc, status: 'EXPIRED', ...present({ expiredOn, expiryCause: cause }) }),
      assessmentId,
    ),
    whenKnown(RegionalAssessmentApplied, (doc) => ({ ...doc, uses: doc.uses + 1 }), assessmentId),
  ],
});

function assessmentId(data: { readonly assessmentId: string }): string {
  return data.assessmentId;
}
