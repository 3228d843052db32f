import { slice } from '../../kernel/slice.js';

/** What the slice knows. */
export type Coordination = Readonly<Record<never, never>>;

export const coordination = slice<Coordination>({}, []);
