import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { departmentScorecards } from '#projections/departments/department-scorecards';
import type { Values } from '../../parameters.js';
import { READ_PARAMETERS, ViewReader } from '../views/view-reader.js';
import { Scoring, type Scorecard, type ScoredFrom } from './scoring.js';

/** More departments than any city has. */
const MAX_DEPARTMENTS = 1_000;

/** The scores of all departments that did something in a month, best first. */
export interface Scorecards extends ScoredFrom {
  readonly scorecards: readonly Scorecard[];
}

/** Asks for the scores of a month. */
export class DepartmentScorecardsOf extends Query<Scorecards> {
  constructor(
    /** YYYY-MM */
    readonly month: string,
    readonly read: Values<typeof READ_PARAMETERS>,
  ) {
    super();
  }
}

@QueryHandler(DepartmentScorecardsOf)
export class DepartmentScorecardsOfHandler implements IQueryHandler<DepartmentScorecardsOf> {
  constructor(
    @Inject(ViewReader) private readonly views: ViewReader,
    @Inject(Scoring) private readonly scoring: Scoring,
  ) {}

  async execute({ month, read }: DepartmentScorecardsOf): Promise<Scorecards> {
    const { view, source } = await this.views.open(departmentScorecards.name, read);
    const { rows } = await view.query({ where: [{ field: 'month', eq: month }], limit: MAX_DEPARTMENTS });
    const { policyVersion, score } = await this.scoring.of(month);
    const scorecards = rows.map(({ doc }) => score(doc)).sort(byRank);
    return { ...source, period: month, policyVersion, scorecards };
  }
}

/** Ranked departments by score; those without cases follow, by code. */
function byRank(a: Scorecard, b: Scorecard): number {
  if (a.ranked !== b.ranked) return a.ranked ? -1 : 1;
  if (a.ranked && a.score.score !== b.score.score) return b.score.score - a.score.score;
  return a.department < b.department ? -1 : 1;
}
