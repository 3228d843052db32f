import type { MonthInputs } from '../scoring/assessment-entry.js';

/** What the scorecards of a department say of the months a decision rests on (scoring.md 7.3), and where they stood. */
export interface ScorecardFigures {
  /** One of each month asked for, in their order; a month in which nothing happened has zeros. */
  readonly months: readonly MonthInputs[];
  /** Version of the view they are kept in. */
  readonly viewVersion: number;
  /** Everything up to this position of the log is in them, and nothing behind it. */
  readonly position: string;
}
