import { setTimeout as delay } from 'node:timers/promises';
import type { ScorecardFigures } from '#domain/kernel/scorecards';
import { present } from '#domain/kernel/present';
import type { MonthInputs } from '#domain/scoring/assessment-entry';
import type { Scorecards } from '#command-handling/scorecards';
import type { EventStore } from '#event-store/port';
import { emptyScorecard, scorecardId, type DepartmentScorecard } from '#projections/departments/department-scorecard';
import { departmentScorecards } from '#projections/departments/department-scorecards';
import { versionOf } from '#projections/runner/generation';
import type { ViewStore } from '#view-store/port';
import { ViewBehind, ViewNotReady } from './queries/views/view-problems.js';

/** How long a command waits for the view, and how often it looks, in milliseconds. */
const PATIENCE_MS = 5_000;
const PAUSE_MS = 20;

/** The scorecards as the view `department_scorecards` holds them. */
export class ViewScorecards implements Scorecards {
  /** @param viewStore opened later than the write side where both are in one process. */
  constructor(
    private readonly eventStore: EventStore,
    private readonly viewStore: () => ViewStore,
  ) {}

  /**
   * Figures at a position that is exact: the view has read everything that is in the log when it is asked, and no document
   * was written behind the position while it was read. @throws ViewNotReady (503), ViewBehind (504)
   */
  async figuresOf(department: string, months: readonly string[]): Promise<ScorecardFigures> {
    const { name } = departmentScorecards;
    const head = await this.eventStore.head();
    const ids = months.map((month) => scorecardId(department, month));
    const signal = AbortSignal.timeout(PATIENCE_MS);
    for (;;) {
      const view = await this.viewStore().active(name);
      // Taken before the rows are read: a row at or below it has seen everything up to it, and nothing behind it.
      const reached = (await view?.checkpoint())?.position;
      const caughtUp = reached !== undefined && (head === undefined || reached >= head);
      const rows = view && caughtUp ? await view.getMany(ids) : undefined;
      if (view && caughtUp && rows?.every(({ position }) => position <= reached)) {
        const found = new Map(rows.map(({ id, doc }) => [id, doc]));
        return {
          months: months.map((month) => {
            // A generation holds what its definition wrote, and nothing else.
            const doc = found.get(scorecardId(department, month)) as DepartmentScorecard | undefined;
            return inputsOf(doc ?? emptyScorecard(department, month));
          }),
          viewVersion: versionOf(view.schema.version),
          position: reached,
        };
      }
      if (signal.aborted) throw head === undefined ? new ViewNotReady(name) : new ViewBehind(name, head, reached);
      await delay(PAUSE_MS);
    }
  }
}

/** What the score of a month is computed from. */
function inputsOf(card: DepartmentScorecard): MonthInputs {
  const { month, cases, timeliness, earlyCases, statutoryCases, compression } = card;
  const { reviews, agentStars, coordination, complianceDeductions, yellowCards, redCards, warnings } = card;
  const counts = { month, cases, timeliness, earlyCases, statutoryCases, compression };
  const stand = { complianceDeductions, yellowCards, redCards, warnings };
  return { ...counts, ...present({ reviews, agentStars, coordination }), ...stand };
}
