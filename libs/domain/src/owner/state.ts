import { slice } from '../kernel/slice.js';

/** What decisions know of it. */
export type Owner = Readonly<Record<never, never>>;

export const owner = slice<Owner>({}, []);
