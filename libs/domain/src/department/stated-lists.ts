import { on, type Reaction } from '../kernel/slice.js';
import { CommitmentItemListed } from './commitment-items/events.js';
import type { WithCommitmentItems } from './commitment-items/state.js';
import { DeferralStandardPublished } from './deferral-standards/events.js';
import type { WithDeferralStandards } from './deferral-standards/state.js';
import { LocalListRefined } from './local-lists/events.js';
import type { WithLocalLists } from './local-lists/state.js';

/** What a department or territorial body has stated for applicants to rely on; left out: nothing yet. */
export type StatedLists = WithCommitmentItems & WithDeferralStandards & WithLocalLists;

/** How the state of a department takes them up. */
export function statedListReactions<State extends StatedLists>(): readonly Reaction<State>[] {
  return [
    on(CommitmentItemListed, (state, data) => ({
      ...state,
      commitmentItems: [...(state.commitmentItems ?? []), data],
    })),
    on(DeferralStandardPublished, (state, data) => ({
      ...state,
      deferralStandards: [...(state.deferralStandards ?? []), data],
    })),
    on(LocalListRefined, (state, data) => ({ ...state, localLists: [...(state.localLists ?? []), data] })),
  ];
}
