import type { BusinessDate } from '#workdays/business-date';
import type { DataOf } from '../../kernel/event.js';
import { inForce } from '../validity.js';
import type { CommitmentItemListed } from './events.js';

/** A matter on a department's list. */
export type CommitmentItem = DataOf<typeof CommitmentItemListed>;

/** What a department has listed for commitment, oldest first. */
export interface WithCommitmentItems {
  readonly commitmentItems?: readonly CommitmentItem[];
}

/** The listing of a matter in force on a day, where the department has one. */
export function commitmentItemOn(
  { commitmentItems = [] }: WithCommitmentItems,
  matter: string,
  on: BusinessDate,
): CommitmentItem | undefined {
  const listings = commitmentItems.filter((listed) => listed.matter === matter);
  return inForce(listings, on);
}
