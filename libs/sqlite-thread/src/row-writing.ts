import type { SqliteValue, Step } from './messages.js';

/** Rows written by one statement: called for each row, SQLite takes a quarter more time. */
const ROWS = 16;

/** The statements that write rows of one table, made once. */
export class RowWriting {
  readonly #many: string;
  readonly #one: string;
  /** Values a row. */
  readonly #width: number;

  /**
   * @param row the placeholders of a row, `(?, ?, …)`.
   * @param sql the statement that writes the rows given, `(?, ?, …), (?, ?, …)`.
   */
  constructor(row: string, sql: (rows: string) => string) {
    this.#many = sql(Array.from({ length: ROWS }, () => row).join(', '));
    this.#one = sql(row);
    this.#width = row.split('?').length - 1;
  }

  /** Steps that write rows whose values are given one row after the other: most rows so many a statement, the rest one by one. */
  steps(values: readonly SqliteValue[]): readonly Step[] {
    const together = this.#width * ROWS;
    const whole = values.length - (values.length % together);
    const many = { sql: this.#many, width: together, values: values.slice(0, whole) };
    const few = { sql: this.#one, width: this.#width, values: values.slice(whole) };
    return [many, few].filter((step) => step.values.length > 0);
  }
}
