import { CHANNELS } from '#domain/kernel/actor';
import type { AuditRow } from '#projections/record/audit-trail';
import { DEPARTMENT, day, instant, objects, text, texts, whole, word, type Fields } from '../views/fields.js';

/** What the audit trail tells of an event. */
export const AUDIT_FIELDS: Fields<AuditRow> = {
  stream: text('Stream of the event'),
  revision: whole('Number of the event in the stream, from 0'),
  eventId: text('Id of the event'),
  type: text('Event type'),
  actorId: text('Who did it: an id, never a name'),
  actorDepartment: DEPARTMENT,
  onBehalfOf: text('For whom it was done'),
  actingFor: texts('Codes of ended departments whose work the actor’s department did then'),
  occurredAt: instant('When it happened'),
  businessDate: day('Its date in the office’s time zone'),
  recordedAt: instant('When it was recorded'),
  gapSeconds: whole('Seconds from what happened to its record'),
  channel: word('How it reached the office', CHANNELS),
  rules: texts('Rules it rests on'),
  evidence: objects('Documents behind it', {
    docId: text('Id in the archive'),
    sha256: text('SHA-256 of its bytes, hex'),
    kind: text('What it is'),
  }),
  commandId: text('Command that led to it'),
  correlationId: text('What it belongs together with'),
  causationId: text('What caused it'),
  hash: text('Hash of the event, hex'),
  prevHash: text('Hash of the event before it in the stream'),
};
