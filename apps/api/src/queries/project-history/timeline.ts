import type { Bilingual, Language } from '#domain/kernel/bilingual';
import type { RecordedEvent } from '#domain/kernel/envelope';
import { isRuleId, rule } from '#domain/rules/rule';
import { wordOf } from '#domain/vocabulary/word-of';
import type { EventRegistry } from '#command-handling/event-registry';

/** One step of a history, in words. */
export interface Step {
  readonly revision: number;
  readonly position: string;
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly sentence: string;
  /** What it rests on, with the clause of the notice. */
  readonly rules: readonly CitedRule[];
  readonly actor: RecordedEvent['metadata']['actor'];
  readonly channel: string;
  readonly occurredAt: string;
  readonly businessDate: string;
  readonly recordedAt: string;
  /** Seconds from what happened to its record. */
  readonly gapSeconds: number;
  readonly evidence: RecordedEvent['metadata']['evidence'];
  readonly basis: RecordedEvent['metadata']['basis'];
  readonly commandId: string;
  readonly prevHash: string;
  readonly hash: string;
  readonly data: object;
}

/** A rule as a step cites it; one that a later catalogue no longer has keeps its id. */
export interface CitedRule {
  readonly id: string;
  readonly clause?: string;
  readonly title?: string;
}

/** Tells an event as a sentence of its declaration. */
export function stepOf(event: RecordedEvent, registry: EventRegistry, language: Language): Step {
  const { metadata } = event;
  const declaration = registry.declarationOf(event.type, metadata.schemaVersion);
  return {
    revision: event.revision,
    position: event.position,
    id: event.id,
    type: event.type,
    title: declaration.title[language],
    sentence: sentence(declaration.sentence, event.data, language),
    rules: metadata.rules.map((id) => cited(id, language)),
    actor: metadata.actor,
    channel: metadata.channel,
    occurredAt: metadata.occurredAt,
    businessDate: metadata.businessDate,
    recordedAt: metadata.recordedAt,
    gapSeconds: Math.floor((Date.parse(metadata.recordedAt) - Date.parse(metadata.occurredAt)) / 1000),
    evidence: metadata.evidence,
    basis: metadata.basis,
    commandId: metadata.commandId,
    prevHash: metadata.prevHash,
    hash: metadata.hash,
    data: event.data,
  };
}

function cited(id: string, language: Language): CitedRule {
  if (!isRuleId(id)) return { id };
  const { clause, title } = rule(id);
  return { id, clause, title: title[language] };
}

function sentence(template: Bilingual, data: object, language: Language): string {
  const told = template[language].replace(/\{(\w+)\}/g, (_, field: string) =>
    inWords(field, Reflect.get(data, field), language),
  );
  // A word from the vocabulary may open the sentence: “the Bureau …”.
  return language === 'en' ? told.charAt(0).toUpperCase() + told.slice(1) : told;
}

/** Codes by which a record inside the data is told. */
const CODES = ['gate', 'check', 'checkResult'] as const;

/** A value of the data as a sentence tells it: a code by its word, what has no word as it stands. */
function inWords(field: string, value: unknown, language: Language): string {
  if (value === undefined || value === null) return '–';
  if (Array.isArray(value)) {
    if (value.length === 0) return '–';
    return value.map((member) => inWords(field, member, language)).join(language === 'zh' ? '、' : ', ');
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return wordOf(field, value)?.[language] ?? String(value);
  }
  if (typeof value !== 'object') return String(value);
  const named: unknown = Reflect.get(value, language);
  if (typeof named === 'string') return named;
  // A condition is told by its name; a gate, or a check and how it came out, by the words of their codes.
  const name: unknown = Reflect.get(value, 'name');
  if (typeof name === 'string') return name;
  const codes = CODES.flatMap((code) =>
    Object.hasOwn(value, code) ? inWords(code, Reflect.get(value, code), language) : [],
  );
  if (codes.length > 0) return codes.join(' ');
  // One thing that is missing is told by its description.
  const described: unknown = Reflect.get(value, 'description');
  if (typeof described === 'string') return described;
  // Sealed personal data stays sealed in a timeline.
  return '***';
}
