import { InvalidSchema } from './errors.js';
import { isField } from './field.js';
import type { ViewSchema } from './port.js';

/** Text of a generation: `name@version`. */
export function generationOf(view: { readonly name: string; readonly version: number }): string {
  return `${view.name}@${view.version}`;
}

/** Reads `name@version` back; undefined for any other text. */
export function parseGeneration(text: string): { readonly name: string; readonly version: number } | undefined {
  const match = /^([a-z][a-z0-9_-]{0,59})@([1-9][0-9]{0,8})$/.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  return { name: match[1], version: Number(match[2]) };
}

/**
 * Accepts only what is legal as a file name and as a collection name.
 * @throws InvalidSchema
 */
export function checkSchema(schema: ViewSchema): void {
  if (!parseGeneration(generationOf(schema)))
    throw new InvalidSchema(
      `View ${generationOf(schema)}: a name is lower-case letters, digits, - and _ (at most 60), a version a whole number from 1.`,
    );
  for (const fields of schema.indexes) {
    if (fields.length === 0)
      throw new InvalidSchema(`View ${generationOf(schema)}: an index needs at least one field.`);
    const bad = fields.find((field) => !isField(field) || field === '_id');
    if (bad !== undefined)
      throw new InvalidSchema(
        `View ${generationOf(schema)}: ${JSON.stringify(bad)} cannot be indexed: name top-level fields (every index ends with the id by itself).`,
      );
  }
}

/** Do two schemas store the same columns and indexes? */
export function sameIndexes(a: ViewSchema, b: ViewSchema): boolean {
  return JSON.stringify(a.indexes) === JSON.stringify(b.indexes);
}
