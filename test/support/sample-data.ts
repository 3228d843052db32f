import type { TSchema } from '@sinclair/typebox';

/** Codes that a schema takes as any text, by the field they stand in: what the city's policy and catalogue ship. */
const CODES: Readonly<Record<string, string>> = {
  itemCode: 'construction-permit',
  causeItemCode: 'construction-permit',
  openSteps: 'G6',
  gate: 'eia',
  missing: 'eia',
  material: 'business-licence',
  command: 'DesignateMajorProject',
};

/** A text a person might have typed, without a letter or digit that could be taken for a code. */
const TEXT = '照实填写';

/** Which of the values that a schema takes: the first or the last of every choice, one of a thing or several. */
export type Pick = 'first' | 'last';

/**
 * Data that fits the schema of an event, with every optional field: realistic codes, ids and dates, numbers as small as
 * a person would count.
 */
export function sampleData(schema: TSchema, pick: Pick, field = ''): unknown {
  const choose = <T>(values: readonly T[]): T | undefined => (pick === 'first' ? values[0] : values.at(-1));
  if (Array.isArray(schema['enum'])) return choose<unknown>(schema['enum']);
  if (schema['const'] !== undefined) return schema['const'];
  if (Array.isArray(schema['anyOf'])) return sampleData(choose<TSchema>(schema['anyOf']) ?? schema, pick, field);
  switch (schema['type']) {
    case 'array':
      return pick === 'first'
        ? [sampleData(schema['items'], 'first', field)]
        : [sampleData(schema['items'], 'first', field), sampleData(schema['items'], 'last', field)];
    case 'object':
      return Object.fromEntries(
        Object.entries<TSchema>(schema['properties'] ?? {}).map(([name, part]) => [name, sampleData(part, pick, name)]),
      );
    case 'integer':
    case 'number':
      return Math.max(pick === 'first' ? 1 : 2, Number(schema['minimum'] ?? 0));
    case 'boolean':
      return pick === 'first';
    default:
      return sampleText(String(schema['pattern'] ?? ''), field, pick);
  }
}

function sampleText(pattern: string, field: string, pick: Pick): string {
  const known = CODES[field];
  if (known !== undefined) return known;
  if (pattern.includes('\\d{4}-\\d{2}-\\d{2}')) return '2026-03-18';
  if (pattern.startsWith('^ZONE-')) return 'ZONE-XUWEI';
  if (pattern.startsWith('^[A-Z][A-Z0-9_-]')) return pick === 'first' ? 'NR' : 'COUNTY-GUANYUN';
  if (pattern.includes('{18}')) return '91320700MA1XXXXX0A';
  if (pattern.startsWith('^20')) return '2026-Q3';
  return /Id$/.test(field) ? 'P1.i1' : TEXT;
}
