import type { BusinessDate } from '#workdays/business-date';
import { AgencyDepartmentAssessed } from '#domain/department/assessment/events';
import { projection } from '../projection.js';
import { when } from '../reaction.js';

/** How a department's agency service was assessed for a period; its id is `{code}:{period}`. */
export type AgencyDepartmentDocument = {
  readonly department: string;
  /** Year, half-year, quarter or month. */
  readonly period: string;
  /** Marks 0–100: how it did its duty, and what came of it. */
  readonly dutyMark: number;
  readonly outcomeMark: number;
  readonly finding: string;
  readonly documents: readonly string[];
  readonly assessedOn: BusinessDate;
};

/** One document per department and period, as assessed last (model.md 6). No index: they are few. */
export const agencyDepartments = projection<AgencyDepartmentDocument>('agency_departments', {
  version: 1,
  indexes: [],
  on: [
    when(
      AgencyDepartmentAssessed,
      (_, data, { metadata }) => ({ ...data, assessedOn: metadata.businessDate }),
      ({ department, period }) => `${department}:${period}`,
    ),
  ],
});
