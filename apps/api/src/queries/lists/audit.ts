import { CHANNELS } from '#domain/kernel/actor';
import { auditTrail } from '#projections/record/audit-trail';
import { choice, list, text as textParameter } from '../../parameters.js';
import { AUDITORS } from '../readers.js';
import { anyOf, atLeast, atMost, equals } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { AUDIT_FIELDS } from './audit-fields.js';
import { department, from, to } from './parameters.js';

/** Who did what, when it happened, when it was recorded, and what it rests on. */
export const audit = viewQuery({
  path: 'audit',
  operationId: 'listAuditTrail',
  tag: 'Audit',
  summary: 'Audit trail · 审计台账',
  description: 'One row per event of the record, in log order; the id is its position.',
  view: auditTrail,
  askedBy: AUDITORS,
  filters: {
    stream: equals('stream', textParameter('Only of this stream, such as project-P1')),
    actor: equals('actorId', textParameter('Only by this actor')),
    department: equals('actorDepartment', department()),
    types: anyOf('type', list('Only these event types', /^[A-Za-z]{1,100}$/, 'event types such as PermitIssued')),
    channel: equals('channel', choice('Only through this channel', CHANNELS)),
    from: atLeast('businessDate', from('what happened')),
    to: atMost('businessDate', to('what happened')),
  },
  sorts: { oldest: [{ field: '_id' }], newest: [{ field: '_id', descending: true }] },
  fields: AUDIT_FIELDS,
});
