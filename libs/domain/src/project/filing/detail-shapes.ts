import { REGIMES } from '../../policy/content.js';
import type { CorrectableField } from './vocabulary.js';

/** Nationwide project code of the online platform. */
export const PROJECT_CODE = /^[0-9A-Za-z-]{1,40}$/;
/** Unified social credit code. */
export const USCC = /^[0-9A-Z]{18}$/;
/** County or zone that answers for a project. */
export const TERRITORIAL_CODE = /^(COUNTY|ZONE)-[A-Z0-9-]{1,33}$/;
/** Development zone. */
export const ZONE_CODE = /^ZONE-[A-Z0-9-]{1,35}$/;
/** Most a project may cost, yuan. */
export const MOST_INVESTMENT = 1e15;

const text = (most: number) => (to: string) => (to.length <= most ? to : undefined);
const matching = (pattern: RegExp) => (to: string) => (pattern.test(to) ? to : undefined);

function yuan(to: string): number | undefined {
  const amount = Number(to);
  return /^\d+(\.\d{1,2})?$/.test(to) && amount <= MOST_INVESTMENT ? amount : undefined;
}

/** By field, the value a text stands for; `undefined` when it is none: the same bounds as at filing. */
export const DETAIL_VALUES: Readonly<Record<CorrectableField, (to: string) => string | number | undefined>> = {
  name: text(300),
  projectCode: matching(PROJECT_CODE),
  ownerUscc: matching(USCC),
  industry: text(200),
  investmentAmount: yuan,
  regime: (to) => REGIMES.find((regime) => regime === to),
  location: text(300),
  zone: matching(ZONE_CODE),
};
