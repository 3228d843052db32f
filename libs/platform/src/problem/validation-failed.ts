import type { ValidationError } from 'class-validator';

/** One field that does not fit, as a JSON pointer into the body. */
export interface FieldError {
  readonly pointer: string;
  readonly detail: string;
}

/** Most faults told at once: nobody corrects more by hand, and an answer never outgrows what was sent. */
const MAX_ERRORS = 50;
/** Most characters of a name that are repeated in a pointer. */
const MAX_SEGMENT = 100;

/** The input does not have the shape it should (400). */
export class ValidationFailed extends Error {
  override readonly name = 'ValidationFailed';
  constructor(readonly errors: readonly FieldError[]) {
    super(errors.map(({ pointer, detail }) => `${pointer}: ${detail}`).join('; '));
  }

  /** From class-validator's tree: the first faults of it. */
  static from(errors: readonly ValidationError[]): ValidationFailed {
    return new ValidationFailed(errors.flatMap((error) => leaves(error, '')).slice(0, MAX_ERRORS));
  }
}

/** A step of a JSON pointer (RFC 6901). */
export function pointerStep(name: string): string {
  return `/${name.slice(0, MAX_SEGMENT).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function leaves(error: ValidationError, parent: string): FieldError[] {
  const pointer = `${parent}${pointerStep(error.property)}`;
  const own = Object.values(error.constraints ?? {}).map((detail) => ({ pointer, detail: detail.slice(0, 300) }));
  return [...own, ...(error.children ?? []).flatMap((child) => leaves(child, pointer))];
}
