import type { Agent } from '../agent/state.js';
import type { Department } from '../department/state.js';
import type { Intermediary } from '../intermediary/state.js';
import type { Owner } from '../owner/state.js';
import type { Plot } from '../plot/state.js';
import type { Project } from '../project/state.js';
import type { Training } from '../training/state.js';
import type { Zone } from '../zone/state.js';

/** What a decision may know of streams that are not its own (model.md 1), by their kind. */
export interface OtherStreams {
  readonly project: Project;
  readonly department: Department;
  readonly intermediary: Intermediary;
  readonly agent: Agent;
  readonly owner: Owner;
  readonly zone: Zone;
  readonly plot: Plot;
  readonly training: Training;
}

/** One stream a decision relies on. */
export interface Reference {
  readonly kind: keyof OtherStreams;
  readonly id: string;
}

/** References to several streams of one kind. */
export function references(kind: Reference['kind'], ...ids: readonly string[]): Reference[] {
  return ids.map((id) => ({ kind, id }));
}
