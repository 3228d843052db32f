import { slice } from '../kernel/slice.js';

/** What decisions know of it. */
export type Training = Readonly<Record<never, never>>;

export const training = slice<Training>({}, []);
