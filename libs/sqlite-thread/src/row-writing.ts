import type { SqliteValue, Step } from './messages.js';

/** Rows written by one statement: called for each row, SQLite takes a quarter more time. */
const ROWS = 16;

/** The statements that write rows of one table, made once. */
export class RowWriting {
  readonly #many: string;
  readonly #one: string;

  /**
   * @param width values a row.
   * @param sql the statement that writes so many rows.
   */
  constructor(
    private readonly width: number,
    sql: (rows: number) => string,
  ) {
    this.#many = sql(ROWS);
    this.#one = sql(1);
  }

  /** Steps that write rows whose values are given one row after the other: most rows so many a statement, the rest one by one. */
  steps(values: readonly SqliteValue[]): readonly Step[] {
    const together = this.width * ROWS;
    const whole = values.length - (values.length % together);
    const many = { sql: this.#many, width: together, values: values.slice(0, whole) };
    const few = { sql: this.#one, width: this.width, values: values.slice(whole) };
    return [many, few].filter((step) => step.values.length > 0);
  }
}

/** The placeholders of a row, `(?, ?, …)`, for so many rows. */
export function repeated(row: string, rows: number): string {
  return Array.from({ length: rows }, () => row).join(', ');
}
