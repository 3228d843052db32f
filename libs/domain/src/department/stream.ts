import { single } from '../kernel/slice.js';
import type { StreamKind } from '../kernel/stream-kind.js';
import { appointMainLeader, delegateWindowAuthority, registerDepartment } from './decide.js';
import { DepartmentRegistered, MainLeaderAppointed, WindowAuthorityDelegated } from './events.js';
import { department, type Department } from './state.js';

/** `department-{code}`: who leads it when, and what its window may decide. */
export const departmentStream: StreamKind<Department> = {
  ...single(department),
  name: 'department',
  title: { zh: '部门', en: 'Department' },
  idPattern: /^[A-Z][A-Z0-9_-]{0,39}$/,
  events: [DepartmentRegistered, MainLeaderAppointed, WindowAuthorityDelegated],
  decisions: [registerDepartment, appointMainLeader, delegateWindowAuthority],
};
