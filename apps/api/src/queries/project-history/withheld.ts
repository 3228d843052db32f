import type { Actor } from '#domain/kernel/actor';
import type { RecordedEvent } from '#domain/kernel/envelope';
import { DepartmentEvaluatedByAgent } from '#domain/project/agency/events';

/** Stands in an answer for what the reader is not told. */
const WITHHELD = '***';

/**
 * The event as this reader may read it. Whoever serves a rated department reads its stars, not which agent gave them: an
 * agent depends on the departments he rates (R-44; open question 9). Hash and id stay those of the record, and so an
 * overseer can still match the two.
 */
export function asToldTo({ department, roles }: Actor, event: RecordedEvent): RecordedEvent {
  if (!DepartmentEvaluatedByAgent.is(event)) return event;
  const rated = event.data.department;
  if (department !== rated && !roles.some((role) => role === rated)) return event;
  const { metadata } = event;
  return {
    ...event,
    data: { ...event.data, agentId: WITHHELD },
    metadata: { ...metadata, actor: { id: WITHHELD, roles: ['AGENT'] }, evidence: [] },
  };
}
