import { slice } from '../../kernel/slice.js';

/** What the slice knows. */
export type Conditions = Readonly<Record<never, never>>;

export const conditions = slice<Conditions>({}, []);
