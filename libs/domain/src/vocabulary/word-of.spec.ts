import { describe, expect, it } from '@jest/globals';
import { TypeGuard, type TSchema } from '@sinclair/typebox';
import { DepartmentCode } from '../kernel/schema.js';
import { CATALOGUE_ITEMS } from '../policy/data/catalogue-items.js';
import { CITY_DEPARTMENTS } from '../policy/data/departments.js';
import { isRuleId } from '../rules/rule.js';
import { EVENTS } from '../streams.js';
import { wordOf } from './word-of.js';

type Choice = readonly [field: string, value: string | number];

const isValue = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

/** Every enumerated value of a schema, with the field it stands in: of lists, unions and nested objects too. */
function choices(schema: TSchema, field = ''): Choice[] {
  const values: unknown[] = Array.isArray(schema['enum']) ? schema['enum'] : [schema['const']];
  const parts: unknown[] = [schema['items'], ...(Array.isArray(schema['anyOf']) ? schema['anyOf'] : [])];
  return [
    ...values.filter(isValue).map((value): Choice => [field, value]),
    ...parts.filter((part) => TypeGuard.IsSchema(part)).flatMap((part) => choices(part, field)),
    ...Object.entries<unknown>(schema['properties'] ?? {}).flatMap(([name, part]) =>
      TypeGuard.IsSchema(part) ? choices(part, name) : [],
    ),
  ];
}

const placeholders = (template: string) =>
  [...new Set([...template.matchAll(/\{(\w+)\}/g)].map(([, field = '']) => field))].sort();

describe('the vocabulary', () => {
  it.each(EVENTS)('has a word for every choice that $type can carry; rule ids stay ids', ({ schema }) => {
    const wordless = choices(schema).filter(
      ([field, value]) => !wordOf(field, value) && !(typeof value === 'string' && isRuleId(value)),
    );
    expect(wordless).toEqual([]);
  });

  it('finds the choices it is asked about', () => {
    const found = EVENTS.flatMap(({ schema }) => choices(schema)).map(([field, value]) => `${field} ${value}`);
    expect(found).toEqual(
      expect.arrayContaining(['track GENERAL', 'outcome 13', 'domains SAFETY', 'conclusion NEGATIVE', 'rule R-61']),
    );
  });

  it.each(EVENTS)('names the department in every place where the sentence of $type tells one', (declaration) => {
    const told = placeholders(declaration.sentence.zh).filter(
      (field) => declaration.schema.properties[field]?.['pattern'] === DepartmentCode['pattern'],
    );
    expect(told.filter((field) => !wordOf(field, 'NR'))).toEqual([]);
  });

  it.each(EVENTS)('is asked by the sentence of $type for fields of its data only, in both languages alike', (event) => {
    const told = placeholders(event.sentence.zh);
    expect(placeholders(event.sentence.en)).toEqual(told);
    expect(told.filter((field) => !event.schema.properties[field])).toEqual([]);
  });

  it('names every material of the shipped catalogue, also a code that two items use for papers of different names', () => {
    const papers = new Map<string, Set<string>>();
    for (const { code, name } of CATALOGUE_ITEMS.flatMap(({ materials }) => materials)) {
      expect(wordOf('material', code)).toBeDefined();
      papers.set(code, (papers.get(code) ?? new Set()).add(name.zh));
    }
    const shared = [...papers].filter(([, names]) => names.size > 1).map(([code]) => code);
    expect(shared).toContain('land-document');
    for (const code of shared) expect(wordOf('material', code)?.zh).toMatch(/^[\u4e00-\u9fff]+$/u);
    expect(wordOf('material', 'land-document')).toEqual({ zh: '用地手续文件', en: 'document of the land' });
  });

  it('names the city’s departments, in English as one body with its article', () => {
    for (const { code, name } of CITY_DEPARTMENTS) expect(wordOf('department', code)?.zh).toBe(name.zh);
    expect(wordOf('department', 'NR')?.en).toBe('the Bureau of Natural Resources');
    expect(wordOf('department', 'UTIL')?.en).toBe('the municipal utilities administration');
  });

  it('names the items of the shipped catalogue', () => {
    for (const { code, name } of CATALOGUE_ITEMS) expect(wordOf('itemCode', code)).toEqual(name);
  });

  it('names a material by its code, in words that fit every item that asks for it', () => {
    expect(wordOf('material', 'business-licence')?.zh).toBe('营业执照');
    expect(wordOf('material', 'as-built-drawings')?.zh).toBe('竣工图纸');
  });

  it('tells one code differently in different fields', () => {
    expect(wordOf('verdict', 'FAIL')?.zh).toBe('不通过');
    expect(wordOf('finding', 'FAIL')?.zh).toBe('未通过');
    expect(wordOf('cause', 'SPECIAL_PROCEDURE')?.en).toBe('a special procedure');
  });

  it.each([
    ['department', 'COUNTY-GUANYUN'],
    ['itemCode', 'an-item-of-the-city'],
    ['reason', '股权变更'],
    ['rule', 'R-61'],
    ['name', 'NR'],
    ['department', 'constructor'],
    ['constructor', 'name'],
  ])('knows no word for %s %s', (field, code) => {
    expect(wordOf(field, code)).toBeUndefined();
  });
});
