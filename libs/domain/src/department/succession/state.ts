import type { BusinessDate } from '#workdays/business-date';
import type { Bilingual } from '../../kernel/bilingual.js';
import { on, type Reaction } from '../../kernel/slice.js';
import { DepartmentRenamed, DepartmentSucceeded } from './events.js';

/** Later names of a department, and its end; left out: it is called and exists as it was registered. */
export interface WithSuccession {
  readonly succession?: {
    /** By first day. */
    readonly names: readonly { readonly name: Bilingual; readonly validFrom: BusinessDate }[];
    /** First day on which it does not exist any more. */
    readonly ended?: { readonly endedOn: BusinessDate; readonly successor: string };
  };
}

/** How the state of a department takes them up. A new name from the day of an end takes the place of that end. */
export function successionReactions<State extends WithSuccession>(): readonly Reaction<State>[] {
  return [
    on(DepartmentRenamed, (state: State, { name, validFrom }) => {
      const { names, ended } = state.succession ?? { names: [] };
      const others = names.filter((entry) => entry.validFrom !== validFrom);
      const sorted = [...others, { name, validFrom }].toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
      return { ...state, succession: { names: sorted, ...(ended && ended.endedOn !== validFrom && { ended }) } };
    }),
    on(DepartmentSucceeded, (state: State, { successor, validFrom }) => ({
      ...state,
      succession: { names: state.succession?.names ?? [], ended: { endedOn: validFrom, successor } },
    })),
  ];
}
