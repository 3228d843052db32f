import { Type, type Static } from '@sinclair/typebox';
import { DepartmentCode, record } from '../../kernel/schema.js';

const departments = Type.Array(DepartmentCode, { minItems: 1 });
/** A report: who steps in early, and the items it is handed in with. Once one of them is received, it is too late. */
const report = record({
  department: DepartmentCode,
  itemCodes: Type.Array(Type.String({ pattern: '^[a-z0-9-]{1,60}$' }), { minItems: 1 }),
});

/** Who gives out scarce factors at city level, and who steps in at the preparation of reports. */
export const EarlyServicePolicySchema = record({
  factorAuthorities: record({ LAND: departments, ENERGY: departments, EMISSION: departments }),
  reports: record({ ENERGY: report, SAFETY: report, ENVIRONMENT: report }),
});

export type EarlyServicePolicy = Static<typeof EarlyServicePolicySchema>;

/** As it ships: the departments are the notice's (三(二), 三(三)), the items those of the shipped catalogue. */
export const EARLY_SERVICE_POLICY: EarlyServicePolicy = {
  factorAuthorities: { LAND: ['NR'], ENERGY: ['DRC', 'MIIT'], EMISSION: ['ECO'] },
  reports: {
    ENERGY: { department: 'DRC', itemCodes: ['energy-review'] },
    SAFETY: { department: 'EMERG', itemCodes: ['safety-conditions'] },
    ENVIRONMENT: { department: 'ECO', itemCodes: ['eia-report', 'eia-form'] },
  },
};

/** Paths in this section that the notice does not state: which of its four departments keeps which factor, and the items. */
export const EARLY_SERVICE_POLICY_INFERRED: readonly string[] = [
  'earlyService.factorAuthorities',
  'earlyService.reports',
];
