import { slice } from '../../kernel/slice.js';

/** What the slice knows. */
export type StartFlow = Readonly<Record<never, never>>;

export const startFlow = slice<StartFlow>({}, []);
