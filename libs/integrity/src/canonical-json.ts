/**
 * RFC 8785 (JSON Canonicalization Scheme): members sorted by UTF-16 code units, no white space, numbers and strings as
 * ECMAScript writes them. Members that are `undefined` are left out, as JSON does.
 * @throws TypeError for what JSON cannot say: NaN, infinities, functions, symbols, bigints, lone surrogates.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return text(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`JSON has no ${value}`);
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? list(value) : members(value);
    default:
      throw new TypeError(`JSON has no ${typeof value}`);
  }
}

/** No quote, backslash, control character or surrogate: such a text is written as it is. */
const PLAIN = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

function text(value: string): string {
  if (PLAIN.test(value)) return `"${value}"`;
  if (!value.isWellFormed()) throw new TypeError('JSON text must be well-formed Unicode');
  return JSON.stringify(value);
}

function list(values: readonly unknown[]): string {
  let out = '[';
  for (let i = 0; i < values.length; i++)
    out += (i ? ',' : '') + canonicalJson(values[i] === undefined ? null : values[i]);
  return out + ']';
}

function members(value: object): string {
  const keys = sorted(Object.keys(value));
  let out = '{';
  for (const key of keys) {
    const member: unknown = Reflect.get(value, key);
    if (member === undefined) continue;
    out += out === '{' ? nameOf(key) : ',' + nameOf(key);
    out += canonicalJson(member);
  }
  return out + '}';
}

/** Names of members as they are written, with their colon: the same few come again in every event. */
const NAMES = new Map<string, string>();
/** Names that are remembered; what a caller may choose freely could be any number. */
const MOST_NAMES = 2_000;

function nameOf(key: string): string {
  const known = NAMES.get(key);
  if (known !== undefined) return known;
  const name = `${text(key)}:`;
  if (NAMES.size < MOST_NAMES) NAMES.set(key, name);
  return name;
}

/** In the order of UTF-16 code units, in place: by insertion where there are few, which most often are in order already. */
function sorted(keys: string[]): string[] {
  if (keys.length > FEW) return keys.sort();
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i];
    if (key === undefined) break;
    let at = i;
    for (; at > 0; at--) {
      const before = keys[at - 1];
      if (before === undefined || before <= key) break;
      keys[at] = before;
    }
    keys[at] = key;
  }
  return keys;
}

const FEW = 32;
