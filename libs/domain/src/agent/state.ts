import { slice } from '../kernel/slice.js';

/** What decisions know of it. */
export type Agent = Readonly<Record<never, never>>;

export const agent = slice<Agent>({}, []);
