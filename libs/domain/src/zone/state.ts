import { slice } from '../kernel/slice.js';

/** What decisions know of it. */
export type Zone = Readonly<Record<never, never>>;

export const zone = slice<Zone>({}, []);
