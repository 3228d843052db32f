import { compose } from '../kernel/slice.js';
import { admission, type Admission } from './admission/state.js';
import { agency, type Agency } from './agency/state.js';
import { commitments, type Commitments } from './commitments/state.js';
import { conditions, type Conditions } from './conditions/state.js';
import { coordination, type Coordination } from './coordination/state.js';
import { deferrals, type Deferrals } from './deferral/state.js';
import { delays, type Delays } from './delays/state.js';
import { filing, type Filing } from './filing/state.js';
import { items, type Items } from './items/state.js';
import { jointServices, type JointServices } from './joint-services/state.js';
import { nodes, type Nodes } from './nodes/state.js';
import { UsedPapers, withPapers } from './papers/used-papers.js';
import { startFlow, type StartFlow } from './start-flow/state.js';
import { supervision, type Supervision } from './supervision/state.js';

/** One project: every slice of its life, folded from its one stream (model.md 1, 4). */
export interface Project {
  readonly filing: Filing;
  readonly admission: Admission;
  readonly conditions: Conditions;
  readonly nodes: Nodes;
  readonly agency: Agency;
  readonly items: Items;
  readonly deferrals: Deferrals;
  readonly commitments: Commitments;
  readonly coordination: Coordination;
  readonly delays: Delays;
  readonly supervision: Supervision;
  readonly startFlow: StartFlow;
  readonly jointServices: JointServices;
  /** Papers that serve one step, of whichever slice. */
  readonly papers: UsedPapers;
}

export const project = withPapers(
  compose<Project>({
    filing,
    admission,
    conditions,
    nodes,
    agency,
    items,
    deferrals,
    commitments,
    coordination,
    delays,
    supervision,
    startFlow,
    jointServices,
    // Any event may carry some: `withPapers` sees to them.
    papers: { initial: UsedPapers.NONE, reactions: [] },
  }),
);
