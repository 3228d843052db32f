import { isTerritorialCode } from '#domain/department/roles';
import type { Bilingual, Language } from '#domain/kernel/bilingual';
import type { EventDeclaration } from '#domain/kernel/event';
import { namesDepartment, wordOf } from '#domain/vocabulary/word-of';

/** Name under which the city registered a department that has no word in the vocabulary: a county, a zone. */
export type RegisteredName = (code: string) => Bilingual | undefined;

/** What a sentence is told with. */
interface Telling {
  readonly language: Language;
  readonly registered: RegisteredName;
}

const PLACEHOLDER = /\{(\w+)\}/g;
/** A part that is told only where what it names is there: `{level}[; not bound: {notBound}]`. */
const OPTIONAL_PART = /\[([^[\]]*)\]/g;

/** An event as the sentence of its declaration: codes by their words, what has no word as it stands. */
export function sentenceOf(
  { sentence }: EventDeclaration,
  data: object,
  language: Language,
  registered: RegisteredName,
): string {
  const telling = { language, registered };
  const template = sentence[language].replace(OPTIONAL_PART, (_, part: string) => (isThere(part, data) ? part : ''));
  const told = template.replace(PLACEHOLDER, (_, field: string) => inWords(field, Reflect.get(data, field), telling));
  // A word from the vocabulary may open the sentence: “the Bureau …”.
  return language === 'en' ? told.charAt(0).toUpperCase() + told.slice(1) : told;
}

function isThere(part: string, data: object): boolean {
  return [...part.matchAll(PLACEHOLDER)].some(([, field = '']) => {
    const value: unknown = Reflect.get(data, field);
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
  });
}

/** Codes of departments the sentence tells whose name only the city's own register knows. */
export function registeredIn({ sentence }: EventDeclaration, data: object): readonly string[] {
  return [...sentence.zh.matchAll(PLACEHOLDER)].flatMap(([, field = '']) => {
    const value: unknown = Reflect.get(data, field);
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.flatMap((one) => codeIn(field, one)).filter((code) => isRegistered(field, code));
  });
}

/** The code a value is, or the department that a record inside the data names. */
function codeIn(field: string, value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const department: unknown = Reflect.get(value, 'department');
  return typeof department === 'string' ? [department] : [];
}

/** Counties and zones are told so in whatever field they stand. */
function isRegistered(field: string, code: string): boolean {
  return (isTerritorialCode(code) || namesDepartment(field)) && wordOf(field, code) === undefined;
}

/** A value of the data as a sentence tells it. */
function inWords(field: string, value: unknown, telling: Telling): string {
  const { language } = telling;
  if (value === undefined || value === null) return '–';
  if (Array.isArray(value)) {
    if (value.length === 0) return '–';
    return value.map((member) => inWords(field, member, telling)).join(language === 'zh' ? '、' : ', ');
  }
  if (typeof value === 'string' && isRegistered(field, value)) return telling.registered(value)?.[language] ?? value;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return wordOf(field, value)?.[language] ?? String(value);
  }
  return typeof value === 'object' ? recordInWords(value, telling) : String(value);
}

/** A record inside the data: by its name, in one language or both; by the words of its codes; or by its description. */
function recordInWords(value: object, telling: Telling): string {
  const named: unknown = Reflect.get(value, telling.language);
  if (typeof named === 'string') return named;
  const name: unknown = Reflect.get(value, 'name');
  if (typeof name === 'string') return name;
  const told = (codes: readonly string[]): readonly string[] =>
    codes.flatMap((code) => (Object.hasOwn(value, code) ? inWords(code, Reflect.get(value, code), telling) : []));
  // A gate, or a check and how it came out.
  const codes = told(['gate', 'check', 'checkResult']);
  if (codes.length > 0) return codes.join(' ');
  // One thing that is missing.
  const described: unknown = Reflect.get(value, 'description');
  if (typeof described === 'string') return described;
  // An approval item, and whose it is.
  const item = told(['department', 'itemCode']);
  if (item.length > 0) return item.join(telling.language === 'zh' ? '：' : ': ');
  // Sealed personal data stays sealed in a timeline.
  return '***';
}
