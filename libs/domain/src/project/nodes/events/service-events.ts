import { Type } from '@sinclair/typebox';
import { ANNEX_2_ROWS } from '../../../department/responsibility/vocabulary.js';
import { event } from '../../../kernel/event.js';
import { BilingualSchema, DepartmentCode, Uscc, oneOf, record } from '../../../kernel/schema.js';
import { REPORTS, STANCES } from '../vocabulary.js';

const projectId = Type.String();
const text = Type.String({ minLength: 1 });

export const EarlyInterventionStarted = event('EarlyInterventionStarted', {
  version: 1,
  title: { zh: '提前介入', en: 'Early intervention started' },
  sentence: {
    zh: '{department}在{report}编制阶段提前介入：{service}',
    en: '{department} steps in while the {report} is being prepared: {service}',
  },
  rules: ['R-31'],
  data: record({
    projectId,
    report: oneOf(REPORTS, 'Report that is being prepared'),
    department: DepartmentCode,
    service: Type.String({ minLength: 1, description: 'What the department does for it' }),
    preparer: Type.Optional(Uscc),
  }),
});

export const EarlyServiceOpinionIssued = event('EarlyServiceOpinionIssued', {
  version: 1,
  title: { zh: '提前服务意见', en: 'Early-service opinion issued' },
  sentence: {
    zh: '{department}就“{topic}”提出提前服务意见（{rule}）：{stance}',
    en: '{department} gives its early-service opinion on “{topic}” ({rule}): {stance}',
  },
  rules: ['R-05', 'R-32'],
  data: record({
    projectId,
    opinionId: Type.String({ description: 'Id of the opinion: {projectId}.e1' }),
    department: DepartmentCode,
    dutyCode: Type.String({ description: 'Code of the duty under which it is given (R-05)' }),
    rule: oneOf(ANNEX_2_ROWS, 'Row of Annex 2 that gives the department the duty'),
    /** The duty's item. */
    topic: BilingualSchema,
    stance: oneOf(STANCES, 'What it comes to'),
    opinion: text,
    conditions: Type.Array(text, { description: 'What the project has to meet, or to change' }),
    basis: Type.Array(text, { minItems: 1, description: 'Codes of legal bases (Annex 1), or titles of others' }),
    docId: text,
    /** The opinion on the same topic whose place it takes, and why. */
    replaces: Type.Optional(record({ opinionId: Type.String(), reason: text })),
  }),
});

export const SERVICE_EVENTS = [EarlyInterventionStarted, EarlyServiceOpinionIssued];
