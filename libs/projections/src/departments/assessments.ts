import type { BusinessDate } from '#workdays/business-date';
import { AssessmentScoreFinalized } from '#domain/department/assessment/events';
import type { AssessmentEntry, EntryGrade, InputSource } from '#domain/scoring/assessment-entry';
import { projection } from '../projection.js';
import { when } from '../reaction.js';

/** One settled entry of a department's assessment; its id is `{code}:{period}:{entry}`. */
export type AssessmentDocument = {
  readonly department: string;
  readonly entry: AssessmentEntry;
  /** Year, half-year, quarter or month. */
  readonly period: string;
  /** Left out where it is not ranked. */
  readonly score?: number;
  readonly grade: EntryGrade;
  readonly finalizedOn: BusinessDate;
  /** Who settled it: an officer's id. */
  readonly finalizedBy: string;
  readonly formula: string;
  readonly policyVersion: number;
  /** Who put the inputs there: the system, or an officer in an earlier release. */
  readonly inputsFrom: InputSource;
  /** Where the inputs were read: version of the scorecards and log position. */
  readonly viewVersion: number;
  readonly position: string;
  /** SHA-256 of the inputs as canonical JSON. */
  readonly inputsHash: string;
  /** Months that were averaged. */
  readonly countedMonths: number;
};

/**
 * One document per department, period and entry: two entries a period, never one. Index `period, entry`: what the
 * assessment of a period asks for.
 */
export const assessments = projection<AssessmentDocument>('assessments', {
  version: 3,
  indexes: [['period', 'entry']],
  on: [
    when(
      AssessmentScoreFinalized,
      (_, { months, inputs: _inputs, ...data }, { metadata }) => ({
        ...data,
        finalizedOn: metadata.businessDate,
        finalizedBy: metadata.actor.onBehalfOf ?? metadata.actor.id,
        countedMonths: months.filter(({ counted }) => counted).length,
      }),
      ({ department, period, entry }) => `${department}:${period}:${entry}`,
    ),
  ],
});
