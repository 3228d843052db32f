import { slice } from '../../kernel/slice.js';

/** What the slice knows. */
export type JointServices = Readonly<Record<never, never>>;

export const jointServices = slice<JointServices>({}, []);
