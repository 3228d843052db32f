import type { CatalogueItem } from '../../content.js';
import { CATEGORY } from '../../deferral-categories.js';

type Material = CatalogueItem['materials'][number];

/** A material without which the item cannot be reviewed (要件): never deferred. */
export function essential(code: string, zh: string, en: string): Material {
  return { code, name: { zh, en }, essential: true };
}

/**
 * A material that does not affect the review: it may follow against a commitment, in a category that fits it. Which
 * ones fit the notice leaves to the office: inferred from its words. What was handed in before, and what the department deems
 * deferrable, any such material may be.
 */
export function deferrable(
  code: string,
  zh: string,
  en: string,
  ...fitting: readonly (typeof CATEGORY)[keyof typeof CATEGORY][]
): Material {
  const categories = [...fitting, CATEGORY.EARLIER_STAGE, CATEGORY.DEEMED].toSorted((a, b) => a - b);
  return { code, name: { zh, en }, essential: false, categories };
}

/** The material as a licence or certificate that government issues. */
export function licence(material: Material): Material {
  return { ...material, issuedBy: 'GOVERNMENT' };
}

export const APPLICATION = essential('application', '申请表', 'Application form');
/** R-63 category 1: licences and identity. */
export const BUSINESS_LICENCE = licence(
  deferrable('business-licence', '营业执照', 'Business licence', CATEGORY.LICENCE),
);
export const LEGAL_PERSON_ID = licence(
  deferrable('legal-person-id', '法定代表人身份证明', 'Identity of the legal person', CATEGORY.LICENCE),
);
export const AUTHORISATION = deferrable('authorisation', '授权委托书', 'Letter of authorisation', CATEGORY.LICENCE);
/** R-63 category 3 and 4: handed in or issued at an earlier stage. */
export const PROJECT_CODE_PROOF = licence(
  deferrable(
    'project-approval',
    '项目备案证明或核准批复',
    'Proof of filing or verification decision',
    CATEGORY.PREVIOUS_ITEM,
  ),
);
export const LAND_CONTRACT = essential('land-contract', '土地出让合同', 'Land-transfer contract');
