import { slice } from '../../kernel/slice.js';

/** What the slice knows. */
export type Supervision = Readonly<Record<never, never>>;

export const supervision = slice<Supervision>({}, []);
