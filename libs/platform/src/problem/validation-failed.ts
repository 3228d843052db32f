import type { ValidationError } from 'class-validator';

/** One field that does not fit, as a JSON pointer into the body. */
export interface FieldError {
  readonly pointer: string;
  readonly detail: string;
}

/** The input does not have the shape it should (400). */
export class ValidationFailed extends Error {
  override readonly name = 'ValidationFailed';
  constructor(readonly errors: readonly FieldError[]) {
    super(errors.map(({ pointer, detail }) => `${pointer}: ${detail}`).join('; '));
  }

  /** From class-validator's tree. */
  static from(errors: readonly ValidationError[]): ValidationFailed {
    return new ValidationFailed(errors.flatMap((error) => leaves(error, '')));
  }
}

function leaves(error: ValidationError, parent: string): FieldError[] {
  const pointer = `${parent}/${error.property.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.values(error.constraints ?? {}).map((detail) => ({ pointer, detail: detail.slice(0, 300) }));
  return [...own, ...(error.children ?? []).flatMap((child) => leaves(child, pointer))];
}
