/** What is wrong with an XES file, at which line (1-based), and what the user can do about it. */
export class XesError extends Error {
  override readonly name = 'XesError';

  constructor(
    readonly line: number,
    problem: string,
    options?: ErrorOptions,
  ) {
    super(`Line ${line}: ${problem}`, options);
  }
}
