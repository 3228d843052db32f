import { compose } from '../kernel/slice.js';
import { admission, type Admission } from './admission/state.js';
import { agency, type Agency } from './agency/state.js';
import { deferrals, type Deferrals } from './deferral/state.js';
import { delays, type Delays } from './delays/state.js';
import { filing, type Filing } from './filing/state.js';
import { items, type Items } from './items/state.js';

/** One project: every slice of its life, folded from its one stream (model.md 1, 4). */
export interface Project {
  readonly filing: Filing;
  readonly admission: Admission;
  readonly agency: Agency;
  readonly items: Items;
  readonly deferrals: Deferrals;
  readonly delays: Delays;
}

export const project = compose<Project>({ filing, admission, agency, items, deferrals, delays });
