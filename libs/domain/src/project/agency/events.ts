import { Type } from '@sinclair/typebox';
import { event, type EventDeclaration } from '../../kernel/event.js';
import { DepartmentCode, PersonId, record } from '../../kernel/schema.js';

export const AgencyTeamAssigned = event('AgencyTeamAssigned', {
  version: 1,
  title: { zh: '帮办团队指派', en: 'Agency team assigned' },
  sentence: { zh: '{department}指派帮办团队：{members}', en: '{department} assigns the agency team: {members}' },
  rules: ['R-42'],
  data: record({
    projectId: Type.String(),
    department: Type.Optional(DepartmentCode),
    /** Ids of the agents; their names lie sealed in `person-*`. */
    members: Type.Array(PersonId, { minItems: 1 }),
    /** Why the team before it is replaced. */
    reason: Type.Optional(Type.String({ minLength: 1 })),
  }),
});

export const AGENCY_EVENTS: readonly EventDeclaration[] = [AgencyTeamAssigned];
