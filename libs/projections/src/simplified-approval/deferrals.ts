import type { BusinessDate } from '#workdays/business-date';
import {
  DeferralConsequenceApplied,
  DeferralDefaultCleared,
  DeferralDefaulted,
  DeferralDenied,
  DeferralRequested,
  DeferredMaterialRejected,
  DeferredMaterialSupplied,
  DeferredMaterialVerified,
  MaterialDeferred,
  PostSupervisionRecorded,
} from '#domain/project/deferral/events';
import type { DeadlineKind } from '#domain/project/deferral/events';
import type { DeferralStatus } from '#domain/project/deferral/state';
import { ItemWithdrawn, NegativeReplyIssued, PermitIssued, PermitRevoked } from '#domain/project/items/events';
import { projectOf } from '../project-of.js';
import { projection } from '../projection.js';
import { when } from '../reaction.js';
import { whenKnown } from '../when-known.js';

/** One material of one item, asked to follow later; its id is the deferral's (`{projectId}.d1`). */
export type DeferralDocument = {
  readonly projectId: string;
  readonly itemId: string;
  readonly itemCode: string;
  readonly department: string;
  /** Code and name of the material. */
  readonly material: string;
  readonly materialName: { readonly zh: string; readonly en: string };
  /** Category of non-essential material, 1–6. */
  readonly category: number;
  /** Where it stands (model.md 5). LAPSED: nothing is owed any more. */
  readonly status: DeferralStatus;
  readonly requestedOn: BusinessDate;
  readonly deniedOn?: BusinessDate;
  /** Rule it was denied by. */
  readonly deniedBy?: string;
  readonly grantedOn?: BusinessDate;
  /** Milestone before which the material has to be there, and the day. */
  readonly deadlineKind?: DeadlineKind;
  readonly supplyBy?: BusinessDate;
  /** Who committed, and the written commitment. */
  readonly committer?: 'OWNER' | 'PARK';
  readonly commitmentDoc?: string;
  /** The officer who judged that supervision can cure the gap: a person id. */
  readonly officer?: string;
  /** Day of the latest supply. */
  readonly suppliedOn?: BusinessDate;
  /** The latest supply came after `supplyBy`. */
  readonly suppliedLate?: boolean;
  readonly verifiedOn?: BusinessDate;
  readonly rejections: number;
  /** The commitment was broken; stays so when the material comes late. */
  readonly defaulted: boolean;
  /** Working days after `supplyBy` when the default was found. */
  readonly daysLate?: number;
  /** What followed the default (N-3), in order. */
  readonly consequences: readonly string[];
  /** Checks made after the decision. */
  readonly supervisions: number;
  readonly lapsedOn?: BusinessDate;
};

/**
 * One document per deferral (model.md 6).
 *
 * Indexes: `status, supplyBy` for what is owed, by its date; `department, status` for the list a
 * department checks. Indicators by milestone (scoring.md 7.7) are reports and may read through. The deferrals of a
 * project are a range of ids (`ofProject`).
 */
export const deferrals = projection<DeferralDocument>('deferrals', {
  version: 1,
  indexes: [
    ['status', 'supplyBy'],
    ['department', 'status'],
  ],
  on: [
    when(
      DeferralRequested,
      (_, { itemId, itemCode, department, material, materialName, category }, event) => ({
        projectId: projectOf(event),
        itemId,
        itemCode,
        department,
        material,
        materialName,
        category,
        status: 'REQUESTED',
        requestedOn: event.metadata.businessDate,
        rejections: 0,
        defaulted: false,
        consequences: [],
        supervisions: 0,
      }),
      deferralId,
    ),

    whenKnown(
      MaterialDeferred,
      (doc, { deadlineKind, supplyBy, committer, commitmentDoc, officer }, { metadata }) => ({
        ...doc,
        status: 'DEFERRED',
        grantedOn: metadata.businessDate,
        deadlineKind,
        supplyBy,
        committer,
        commitmentDoc,
        officer,
      }),
      deferralId,
    ),

    whenKnown(
      DeferralDenied,
      (doc, { rule }, { metadata }) => ({
        ...doc,
        status: 'DENIED',
        deniedOn: metadata.businessDate,
        deniedBy: rule,
      }),
      deferralId,
    ),

    whenKnown(
      DeferredMaterialSupplied,
      (doc, { late }, { metadata }) => ({
        ...doc,
        status: 'SUPPLIED',
        suppliedOn: metadata.businessDate,
        suppliedLate: late,
      }),
      deferralId,
    ),

    whenKnown(
      DeferredMaterialVerified,
      (doc, _, { metadata }) => ({ ...doc, status: 'VERIFIED', verifiedOn: metadata.businessDate }),
      deferralId,
    ),

    whenKnown(
      DeferredMaterialRejected,
      (doc) => ({ ...doc, status: owedAgain(doc), rejections: doc.rejections + 1 }),
      deferralId,
    ),

    whenKnown(
      DeferralDefaulted,
      (doc, { daysLate }) => ({ ...doc, status: 'DEFAULTED', defaulted: true, daysLate }),
      deferralId,
    ),

    whenKnown(DeferralDefaultCleared, ({ daysLate: _, ...doc }) => ({ ...doc, defaulted: false }), deferralId),

    whenKnown(
      DeferralConsequenceApplied,
      (doc, { consequence, lapsed: ends }, event) => ({
        ...(ends ? lapsed(doc, {}, event) : { ...doc, status: doc.status === 'DEFAULTED' ? 'SANCTIONED' : doc.status }),
        consequences: [...doc.consequences, consequence],
      }),
      deferralId,
    ),

    whenKnown(
      PostSupervisionRecorded,
      (doc) => ({ ...doc, supervisions: doc.supervisions + 1 }),
      (data) => data.deferralId ?? [],
    ),

    whenKnown(ItemWithdrawn, lapsed, lapsing),
    whenKnown(NegativeReplyIssued, lapsed, lapsing),
    whenKnown(PermitRevoked, lapsed, lapsing),
    whenKnown(PermitIssued, lapsed, lapsing),
  ],
});

function deferralId(data: { readonly deferralId: string }): string {
  return data.deferralId;
}

function lapsing(data: { readonly lapsedDeferralIds?: readonly string[] }): readonly string[] {
  return data.lapsedDeferralIds ?? [];
}

function lapsed(
  doc: DeferralDocument,
  _: object,
  { metadata }: { readonly metadata: { readonly businessDate: BusinessDate } },
): DeferralDocument {
  return { ...doc, status: 'LAPSED', lapsedOn: metadata.businessDate };
}

/** A rejected material is still owed; a default and what followed it stand. */
function owedAgain({ defaulted, consequences }: DeferralDocument): DeferralStatus {
  if (!defaulted) return 'REJECTED';
  return consequences.length > 0 ? 'SANCTIONED' : 'DEFAULTED';
}
