import type { Condition, Scalar } from '#view-store/port';
import { ofProject } from '#projections/project-of';
import { projectStream } from '#domain/project/stream';
import { pattern, type Parameter } from '../../parameters.js';

/** A parameter that narrows a view, and what it asks of the field it names. */
export interface Filter<Field extends string = string> {
  readonly field: Field;
  readonly parameter: Parameter<unknown>;
  /** The condition of a text from the query string; nothing when the text does not fit. */
  condition(text: string): Condition | undefined;
}

function filter<T, Field extends string>(
  field: Field,
  parameter: Parameter<T>,
  conditionOf: (value: T) => Condition,
): Filter<Field> {
  return {
    field,
    parameter,
    condition(text) {
      const value = parameter.parse(text);
      return value === undefined ? undefined : conditionOf(value);
    },
  };
}

/** The field has this value. */
export function equals<Field extends string>(field: Field, parameter: Parameter<Scalar>): Filter<Field> {
  return filter(field, parameter, (eq) => ({ field, eq }));
}

/** The field has one of these values. */
export function anyOf<Field extends string>(field: Field, parameter: Parameter<readonly string[]>): Filter<Field> {
  return filter(field, parameter, (values) => ({ field, in: values }));
}

/** The field is this or more: dates from this day on. */
export function atLeast<Field extends string>(field: Field, parameter: Parameter<string | number>): Filter<Field> {
  return filter(field, parameter, (gte) => ({ field, gte }));
}

/** The field is this or less: dates up to and including this day. */
export function atMost<Field extends string>(field: Field, parameter: Parameter<string | number>): Filter<Field> {
  return filter(field, parameter, (lte) => ({ field, lte }));
}

/** Rows of one project, in a view keyed by ids that begin with the project's. */
export function inProject(): Filter<'_id'> {
  return filter('_id', pattern('Only of this project', projectStream.idPattern, 'a project id'), ofProject);
}
