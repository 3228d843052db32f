import type { RecordedEvent } from '#domain/kernel/envelope';
import { projection } from '../projection.js';
import { everyEvent } from '../reaction.js';

/** One row of the audit trail; its id is the event's position. */
export type AuditRow = {
  readonly stream: string;
  readonly revision: number;
  readonly eventId: string;
  readonly type: string;
  readonly actorId: string;
  readonly actorDepartment?: string;
  readonly onBehalfOf?: string;
  /** Ended departments whose work the actor's did then. */
  readonly actingFor?: readonly string[];
  /** When it happened: instant with the office's offset. */
  readonly occurredAt: string;
  readonly businessDate: string;
  /** When it was recorded: instant in UTC. */
  readonly recordedAt: string;
  /** Seconds from `occurredAt` to `recordedAt`: offices type paper in later. Negative: recorded ahead of its time. */
  readonly gapSeconds: number;
  readonly channel: string;
  readonly rules: readonly string[];
  readonly evidence: readonly { readonly docId: string; readonly sha256: string; readonly kind: string }[];
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly hash: string;
  readonly prevHash: string;
};

/**
 * Who did what, when it happened, when it was recorded and what it rests on: one row per event of every stream
 * (model.md 6).
 *
 * Two indexes, because each is paid on every event of the record: `stream` (the history of one case) and `actorId`
 * (everything one officer did). A type or a period is asked with a range of `_id`, which is log order; a type alone
 * holds too large a share of all rows for an index to help.
 */
export const auditTrail = projection<AuditRow>('audit_trail', {
  version: 1,
  appends: true,
  indexes: [['stream'], ['actorId']],
  key: (event) => event.position,
  on: everyEvent((_, event) => rowOf(event)),
});

function rowOf({ id, type, stream, revision, metadata }: RecordedEvent): AuditRow {
  const { actor, occurredAt, recordedAt } = metadata;
  // Every event of the log comes through here: one literal is made many times faster than a copy with additions.
  const row: { -readonly [Field in keyof AuditRow]: AuditRow[Field] } = {
    stream,
    revision,
    eventId: id,
    type,
    actorId: actor.id,
    occurredAt,
    businessDate: metadata.businessDate,
    recordedAt,
    gapSeconds: occurredAt === recordedAt ? 0 : Math.floor((Date.parse(recordedAt) - Date.parse(occurredAt)) / 1000),
    channel: metadata.channel,
    rules: metadata.rules,
    evidence: metadata.evidence.map(({ docId, sha256, kind }) => ({ docId, sha256, kind })),
    commandId: metadata.commandId,
    correlationId: metadata.correlationId,
    causationId: metadata.causationId,
    hash: metadata.hash,
    prevHash: metadata.prevHash,
  };
  if (actor.department !== undefined) row.actorDepartment = actor.department;
  if (actor.onBehalfOf !== undefined) row.onBehalfOf = actor.onBehalfOf;
  if (actor.actingFor !== undefined) row.actingFor = actor.actingFor;
  return row;
}
