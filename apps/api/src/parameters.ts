import { applyDecorators } from '@nestjs/common';
import { ApiQuery, type ApiQueryOptions } from '@nestjs/swagger';
import { isBusinessDate, type BusinessDate } from '#workdays/business-date';
import { ValidationFailed, type FieldError } from '#platform/problem/validation-failed';

/** Longest value taken, in characters. */
const MAX_LENGTH = 2_000;

/** One parameter of a query: how it reads, what it means, and how its text becomes a value. */
export interface Parameter<T> {
  readonly description: string;
  /** Its JSON Schema. */
  readonly schema: NonNullable<Extract<ApiQueryOptions, { schema: unknown }>['schema']>;
  readonly required?: true;
  /** The value, or nothing when the text does not fit; `expected` then says what does. */
  parse(text: string): T | undefined;
  /** What a value must be: `a date, YYYY-MM-DD`. */
  readonly expected: string;
}

/** A query's parameters by name. */
export type Parameters = Readonly<Record<string, Parameter<unknown>>>;

type Required<P> = { [K in keyof P]: P[K] extends { readonly required: true } ? K : never }[keyof P];
type ValueOf<P> = P extends Parameter<infer T> ? T : never;

/** The values of declared parameters: those not required may be missing. */
export type Values<P extends Parameters> = { readonly [K in Required<P>]: ValueOf<P[K]> } & {
  readonly [K in Exclude<keyof P, Required<P>>]?: ValueOf<P[K]>;
};

/** A text of up to `maxLength` characters. */
export function text(description: string, maxLength = 200): Parameter<string> {
  return {
    description,
    schema: { type: 'string', minLength: 1, maxLength },
    expected: `1 to ${maxLength} characters`,
    parse: (value) => (value.length >= 1 && value.length <= maxLength ? value : undefined),
  };
}

/** A text of a given shape. */
export function pattern(description: string, shape: RegExp, expected: string): Parameter<string> {
  return {
    description,
    schema: { type: 'string', pattern: shape.source },
    expected,
    parse: (value) => (shape.test(value) ? value : undefined),
  };
}

/** A date of the office's calendar. */
export function date(description: string): Parameter<BusinessDate> {
  return {
    description,
    schema: { type: 'string', format: 'date' },
    expected: 'a date that exists, YYYY-MM-DD',
    parse: (value) => (isBusinessDate(value) ? value : undefined),
  };
}

/** A whole number from `minimum` to `maximum`. */
export function integer(description: string, minimum: number, maximum: number): Parameter<number> {
  return {
    description,
    schema: { type: 'integer', minimum, maximum },
    expected: `a whole number from ${minimum} to ${maximum}`,
    parse(value) {
      const number = Number(value);
      return /^-?\d{1,15}$/.test(value) && number >= minimum && number <= maximum ? number : undefined;
    },
  };
}

/** One of several words. */
export function choice<const T extends string>(description: string, values: readonly T[]): Parameter<T> {
  return {
    description,
    schema: { type: 'string', enum: [...values] },
    expected: `one of ${values.join(', ')}`,
    parse: (given) => values.find((value) => value === given),
  };
}

/** `true` or `false`. */
export function flag(description: string): Parameter<boolean> {
  return {
    description,
    schema: { type: 'boolean' },
    expected: 'true or false',
    parse: (value) => (value === 'true' ? true : value === 'false' ? false : undefined),
  };
}

/** Words separated by commas. */
export function list(description: string, shape: RegExp, expected: string): Parameter<readonly string[]> {
  const most = 100;
  return {
    description: `${description}; several are separated by commas`,
    schema: { type: 'string', maxLength: MAX_LENGTH },
    expected: `1 to ${most} of these, separated by commas: ${expected}`,
    parse(value) {
      const words = value.split(',');
      return words.length <= most && words.every((word) => shape.test(word)) ? words : undefined;
    },
  };
}

/** Some of these values, separated by commas. */
export function choices(description: string, values: readonly string[]): Parameter<readonly string[]> {
  return {
    description: `${description}; several are separated by commas: ${values.join(', ')}`,
    schema: { type: 'string', maxLength: MAX_LENGTH },
    expected: `some of these, separated by commas: ${values.join(', ')}`,
    parse(given) {
      const words = given.split(',');
      return words.every((word) => values.includes(word)) ? words : undefined;
    },
  };
}

/** The same parameter, which must be given. */
export function required<P extends Parameter<unknown>>(parameter: P): P & { readonly required: true } {
  return { ...parameter, required: true };
}

/**
 * Reads a query string by its declaration; a parameter nobody declared is refused, never ignored.
 * @throws ValidationFailed with `?name` per parameter that does not fit.
 */
export function readParameters<P extends Parameters>(declared: P, query: unknown): Values<P> {
  const given: Readonly<Record<string, unknown>> = typeof query === 'object' && query !== null ? { ...query } : {};
  const errors: FieldError[] = [];
  const known = Object.keys(declared).join(', ') || 'none';
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(declared, name)) continue;
    errors.push({ pointer: `?${name.slice(0, 100)}`, detail: `is not a parameter of this query; there are: ${known}` });
  }
  const values: Record<string, unknown> = {};
  for (const [name, parameter] of Object.entries(declared)) {
    const value = given[name];
    if (value === undefined) {
      if (parameter.required) errors.push({ pointer: `?${name}`, detail: `must be given: ${parameter.expected}` });
      continue;
    }
    const read = typeof value === 'string' && value.length <= MAX_LENGTH ? parameter.parse(value) : undefined;
    if (read === undefined)
      errors.push({ pointer: `?${name}`, detail: `must be given once and be ${parameter.expected}` });
    else values[name] = read;
  }
  if (errors.length > 0) throw new ValidationFailed(errors);
  // Every declared parameter was parsed by its own declaration, so the record has the declared shape.
  return values as Values<P>;
}

/** The texts of these parameters in a query string; others belong to another part of the query. */
export function textsOf(declared: Parameters, query: unknown): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const name of Object.keys(declared)) {
    const value: unknown = typeof query === 'object' && query !== null ? Reflect.get(query, name) : undefined;
    if (typeof value === 'string') texts[name] = value;
  }
  return texts;
}

/** Documents declared parameters in OpenAPI. */
export function ApiParameters(declared: Parameters): MethodDecorator & ClassDecorator {
  return applyDecorators(
    ...Object.entries(declared).map(([name, { description, schema, required: must = false }]) =>
      ApiQuery({ name, description, schema, required: must }),
    ),
  );
}
