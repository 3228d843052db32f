import type { BusinessDate } from '#workdays/business-date';
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

type Opinion = DataOf<typeof ComplianceOpinionSubmitted> & { readonly givenOn: BusinessDate };

/** One round of the pre-assessment: the opinion that counts on each dimension, and how it ended. */
export interface Round {
  readonly number: number;
  /** How it is held. */
  readonly mode?: DataOf<typeof AssessmentOpened>['mode'];
  readonly opinions: readonly Opinion[];
  readonly outcome: 'OPEN' | 'PASSED' | 'FAILED';
  readonly openedOn: BusinessDate;
  readonly concludedOn?: BusinessDate;
}

/** A county's admission assessment and the city's answer to it. */
export interface CountyAssessment {
  readonly completed: DataOf<typeof CountyAssessmentCompleted>;
  readonly completedOn: BusinessDate;
  readonly review?: DataOf<typeof CityFilingReviewed>['result'];
  readonly reviewedOn?: BusinessDate;
}

/** What the admission slice knows of a project. */
export interface Admission {
  /** The latest judgement, and its day. */
  readonly authenticity?: DataOf<typeof AuthenticityAssessed> & { readonly judgedOn: BusinessDate };
  readonly maturity?: DataOf<typeof ProjectMaturityConfirmed> & { readonly confirmedOn: BusinessDate };
  /** The latest round. */
  readonly round?: Round;
  readonly county?: CountyAssessment;
  /** Set once the project is admitted: its number in the reserve of mature projects. */
  readonly reserveNo?: string;
  /** The day it entered the reserve: what R-12 binds to the admission does not lie before it. */
  readonly reservedOn?: BusinessDate;
}

const ended = (state: Admission, number: number, outcome: Round['outcome'], on: BusinessDate): Admission => {
  const round = state.round?.number === number ? state.round : { opinions: [], openedOn: on };
  return { ...state, round: { ...round, number, outcome, concludedOn: on } };
};

export const admission = slice<Admission>({}, [
  on(AuthenticityAssessed, (state, data, { metadata }) => ({
    ...state,
    authenticity: { ...data, judgedOn: metadata.businessDate },
  })),
  on(ProjectMaturityConfirmed, (state, data, { metadata }) => ({
    ...state,
    maturity: { ...data, confirmedOn: metadata.businessDate },
  })),
  on(AssessmentOpened, (state, data, { metadata }) => ({
    ...state,
    round: { number: data.round, mode: data.mode, opinions: [], outcome: 'OPEN', openedOn: metadata.businessDate },
  })),
  on(ComplianceOpinionSubmitted, (state, data, { metadata }) =>
    state.round?.number === data.round
      ? {
          ...state,
          round: {
            ...state.round,
            opinions: [
              ...state.round.opinions.filter(({ dimension }) => dimension !== data.dimension),
              { ...data, givenOn: metadata.businessDate },
            ],
          },
        }
      : state,
  ),
  on(AssessmentPassed, (state, data, { metadata }) => ended(state, data.round, 'PASSED', metadata.businessDate)),
  on(AssessmentFailed, (state, data, { metadata }) => ended(state, data.round, 'FAILED', metadata.businessDate)),
  on(ProjectEnteredReserve, (state, { reserveNo }, { metadata }) => ({
    ...state,
    reserveNo,
    reservedOn: metadata.businessDate,
  })),
  on(CountyAssessmentCompleted, (state, data, { metadata }) => ({
    ...state,
    county: { completed: data, completedOn: metadata.businessDate },
  })),
  on(CityFilingReviewed, (state, { result }, { metadata }) =>
    state.county ? { ...state, county: { ...state.county, review: result, reviewedOn: metadata.businessDate } } : state,
  ),
]);
