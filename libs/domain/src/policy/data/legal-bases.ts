import type { Bilingual } from '../../kernel/bilingual.js';

/**
 * The laws, plans, catalogues and lists that Annex 1 names as bases of a compliance opinion, by code.
 * The annex ends nearly every list with "等" (and others), so an opinion may also cite what is not here.
 */
export const LEGAL_BASES = {
  INDUSTRIAL_STRUCTURE_CATALOGUE: { zh: '产业结构调整指导目录', en: 'Industrial structure adjustment catalogue' },
  FOREIGN_INVESTMENT_ENCOURAGEMENT: { zh: '鼓励外商投资产业目录', en: 'Foreign-investment encouragement catalogue' },
  FOREIGN_INVESTMENT_NEGATIVE_LIST: {
    zh: '外商投资准入特别管理措施（负面清单）',
    en: 'Foreign-investment negative list',
  },
  MARKET_ACCESS_NEGATIVE_LIST: { zh: '市场准入负面清单', en: 'Market-access negative list' },
  CITY_INDUSTRY_RESTRICTIONS: {
    zh: '连云港市产业禁止和限制目录',
    en: 'City lists of prohibited and restricted industries',
  },
  LAND_ADMINISTRATION_LAW: { zh: '中华人民共和国土地管理法', en: 'Land Administration Law' },
  LAND_LAW_IMPLEMENTING_REGULATION: {
    zh: '中华人民共和国土地管理法实施条例',
    en: 'Implementing Regulation of the Land Administration Law',
  },
  JIANGSU_LAND_REGULATION: { zh: '江苏省土地管理条例', en: 'Jiangsu Land Administration Regulation' },
  JIANGSU_PLANNING_REGULATION: { zh: '江苏省城乡规划条例', en: 'Jiangsu Urban-Rural Planning Regulation' },
  TERRITORIAL_PLAN: { zh: '经批准的国土空间规划', en: 'Approved territorial spatial plan' },
  REGULATORY_PLAN: { zh: '经批准的控制性详细规划', en: 'Approved regulatory detailed plan' },
  GEOLOGICAL_DISASTER_REGULATION: { zh: '地质灾害防治条例', en: 'Geological Disaster Prevention Regulation' },
  EIA_LAW: { zh: '中华人民共和国环境影响评价法', en: 'Environmental Impact Assessment Law' },
  PROJECT_ENVIRONMENT_REGULATION: {
    zh: '建设项目环境保护管理条例',
    en: 'Regulation on Environmental Protection of Construction Projects',
  },
  EIA_CLASSIFICATION_LIST: {
    zh: '建设项目环境影响评价分类管理名录',
    en: 'Classification list for environmental impact assessment of construction projects',
  },
  JIANGSU_ENVIRONMENT_REGULATION: { zh: '江苏省环境保护条例', en: 'Jiangsu Environmental Protection Regulation' },
  CULTURAL_RELICS_LAW: { zh: '中华人民共和国文物保护法', en: 'Cultural Relics Protection Law' },
  JIANGSU_RELICS_MEASURES: {
    zh: '江苏省文物保护办法与条例',
    en: 'Jiangsu measures and regulations on cultural relics',
  },
  CITY_RELICS_MEASURES: { zh: '连云港市文物保护办法与条例', en: 'City measures and regulations on cultural relics' },
  NATIONAL_SECURITY_LAW: { zh: '中华人民共和国国家安全法', en: 'National Security Law' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Code of a legal basis that Annex 1 names. */
export type LegalBasisCode = keyof typeof LEGAL_BASES;

/** A legal basis as an opinion, a form or a report shows it. */
export interface LegalBasis {
  readonly code: LegalBasisCode;
  readonly title: Bilingual;
}

/** The bases with these codes, in the order given. */
export function legalBases(...codes: LegalBasisCode[]): readonly LegalBasis[] {
  return codes.map((code) => ({ code, title: LEGAL_BASES[code] }));
}
