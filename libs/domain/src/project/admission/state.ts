import type { DataOf } from '../../kernel/event.js';
import { on, slice } from '../../kernel/slice.js';
import {
  AssessmentFailed,
  AssessmentOpened,
  AssessmentPassed,
  AuthenticityAssessed,
  CityFilingReviewed,
  ComplianceOpinionSubmitted,
  CountyAssessmentCompleted,
  ProjectEnteredReserve,
  ProjectMaturityConfirmed,
} from './events.js';

type Opinion = DataOf<typeof ComplianceOpinionSubmitted>;

/** One round of the pre-assessment: the opinion that counts on each dimension, and how it ended. */
export interface Round {
  readonly number: number;
  readonly opinions: readonly Opinion[];
  readonly outcome: 'OPEN' | 'PASSED' | 'FAILED';
}

/** A county's admission assessment and the city's answer to it. */
export interface CountyAssessment {
  readonly completed: DataOf<typeof CountyAssessmentCompleted>;
  readonly review?: DataOf<typeof CityFilingReviewed>['result'];
}

/** What the admission slice knows of a project. */
export interface Admission {
  readonly authenticity?: DataOf<typeof AuthenticityAssessed>;
  readonly maturity?: DataOf<typeof ProjectMaturityConfirmed>;
  /** The latest round. */
  readonly round?: Round;
  readonly county?: CountyAssessment;
  /** Set once the project is admitted: its number in the reserve of mature projects. */
  readonly reserveNo?: string;
}

const ended = (state: Admission, number: number, outcome: Round['outcome']): Admission => ({
  ...state,
  round: { number, opinions: state.round?.number === number ? state.round.opinions : [], outcome },
});

export const admission = slice<Admission>({}, [
  on(AuthenticityAssessed, (state, data) => ({ ...state, authenticity: data })),
  on(ProjectMaturityConfirmed, (state, data) => ({ ...state, maturity: data })),
  on(AssessmentOpened, (state, data) => ({
    ...state,
    round: { number: data.round, opinions: [], outcome: 'OPEN' },
  })),
  on(ComplianceOpinionSubmitted, (state, data) =>
    state.round?.number === data.round
      ? {
          ...state,
          round: {
            ...state.round,
            opinions: [...state.round.opinions.filter(({ dimension }) => dimension !== data.dimension), data],
          },
        }
      : state,
  ),
  on(AssessmentPassed, (state, data) => ended(state, data.round, 'PASSED')),
  on(AssessmentFailed, (state, data) => ended(state, data.round, 'FAILED')),
  on(ProjectEnteredReserve, (state, { reserveNo }) => ({ ...state, reserveNo })),
  on(CountyAssessmentCompleted, (state, data) => ({ ...state, county: { completed: data } })),
  on(CityFilingReviewed, (state, { result }) =>
    state.county ? { ...state, county: { ...state.county, review: result } } : state,
  ),
]);
