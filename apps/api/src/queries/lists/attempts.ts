import { CommandRefused } from '#domain/attempts/events';
import type { RecordedEvent } from '#domain/kernel/envelope';
import { auditTrail } from '#projections/record/audit-trail';
import { pattern, text as textParameter, readParameters } from '../../parameters.js';
import { AUDITORS } from '../readers.js';
import { text } from '../views/fields.js';
import { atLeast, atMost, equals } from '../views/filters.js';
import { viewQuery, type DerivationSources } from '../views/view-query.js';
import { AUDIT_FIELDS } from './audit-fields.js';
import { department, from, to } from './parameters.js';

const PARAMETERS = { rule: pattern('Only refused by this rule', /^[A-Z0-9-]{1,20}$/, 'a rule id such as R-51') };

/** What was tried and refused by rule: an attempt to refuse at the window or to skip a gate leaves a trace. */
export const attempts = viewQuery({
  path: 'attempts',
  operationId: 'listAttempts',
  tag: 'Audit',
  summary: 'Refused commands · 被拒操作',
  description: 'Commands of known actors that a rule refused, with the rule, what they were for and the particulars.',
  view: auditTrail,
  askedBy: AUDITORS,
  // The beginning of the stream's name is asked and not the type, for it has an index; `.` follows `-`.
  where: [
    { field: 'stream', gte: 'attempts-', lt: 'attempts.' },
    { field: 'type', eq: CommandRefused.type },
  ],
  filters: {
    actor: equals('actorId', textParameter('Only by this actor')),
    department: equals('actorDepartment', department()),
    from: atLeast('businessDate', from('attempts')),
    to: atMost('businessDate', to('attempts')),
  },
  sorts: { oldest: [{ field: '_id' }], newest: [{ field: '_id', descending: true }] },
  fields: AUDIT_FIELDS,
  derivation: {
    parameters: PARAMETERS,
    fields: {
      command: text('Name of the command'),
      target: text('Stream it was for'),
      rule: text('Rule that refused it'),
      details: { type: 'object', additionalProperties: true, description: 'Particulars: field names and values' },
    },
    async prepare(given, sources) {
      const { rule } = readParameters(PARAMETERS, given);
      return {
        where: [],
        async derive({ rules, stream, revision }) {
          if (rule !== undefined && !rules.includes(rule)) return undefined;
          const event = await eventOf(stream, revision, sources);
          return CommandRefused.is(event) ? event.data : undefined;
        },
      };
    },
  },
});

async function eventOf(
  stream: string,
  revision: number,
  { eventStore, registry }: DerivationSources,
): Promise<RecordedEvent> {
  for await (const event of eventStore.read(stream, { from: revision, to: revision })) return registry.decode(event);
  throw new Error(`${stream} has no revision ${revision}, which the audit trail names; run \`permittrail verify\`.`);
}
