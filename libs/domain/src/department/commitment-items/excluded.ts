import type { CatalogueItem } from '../../policy/content.js';
import type { CommitmentExclusion, CommitmentsPolicy } from '../../policy/sections/commitments.js';

type SensitiveDomain = CatalogueItem['domains'][number];

/** What an item of a sensitive domain touches of the domains closed to commitment. */
const TOUCHED: Partial<Record<SensitiveDomain, CommitmentExclusion>> = {
  SAFETY: 'LIFE_AND_PROPERTY',
  ENVIRONMENT: 'ECO_ENVIRONMENT',
  PUBLIC_SAFETY: 'PUBLIC_SAFETY',
};

/** Which domains closed to commitment (practice.md 3.4) a matter touches, by its own word or by its items' domains. */
export function excludedDomains(
  touches: readonly CommitmentExclusion[],
  domains: readonly SensitiveDomain[],
  { commitments }: { readonly commitments: CommitmentsPolicy },
): CommitmentExclusion[] {
  const touched = new Set([...touches, ...domains.flatMap((domain) => TOUCHED[domain] ?? [])]);
  return commitments.exclusions.filter((excluded) => touched.has(excluded));
}
