import { slice } from '../kernel/slice.js';

/** What decisions know of it. */
export type Intermediary = Readonly<Record<never, never>>;

export const intermediary = slice<Intermediary>({}, []);
