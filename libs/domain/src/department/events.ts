import { Type } from '@sinclair/typebox';
import { event } from '../kernel/event.js';
import { BilingualSchema, BusinessDateSchema, DepartmentCode, PersonId, oneOf, record } from '../kernel/schema.js';
import { DEPARTMENT_ROLES } from './roles.js';

export const DepartmentRegistered = event('DepartmentRegistered', {
  version: 1,
  title: { zh: '部门登记', en: 'Department registered' },
  sentence: { zh: '{name}登记，自{validFrom}起履职', en: '{name} is registered, in office from {validFrom}' },
  rules: ['R-05'],
  data: record({
    code: DepartmentCode,
    name: BilingualSchema,
    role: oneOf(DEPARTMENT_ROLES, 'Role the department acts in'),
    validFrom: BusinessDateSchema,
  }),
});

export const MainLeaderAppointed = event('MainLeaderAppointed', {
  version: 1,
  title: { zh: '主要领导任职', en: 'Main leader appointed' },
  sentence: {
    zh: '{personId}自{validFrom}起任{code}主要领导',
    en: 'Person {personId} is the main leader of {code} from {validFrom}',
  },
  rules: ['R-53', 'N-7'],
  data: record({
    code: DepartmentCode,
    personId: PersonId,
    validFrom: BusinessDateSchema,
    validTo: Type.Optional(BusinessDateSchema),
    document: Type.String({ minLength: 1, description: 'Appointment document' }),
    /** Whose running term the appointment ends, and that term's last day. */
    former: Type.Optional(record({ personId: PersonId, validTo: BusinessDateSchema })),
  }),
});

export const WindowAuthorityDelegated = event('WindowAuthorityDelegated', {
  version: 1,
  title: { zh: '授权到位', en: 'Window authority delegated' },
  sentence: {
    zh: '{code}自{validFrom}起向窗口授权',
    en: '{code} delegates its approval power to the window from {validFrom}',
  },
  rules: ['R-50'],
  data: record({
    code: DepartmentCode,
    /** Item codes the window may decide in favour; empty: all of the department's. */
    itemCodes: Type.Array(Type.String()),
    validFrom: BusinessDateSchema,
    validTo: Type.Optional(BusinessDateSchema),
    document: Type.String({ minLength: 1, description: 'Delegation document' }),
  }),
});
