import { Inject, Injectable } from '@nestjs/common';
import { addDays, addMonths, businessDate } from '#workdays/business-date';
import type { CardIndicators } from '#domain/scoring/card-indicators';
import type { DepartmentScore } from '#domain/scoring/department-score';
import { scorecardOf, type DepartmentScorecard } from '#projections/departments/department-scorecard';
import type { Document } from '#view-store/port';
import { ReferenceData } from '../reference-data.js';
import type { Source } from '../views/view-reader.js';

/** Where scores were taken from, and by which policy. */
export interface ScoredFrom extends Source {
  /** YYYY-MM */
  readonly period: string;
  readonly policyVersion: number;
}

/** What a department did in a month, and its score. */
export interface Scorecard extends DepartmentScorecard {
  /** Share of cases decided by their due date, 0–1; missing without cases. */
  readonly onTimeRate?: number;
  readonly indicators: CardIndicators;
  /** A department without cases is not ranked. */
  readonly ranked: boolean;
  readonly score: DepartmentScore;
}

/** Scores departments by the policy in force at the end of a month (scoring.md 7.3). */
@Injectable()
export class Scoring {
  constructor(@Inject(ReferenceData) private readonly reference: ReferenceData) {}

  /** @param month YYYY-MM */
  async of(month: string): Promise<{ readonly policyVersion: number; score(doc: Document): Scorecard }> {
    const lastDay = addDays(addMonths(businessDate(`${month}-01`), 1), -1);
    const policy = await this.reference.policy(lastDay);
    const score = (doc: Document): Scorecard => {
      // A generation holds what its definition wrote, and nothing else.
      const scored = scorecardOf(doc as DepartmentScorecard, policy.score);
      const { card, ...figures } = scored;
      return { ...card, ...figures, ranked: !figures.score.flags.includes('NO_CASES') };
    };
    return { policyVersion: policy.version, score };
  }
}
