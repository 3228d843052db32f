import { DateTime } from 'luxon';
import type { XesValue } from './trace.js';
import { XesError } from './xes-error.js';

/** The attribute elements of XES 1.0. */
export const attributeTypes = ['string', 'date', 'int', 'float', 'boolean', 'id'] as const;
export type AttributeType = (typeof attributeTypes)[number];

/** Whether an element of this name is an attribute. */
export function isAttributeType(name: string): name is AttributeType {
  return attributeTypes.some((type) => type === name);
}

/**
 * Reads an attribute's text as the type its element names.
 * @throws XesError when the text is no value of that type.
 */
export function parseValue(type: AttributeType, key: string, text: string, line: number): XesValue {
  switch (type) {
    case 'string':
    case 'id':
      return { type, value: text };
    case 'date':
      return { type, value: dateText(key, text, line) };
    case 'int':
      if (!/^[+-]?\d+$/.test(text)) throw notA('an int: digits only', key, text, line);
      return { type, value: BigInt(text.replace(/^\+/, '')) };
    case 'float':
      return { type, value: float(key, text, line) };
    case 'boolean':
      if (!/^(true|false|1|0)$/i.test(text)) throw notA('a boolean: true or false', key, text, line);
      return { type, value: /^(true|1)$/i.test(text) };
  }
}

/** xs:dateTime with an offset: without one the text names no instant, and none is guessed. */
const dateTime = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

function dateText(key: string, text: string, line: number): string {
  if (!dateTime.test(text) || !DateTime.fromISO(text, { setZone: true }).isValid) {
    throw notA('a date with time and offset such as 2024-03-18T09:30:00.000+08:00', key, text, line);
  }
  return text;
}

function float(key: string, text: string, line: number): number {
  const words: Record<string, number> = { INF: Infinity, '-INF': -Infinity, Infinity, '-Infinity': -Infinity, NaN };
  if (Object.hasOwn(words, text)) return words[text] ?? NaN;
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text)) throw notA('a float such as 4.13', key, text, line);
  return Number(text);
}

function notA(expected: string, key: string, text: string, line: number): XesError {
  return new XesError(line, `attribute "${key}" has the value "${text}", which is not ${expected}. Correct it there.`);
}
