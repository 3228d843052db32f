import { slice } from '../kernel/slice.js';

/** What decisions know of it. */
export type Plot = Readonly<Record<never, never>>;

export const plot = slice<Plot>({}, []);
