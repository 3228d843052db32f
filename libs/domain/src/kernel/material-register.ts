import type { BusinessDate } from '#workdays/business-date';

/** What is asked of the city's register of shared data and electronic licences. */
export interface MaterialQuestion {
  /** DATA_SHARING: is it in the shared data? E_LICENSE: is there an electronic licence? */
  readonly ground: 'DATA_SHARING' | 'E_LICENSE';
  /** Code of the material in the catalogue. */
  readonly material: string;
  /** Code of the department that issued it. */
  readonly issuer: string;
  /** Query of the shared data, or number of the licence. */
  readonly reference: string;
  /** Unified social credit code of whom it was issued to, where the record knows. */
  readonly holder?: string;
}

/** What the register says. */
export interface MaterialAnswer {
  readonly found: boolean;
  /** Id under which the register keeps the answer. */
  readonly answerId?: string;
  /** Last day on which the material is valid; left out: it does not expire. */
  readonly validUntil?: BusinessDate;
}

/** Are two questions the same? */
export function isSameQuestion(one: MaterialQuestion, other: MaterialQuestion): boolean {
  return (
    one.ground === other.ground &&
    one.material === other.material &&
    one.issuer === other.issuer &&
    one.reference === other.reference &&
    one.holder === other.holder
  );
}
