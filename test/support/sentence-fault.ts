import type { Language } from '#domain/kernel/bilingual';
import { isRuleId } from '#domain/rules/rule';

/** “1 working days”, “1 stars”; not “level 1 is …”. */
const ONE_OF_MANY = /\b1 (?:working )?(?!(?:is|was|has|does|passes|its)\b)\w+s\b/;
/** What a value looks like that nobody put in words. */
const NO_WORDS = /[{}[\]]|undefined|null|NaN|\*\*\*/;
/** Choices in capitals, codes of departments, items, materials and steps, names of commands. */
const CODE = /^[A-Z][A-Z_-]+$|^[a-z]+(?:-[a-z]+)+$|^G\d$|^(?:[A-Z][a-z]+){2,}$/;

/** Fields that hold ids, which are told as they stand. */
const IDS = /(?:Id|^id|^members|^approver)$/;

/** What is wrong with the sentence an event is told by; nothing when it is in words throughout. */
export function faultIn(sentence: string, language: Language, data: object): string | undefined {
  const words = new Set(sentence.split(/[^\w-]+/));
  // English has hyphens of its own: “soil-conservation plan”.
  const code = codesIn(data).find((one) => words.has(one) && (language === 'zh' || !/^[a-z-]+$/.test(one)));
  return NO_WORDS.exec(sentence)?.[0] ?? ONE_OF_MANY.exec(sentence)?.[0] ?? code;
}

function codesIn(value: unknown, field = ''): readonly string[] {
  if (typeof value === 'string') return CODE.test(value) && !isRuleId(value) && !IDS.test(field) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((member) => codesIn(member, field));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => codesIn(member, name));
}
