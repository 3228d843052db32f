import { single } from '../kernel/slice.js';
import type { StreamKind } from '../kernel/stream-kind.js';
import { assessAgencyDepartment, finalizePeriodScore } from './assessment/decide.js';
import { AgencyDepartmentAssessed, AssessmentScoreFinalized } from './assessment/events.js';
import { listCommitmentItem } from './commitment-items/decide.js';
import { CommitmentItemListed } from './commitment-items/events.js';
import {
  recordComplianceFinding,
  recordWarning,
  withdrawComplianceFinding,
  withdrawWarning,
} from './compliance/decide.js';
import {
  ComplianceFindingRecorded,
  ComplianceFindingWithdrawn,
  WarningRecorded,
  WarningWithdrawn,
} from './compliance/events.js';
import { appointMainLeader, delegateWindowAuthority, registerDepartment } from './decide.js';
import { publishDeferralStandard } from './deferral-standards/decide.js';
import { DeferralStandardPublished } from './deferral-standards/events.js';
import { DepartmentRegistered, MainLeaderAppointed, WindowAuthorityDelegated } from './events.js';
import { refineLocalList } from './local-lists/decide.js';
import { LocalListRefined } from './local-lists/events.js';
import { defineResponsibilityItem, shipResponsibilityItems } from './responsibility/decide.js';
import { ResponsibilityItemDefined } from './responsibility/events.js';
import { renameDepartment } from './succession/decide.js';
import { DepartmentRenamed, DepartmentSucceeded } from './succession/events.js';
import { department, type Department } from './state.js';

/** `department-{code}`: who leads it when, what its window may decide, its duties, lists and standards. */
export const departmentStream: StreamKind<Department> = {
  ...single(department),
  name: 'department',
  title: { zh: '部门', en: 'Department' },
  idPattern: /^[A-Z][A-Z0-9_-]{0,39}$/,
  events: [
    DepartmentRegistered,
    MainLeaderAppointed,
    WindowAuthorityDelegated,
    ResponsibilityItemDefined,
    CommitmentItemListed,
    DeferralStandardPublished,
    LocalListRefined,
    DepartmentRenamed,
    DepartmentSucceeded,
    WarningRecorded,
    WarningWithdrawn,
    ComplianceFindingRecorded,
    ComplianceFindingWithdrawn,
    AgencyDepartmentAssessed,
    AssessmentScoreFinalized,
  ],
  decisions: [
    registerDepartment,
    appointMainLeader,
    delegateWindowAuthority,
    defineResponsibilityItem,
    shipResponsibilityItems,
    listCommitmentItem,
    publishDeferralStandard,
    refineLocalList,
    renameDepartment,
    recordWarning,
    withdrawWarning,
    recordComplianceFinding,
    withdrawComplianceFinding,
    assessAgencyDepartment,
    finalizePeriodScore,
  ],
};
