import { ValidationFailed } from '#platform/problem/validation-failed';

/** An id from the path, if it can be one. @throws ValidationFailed */
export function idOf(text: string, shape: RegExp, what: string): string {
  if (shape.test(text)) return text;
  throw new ValidationFailed([{ pointer: '/id', detail: `is not an id of a ${what}; one matches ${shape.source}` }]);
}
