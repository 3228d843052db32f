import { slice } from '../../kernel/slice.js';

/** What the slice knows. */
export type Nodes = Readonly<Record<never, never>>;

export const nodes = slice<Nodes>({}, []);
