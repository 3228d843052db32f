import type { Document } from '#view-store/port';

/** JSON Schema of one field of a row, as OpenAPI writes it. */
export interface FieldSchema {
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  readonly description: string;
  readonly format?: string;
  readonly enum?: string[];
  readonly items?: FieldSchema | { readonly type: 'string' };
  readonly properties?: Record<string, FieldSchema>;
  readonly additionalProperties?: boolean | { readonly type: 'integer' };
}

/** The schema of every field a document may have: one that is forgotten does not compile. */
export type Fields<Doc extends Document> = { readonly [Field in keyof Doc & string]-?: FieldSchema };

export const text = (description: string): FieldSchema => ({ type: 'string', description });
export const day = (description: string): FieldSchema => ({ type: 'string', format: 'date', description });
export const instant = (description: string): FieldSchema => ({ type: 'string', format: 'date-time', description });
export const whole = (description: string): FieldSchema => ({ type: 'integer', description });
export const number = (description: string): FieldSchema => ({ type: 'number', description });
export const yesNo = (description: string): FieldSchema => ({ type: 'boolean', description });
export const word = (description: string, values: readonly string[]): FieldSchema => ({
  type: 'string',
  enum: [...values],
  description,
});
export const texts = (description: string): FieldSchema => ({ type: 'array', items: { type: 'string' }, description });
export const object = (description: string, properties: Record<string, FieldSchema>): FieldSchema => ({
  type: 'object',
  properties,
  description,
});
export const objects = (description: string, properties: Record<string, FieldSchema>): FieldSchema => ({
  type: 'array',
  items: object('', properties),
  description,
});
export const bilingual = (description: string): FieldSchema =>
  object(description, { zh: text('In Chinese'), en: text('In English') });

/** Fields every row on an approval item repeats. */
export const PROJECT_ID = text('Id of the project');
export const ITEM_ID = text('Id of the approval item');
export const ITEM_CODE = text('Code of the item in the catalogue');
export const DEPARTMENT = text('Code of the department (rules.md 1.1)');
export const MONTH = text('Month, YYYY-MM');
