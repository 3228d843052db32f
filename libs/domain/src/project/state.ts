import { compose } from '../kernel/slice.js';
import { filing, type Filing } from './filing/state.js';

/** One project: every slice of its life, folded from its one stream (model.md 1, 4). */
export interface Project {
  readonly filing: Filing;
}

export const project = compose<Project>({ filing });
