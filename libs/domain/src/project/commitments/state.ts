import { slice } from '../../kernel/slice.js';

/** What the slice knows. */
export type Commitments = Readonly<Record<never, never>>;

export const commitments = slice<Commitments>({}, []);
