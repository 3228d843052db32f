import type { Bilingual, Language } from '#domain/kernel/bilingual';
import type { RecordedEvent } from '#domain/kernel/envelope';
import type { EventRegistry } from '#command-handling/event-registry';

/** One step of a history, in words. */
export interface Step {
  readonly revision: number;
  readonly position: string;
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly sentence: string;
  readonly rules: readonly string[];
  readonly actor: RecordedEvent['metadata']['actor'];
  readonly channel: string;
  readonly occurredAt: string;
  readonly businessDate: string;
  readonly recordedAt: string;
  readonly evidence: RecordedEvent['metadata']['evidence'];
  readonly basis: RecordedEvent['metadata']['basis'];
  readonly commandId: string;
  readonly hash: string;
  readonly data: object;
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
    rules: metadata.rules,
    actor: metadata.actor,
    channel: metadata.channel,
    occurredAt: metadata.occurredAt,
    businessDate: metadata.businessDate,
    recordedAt: metadata.recordedAt,
    evidence: metadata.evidence,
    basis: metadata.basis,
    commandId: metadata.commandId,
    hash: metadata.hash,
    data: event.data,
  };
}

function sentence(template: Bilingual, data: object, language: Language): string {
  return template[language].replace(/\{(\w+)\}/g, (_, field: string) => word(Reflect.get(data, field), language));
}

function word(value: unknown, language: Language): string {
  if (value === undefined || value === null) return '–';
  if (Array.isArray(value)) return value.map((member) => word(member, language)).join(language === 'zh' ? '、' : ', ');
  if (typeof value !== 'object') return String(value);
  const named: unknown = Reflect.get(value, language);
  if (typeof named === 'string') return named;
  // Sealed personal data stays sealed in a timeline.
  return '***';
}
