import type { ScorecardFigures } from '#domain/kernel/scorecards';

/** The monthly scorecards of departments, asked before a score is settled on them. */
export interface Scorecards {
  /**
   * What they say of a department and months (YYYY-MM), with all that is in the log by now.
   * @throws where they cannot be read or have not caught up: nothing is decided.
   */
  figuresOf(department: string, months: readonly string[]): Promise<ScorecardFigures>;
}
