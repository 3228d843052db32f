import type { DataOf } from '../../kernel/event.js';
import { on, slice } from '../../kernel/slice.js';
import { ProjectFiled } from './events.js';

/** What the filing slice knows of a project. */
export interface Filing {
  readonly filed?: DataOf<typeof ProjectFiled>;
}

export const filing = slice<Filing>({}, [on(ProjectFiled, (state, data) => ({ ...state, filed: data }))]);
