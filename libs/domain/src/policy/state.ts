import type { Static } from '@sinclair/typebox';
import type { BusinessDate } from '#workdays/business-date';
import type { Succession } from '../department/succession/holder.js';
import { on, slice } from '../kernel/slice.js';
import type { CatalogueItem, PolicyContent, PolicyVersionSchema } from './content.js';
import { PolicyPublished } from './events.js';
import { heldContent } from './holders.js';
import { SuccessionAnnounced, SuccessionTakenBack } from './successions/events.js';

type PolicyVersion = Static<typeof PolicyVersionSchema>;

/** Versions of the city's policy, oldest first, and the departments that end, one entry a code. */
export interface PolicyHistory {
  readonly versions: readonly PolicyVersion[];
  readonly successions: readonly Succession[];
}

/** The policy that binds a decision of one day. */
export interface Policy extends PolicyContent {
  readonly version: number;
}

const others = ({ successions }: PolicyHistory, code: string) => successions.filter((known) => known.code !== code);

export const policyHistory = slice<PolicyHistory>({ versions: [], successions: [] }, [
  on(PolicyPublished, (state, data) => ({ ...state, versions: [...state.versions, data] })),
  on(SuccessionAnnounced, (state, { code, successor, validFrom }) => ({
    ...state,
    successions: [...others(state, code), { code, successor, validFrom }],
  })),
  on(SuccessionTakenBack, (state, { code }) => ({ ...state, successions: others(state, code) })),
]);

/**
 * The version in force on a date: the latest published one that took effect by then; before the first, the first
 * (imports may bring in years before the notice). Departments it names that have ended by the date read as their successors.
 * @throws Error on an empty history: the store was never initialised.
 */
export function policyOn(history: PolicyHistory, date: BusinessDate): Policy {
  let chosen = history.versions[0];
  for (const candidate of history.versions) if (candidate.effectiveFrom <= date) chosen = candidate;
  if (!chosen) throw new Error('No policy has been published: start the server once, it writes the shipped policy.');
  return { version: chosen.version, ...heldContent(chosen.content, successionsOn(history, date)) };
}

/** Departments that have ended by a date, and who does their work then. */
export function successionsOn({ successions }: PolicyHistory, date: BusinessDate): readonly Succession[] {
  return successions.some(({ validFrom }) => validFrom > date)
    ? successions.filter(({ validFrom }) => validFrom <= date)
    : successions;
}

/** The catalogue's entry of an item code, or nothing. */
export function catalogueItem(policy: Policy, code: string): CatalogueItem | undefined {
  return policy.catalogue.find((item) => item.code === code);
}
