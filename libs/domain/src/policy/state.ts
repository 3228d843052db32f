import type { Static } from '@sinclair/typebox';
import type { BusinessDate } from '#workdays/business-date';
import { on, slice } from '../kernel/slice.js';
import type { CatalogueItem, PolicyContent, PolicyVersionSchema } from './content.js';
import { PolicyPublished } from './events.js';

type PolicyVersion = Static<typeof PolicyVersionSchema>;

/** Versions of the city's policy, oldest first. */
export interface PolicyHistory {
  readonly versions: readonly PolicyVersion[];
}

/** The policy that binds a decision of one day. */
export interface Policy extends PolicyContent {
  readonly version: number;
}

export const policyHistory = slice<PolicyHistory>({ versions: [] }, [
  on(PolicyPublished, (state, data) => ({ versions: [...state.versions, data] })),
]);

/**
 * The version in force on a date: the latest published one that took effect by then; before the first, the first
 * (imports may bring in years before the notice).
 * @throws Error on an empty history: the store was never initialised.
 */
export function policyOn(history: PolicyHistory, date: BusinessDate): Policy {
  let chosen = history.versions[0];
  for (const candidate of history.versions) if (candidate.effectiveFrom <= date) chosen = candidate;
  if (!chosen) throw new Error('No policy has been published: start the server once, it writes the shipped policy.');
  return { version: chosen.version, ...chosen.content };
}

/** The catalogue's entry of an item code, or nothing. */
export function catalogueItem(policy: Policy, code: string): CatalogueItem | undefined {
  return policy.catalogue.find((item) => item.code === code);
}
