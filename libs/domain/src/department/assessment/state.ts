import { on, type Reaction } from '../../kernel/slice.js';
import type { AssessmentEntry } from '../../scoring/assessment-entry.js';
import { AgencyDepartmentAssessed, AssessmentScoreFinalized } from './events.js';

/** What of a department is settled; left out: nothing yet. */
export interface WithAssessments {
  readonly finalized?: readonly { readonly entry: AssessmentEntry; readonly period: string }[];
  /** Periods whose agency service is assessed. */
  readonly agencyAssessed?: readonly string[];
}

/** How the state of a department takes it up. */
export function assessmentReactions<State extends WithAssessments>(): readonly Reaction<State>[] {
  return [
    on(AssessmentScoreFinalized, (state: State, { entry, period }) => ({
      ...state,
      finalized: [...(state.finalized ?? []), { entry, period }],
    })),
    on(AgencyDepartmentAssessed, (state: State, { period }) => ({
      ...state,
      agencyAssessed: [...(state.agencyAssessed ?? []), period],
    })),
  ];
}
