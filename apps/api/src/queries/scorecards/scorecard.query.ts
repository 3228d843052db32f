import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { NotFound } from '#domain/kernel/refusal';
import { streamName } from '#domain/kernel/stream-kind';
import type { EventStore } from '#event-store/port';
import { emptyScorecard, scorecardId } from '#projections/departments/department-scorecard';
import { departmentScorecards } from '#projections/departments/department-scorecards';
import type { Values } from '../../parameters.js';
import { EVENT_STORE } from '../../tokens.js';
import { READ_PARAMETERS, ViewReader } from '../views/view-reader.js';
import { Scoring, type Scorecard, type ScoredFrom } from './scoring.js';

/** One department's score in a month, and what it was computed from. */
export interface OneScorecard extends ScoredFrom {
  readonly scorecard: Scorecard;
}

/** Asks for the score of a department in a month. */
export class DepartmentScorecardOf extends Query<OneScorecard> {
  constructor(
    readonly department: string,
    /** YYYY-MM */
    readonly month: string,
    readonly read: Values<typeof READ_PARAMETERS>,
  ) {
    super();
  }
}

@QueryHandler(DepartmentScorecardOf)
export class DepartmentScorecardOfHandler implements IQueryHandler<DepartmentScorecardOf> {
  constructor(
    @Inject(ViewReader) private readonly views: ViewReader,
    @Inject(Scoring) private readonly scoring: Scoring,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  /** @throws NotFound for a department that was never registered */
  async execute({ department, month, read }: DepartmentScorecardOf): Promise<OneScorecard> {
    const { view, source } = await this.views.open(departmentScorecards.name, read);
    const found = await view.get(scorecardId(department, month));
    // A month in which nothing happened is no reason to answer that there is no such department.
    if (!found && !(await this.#isRegistered(department))) throw new NotFound('department', department);
    const { policyVersion, score } = await this.scoring.of(month);
    const scorecard = score(found?.doc ?? emptyScorecard(department, month));
    return { ...source, period: month, policyVersion, scorecard };
  }

  async #isRegistered(department: string): Promise<boolean> {
    for await (const { revision } of this.store.read(streamName('department', department), { to: 0 })) {
      return revision === 0;
    }
    return false;
  }
}
