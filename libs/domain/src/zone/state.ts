import type { BusinessDate } from '#workdays/business-date';
import type { DataOf } from '../kernel/event.js';
import { on, slice } from '../kernel/slice.js';
import {
  RegionalAssessmentCompleted,
  RegionalAssessmentExpired,
  RegionalAssessmentPublished,
  ZoneRegistered,
} from './events.js';

/** One regional assessment of a zone: completed, then published, then expired. */
export interface RegionalAssessment {
  readonly id: string;
  readonly completed: DataOf<typeof RegionalAssessmentCompleted>;
  readonly publishedOn?: BusinessDate;
  /** First day on which it no longer stands. */
  readonly expiredOn?: BusinessDate;
}

/** A development zone and its regional assessments, in the order they were completed. */
export interface Zone {
  readonly registered?: DataOf<typeof ZoneRegistered>;
  readonly assessments: readonly RegionalAssessment[];
}

const changed = (state: Zone, id: string, change: Partial<RegionalAssessment>): Zone => ({
  ...state,
  assessments: state.assessments.map((known) => (known.id === id ? { ...known, ...change } : known)),
});

export const zone = slice<Zone>({ assessments: [] }, [
  on(ZoneRegistered, (state, data) => ({ ...state, registered: data })),
  on(RegionalAssessmentCompleted, (state, data) => ({
    ...state,
    assessments: [...state.assessments, { id: data.assessmentId, completed: data }],
  })),
  on(RegionalAssessmentPublished, (state, { assessmentId, publishedOn }) =>
    changed(state, assessmentId, { publishedOn }),
  ),
  on(RegionalAssessmentExpired, (state, { assessmentId, expiredOn }) => changed(state, assessmentId, { expiredOn })),
]);

/** Does the assessment bind on that day: published by then, within its validity and not expired? */
function stands({ completed, publishedOn, expiredOn }: RegionalAssessment, on: BusinessDate): boolean {
  if (publishedOn === undefined || on < publishedOn || on > completed.validUntil) return false;
  return expiredOn === undefined || on < expiredOn;
}

/**
 * The zone's assessment of a kind that projects inside it share on a day, the latest completed where several
 * stand. Nothing where none is published, valid and unexpired.
 * @param kind code of the kind in the policy (`land.regionalAssessments`).
 */
export function coveringAssessment(zone: Zone, kind: string, on: BusinessDate): RegionalAssessment | undefined {
  return zone.assessments.findLast((known) => known.completed.kind === kind && stands(known, on));
}
