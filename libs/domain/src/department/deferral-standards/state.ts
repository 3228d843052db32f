import type { BusinessDate } from '#workdays/business-date';
import type { DataOf } from '../../kernel/event.js';
import { inForce } from '../validity.js';
import type { DeferralStandardPublished } from './events.js';

type DeferralStandard = DataOf<typeof DeferralStandardPublished>;

/** On which terms a material may follow. */
export type StandardTerms = DeferralStandard['materials'][number];

/** What a county or zone has published on deferral, oldest first. */
export interface WithDeferralStandards {
  readonly deferralStandards?: readonly DeferralStandard[];
}

/** The terms its standard in force on a day sets for a material, where it names the material at all. */
export function standardTermsOn(
  { deferralStandards = [] }: WithDeferralStandards,
  itemCode: string,
  material: string,
  on: BusinessDate,
): StandardTerms | undefined {
  return inForce(deferralStandards, on)?.materials.find(
    (terms) => terms.itemCode === itemCode && terms.material === material,
  );
}
