import { Type, type TSchema } from '@sinclair/typebox';
import type { BusinessDate } from '#workdays/business-date';

/** A date of the office's calendar, YYYY-MM-DD. */
export const BusinessDateSchema = Type.Unsafe<BusinessDate>(
  Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'Business date, YYYY-MM-DD' }),
);

/** Code of a department, such as `NR` or `COUNTY-GUANYUN`. */
export const DepartmentCode = Type.String({
  pattern: '^[A-Z][A-Z0-9_-]{0,39}$',
  description: 'Department code (rules.md 1.1)',
});

/** Unified social credit code of an organisation: 18 characters. */
export const Uscc = Type.String({
  pattern: '^[0-9A-Z]{18}$',
  description: 'Unified social credit code, 18 characters',
});

/** Id of a person whose name lies sealed in `person-{id}`. */
export const PersonId = Type.String({
  minLength: 1,
  maxLength: 100,
  description: 'Person id; the name lies sealed in person-{id}',
});

/** A choice among words: `enum` tells readers of the schema, `pattern` is what TypeBox checks (it ignores `enum`). */
export function oneOf<const Values extends readonly string[]>(values: Values, description: string) {
  return Type.Unsafe<Values[number]>(
    Type.String({ enum: [...values], pattern: `^(?:${values.join('|')})$`, description }),
  );
}

/** Names in both languages. */
export const BilingualSchema = Type.Object({ zh: Type.String(), en: Type.String() }, { additionalProperties: false });

/** An object without further members. */
export function record<P extends Record<string, TSchema>>(properties: P) {
  return Type.Object(properties, { additionalProperties: false });
}
