import type { DataOf } from '../../kernel/event.js';
import { on, type Reaction } from '../../kernel/slice.js';
import { ResponsibilityItemDefined } from './events.js';

/** A duty as it is defined now. */
export type Duty = DataOf<typeof ResponsibilityItemDefined>;

/** The duties of a department by code; left out: none was ever defined. */
export interface Responsibilities {
  readonly duties?: Readonly<Record<string, Duty>>;
}

/** How a department's state takes in its duties. */
export function responsibilityReactions<State extends Responsibilities>(): readonly Reaction<State>[] {
  return [
    on(ResponsibilityItemDefined, (state: State, data) => ({
      ...state,
      duties: { ...state.duties, [data.dutyCode]: data },
    })),
  ];
}

/** The department's duty of this code, if it has one. */
export function dutyOf({ duties = {} }: Responsibilities, dutyCode: string): Duty | undefined {
  return Object.hasOwn(duties, dutyCode) ? duties[dutyCode] : undefined;
}
