/** The command was given wrongly, or cannot be given here: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
