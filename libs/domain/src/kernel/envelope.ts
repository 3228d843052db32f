import type { BusinessDate } from '#workdays/business-date';
import type { RuleId } from '../rules/rule.js';
import type { Actor, Channel } from './actor.js';

/** Number of an event in its stream, from 0, without gaps. */
export type Revision = number;

/** Place of an event in the log: opaque, and its text order is log order (design.md 4). */
export type Position = string & { readonly __brand: 'Position' };

/** What a decision relied on in another stream: the stream and its last revision at that moment (−1: none yet). */
export interface Basis {
  readonly stream: string;
  readonly revision: Revision;
}

/** A document behind an event: its id, the SHA-256 of its bytes in hex, and what it is. */
export interface Evidence {
  readonly docId: string;
  readonly sha256: string;
  readonly kind: string;
}

/** Everything that is recorded about an event besides its data (model.md 2). */
export interface EventMetadata {
  readonly schemaVersion: number;
  /** When it happened: ISO 8601 instant with offset. */
  readonly occurredAt: string;
  /** Its date in the office's time zone; stored, never derived again. */
  readonly businessDate: BusinessDate;
  /** The writer's clock, set before the append: ISO 8601 in UTC. */
  readonly recordedAt: string;
  readonly actor: Actor;
  readonly channel: Channel;
  readonly commandId: string;
  /** SHA-256 (hex) of the command as received: tells a repeat from another command under the same id. */
  readonly commandDigest: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly basis: readonly Basis[];
  readonly rules: readonly RuleId[];
  readonly evidence: readonly Evidence[];
  readonly signature?: string;
  /** Hash of the event before it in the stream; 64 zeros for the first. */
  readonly prevHash: string;
  readonly hash: string;
}

/** An event sealed for append: bytes, id and hash are final. */
export interface SealedEvent {
  /** UUIDv5 of `metadata.hash`: other bytes, other id. */
  readonly id: string;
  readonly type: string;
  readonly data: object;
  readonly metadata: EventMetadata;
  /** Data and metadata as JSON (UTF-8): the bytes the hash was taken over, written as they are by every store. */
  readonly json: { readonly data: Uint8Array; readonly metadata: Uint8Array };
}

/** An event as it stands in the log. */
export interface RecordedEvent<Type extends string = string, Data extends object = object> {
  readonly id: string;
  readonly type: Type;
  readonly stream: string;
  readonly revision: Revision;
  readonly position: Position;
  readonly data: Data;
  readonly metadata: EventMetadata;
}
