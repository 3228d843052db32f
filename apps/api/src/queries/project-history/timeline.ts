import type { Language } from '#domain/kernel/bilingual';
import type { RecordedEvent } from '#domain/kernel/envelope';
import { isRuleId, rule } from '#domain/rules/rule';
import type { EventRegistry } from '#command-handling/event-registry';
import { registeredIn, sentenceOf, type RegisteredName } from './sentence.js';

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
export function stepOf(
  event: RecordedEvent,
  registry: EventRegistry,
  language: Language,
  registered: RegisteredName,
): Step {
  const { metadata } = event;
  const declaration = registry.declarationOf(event.type, metadata.schemaVersion);
  return {
    revision: event.revision,
    position: event.position,
    id: event.id,
    type: event.type,
    title: declaration.title[language],
    sentence: sentenceOf(declaration, event.data, language, registered),
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

/** Codes of departments the step tells whose names only the city's register knows. */
export function unnamedIn(event: RecordedEvent, registry: EventRegistry): readonly string[] {
  return registeredIn(registry.declarationOf(event.type, event.metadata.schemaVersion), event.data);
}

function cited(id: string, language: Language): CitedRule {
  if (!isRuleId(id)) return { id };
  const { clause, title } = rule(id);
  return { id, clause, title: title[language] };
}
