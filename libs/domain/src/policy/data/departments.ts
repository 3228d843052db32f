import type { Role } from '../../kernel/actor.js';
import type { Bilingual } from '../../kernel/bilingual.js';

interface CityDepartment {
  /** Code of the `department-{code}` stream and of every event's `department`. */
  readonly code: Role;
  readonly name: Bilingual;
  /**
   * Roles its officers may carry. Its own always; INDUSTRY_DEPT where Annex 2 gives it duties, since the notice
   * (二(二)) speaks of those duties as the ones of the competent industry departments.
   */
  readonly roles: readonly Role[];
}

/**
 * The city's departments and offices that the notice names (rules.md 1.1), as they were called in March 2024.
 * Counties and functional zones are not among them: each city registers its own as `COUNTY-*` and `ZONE-*`.
 */
export const CITY_DEPARTMENTS = [
  {
    code: 'COMMERCE',
    name: { zh: '市商务局', en: 'Municipal Bureau of Commerce' },
    roles: ['COMMERCE'],
  },
  {
    code: 'DRC',
    name: { zh: '市发改委', en: 'Development and Reform Commission' },
    roles: ['DRC', 'INDUSTRY_DEPT'],
  },
  {
    code: 'MIIT',
    name: { zh: '市工信局', en: 'Bureau of Industry and Information Technology' },
    roles: ['MIIT', 'INDUSTRY_DEPT'],
  },
  {
    code: 'NR',
    name: { zh: '市自然资源局', en: 'Bureau of Natural Resources' },
    roles: ['NR', 'INDUSTRY_DEPT'],
  },
  {
    code: 'HURD',
    name: { zh: '市住建局', en: 'Bureau of Housing and Urban-Rural Development' },
    roles: ['HURD', 'INDUSTRY_DEPT'],
  },
  {
    code: 'ECO',
    name: { zh: '市生态环境局', en: 'Bureau of Ecology and Environment' },
    roles: ['ECO', 'INDUSTRY_DEPT'],
  },
  {
    code: 'EMERG',
    name: { zh: '市应急管理局', en: 'Bureau of Emergency Management' },
    roles: ['EMERG', 'INDUSTRY_DEPT'],
  },
  {
    code: 'WATER',
    name: { zh: '市水利局', en: 'Bureau of Water Resources' },
    roles: ['WATER', 'INDUSTRY_DEPT'],
  },
  {
    code: 'CULT',
    name: { zh: '市文广旅局', en: 'Bureau of Culture, Radio, TV and Tourism' },
    roles: ['CULT', 'INDUSTRY_DEPT'],
  },
  {
    code: 'TRANS',
    name: { zh: '市交通运输局', en: 'Bureau of Transport' },
    roles: ['TRANS', 'INDUSTRY_DEPT'],
  },
  {
    code: 'PSB',
    name: { zh: '市公安局', en: 'Public Security Bureau' },
    roles: ['PSB', 'INDUSTRY_DEPT'],
  },
  {
    code: 'PLC',
    name: { zh: '市委政法委', en: 'Political and Legal Affairs Commission' },
    roles: ['PLC', 'INDUSTRY_DEPT'],
  },
  {
    code: 'NSB',
    name: { zh: '市国家安全局', en: 'National Security Bureau' },
    roles: ['NSB', 'INDUSTRY_DEPT'],
  },
  {
    code: 'METEO',
    name: { zh: '市气象局', en: 'Meteorological Bureau' },
    roles: ['METEO'],
  },
  {
    code: 'UTIL',
    name: { zh: '市政管理部门', en: 'Municipal utilities administrators' },
    roles: ['UTIL', 'INDUSTRY_DEPT'],
  },
  {
    code: 'GSO',
    name: { zh: '市政务办', en: 'Municipal Government Services Office' },
    roles: ['GSO'],
  },
  {
    code: 'WGR',
    name: {
      zh: '市工程建设项目审批制度改革领导小组办公室',
      en: 'Office of the Construction-Project Approval Reform Leading Group',
    },
    roles: ['WGR'],
  },
  {
    code: 'BEO',
    name: { zh: '市营商办', en: 'Business Environment Office' },
    roles: ['BEO'],
  },
  {
    code: 'SUPV',
    name: { zh: '市政府督查室', en: 'Municipal Government Supervision Office' },
    roles: ['SUPV'],
  },
  {
    code: 'GOV',
    name: { zh: '市政府', en: 'Municipal Government' },
    roles: ['GOV'],
  },
] as const satisfies readonly CityDepartment[];

/** Code of a department the product ships with. */
export type CityDepartmentCode = (typeof CITY_DEPARTMENTS)[number]['code'];
