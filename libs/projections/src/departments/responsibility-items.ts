import type { BusinessDate } from '#workdays/business-date';
import { ResponsibilityItemDefined } from '#domain/department/responsibility/events';
import { EarlyServiceOpinionIssued } from '#domain/project/nodes/events';
import { projection } from '../projection.js';
import { when } from '../reaction.js';
import { whenKnown } from '../when-known.js';

/** One duty of one department under Annex 2, as it is defined now; its id is department and duty (`NR.forest-land`). */
export type ResponsibilityItemDocument = {
  readonly department: string;
  readonly dutyCode: string;
  /** Row of the annex. */
  readonly rule: string;
  readonly dutyKind: string;
  readonly item: { readonly zh: string; readonly en: string };
  readonly standard: { readonly zh: string; readonly en: string };
  readonly process: { readonly zh: string; readonly en: string };
  readonly node: string;
  readonly version: number;
  /** Standard, process and node are the proposal the product ships with. */
  readonly inferred: boolean;
  readonly definedOn: BusinessDate;
  /** Early-service opinions given under it, on all projects. */
  readonly opinions: number;
};

/**
 * One document per duty (R-05, A2-1 to A2-15).
 *
 * One index, `department`: the list of one department.
 */
export const responsibilityItems = projection<ResponsibilityItemDocument>('responsibility_items', {
  version: 1,
  indexes: [['department']],
  on: [
    when(
      ResponsibilityItemDefined,
      (doc, { code, dutyCode, rule, dutyKind, item, standard, process, node, version, inferred }, { metadata }) => ({
        department: code,
        dutyCode,
        rule,
        dutyKind,
        item,
        standard,
        process,
        node,
        version,
        inferred: inferred ?? false,
        definedOn: metadata.businessDate,
        opinions: doc?.opinions ?? 0,
      }),
      ({ code, dutyCode }) => `${code}.${dutyCode}`,
    ),
    whenKnown(
      EarlyServiceOpinionIssued,
      (doc) => ({ ...doc, opinions: doc.opinions + 1 }),
      ({ department, dutyCode }) => `${department}.${dutyCode}`,
    ),
  ],
});
