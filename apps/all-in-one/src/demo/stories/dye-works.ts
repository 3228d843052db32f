import { about, story } from '../story.js';
import { admission } from './dye-works/admission.js';
import { approvals } from './dye-works/approvals.js';
import { coordination } from './dye-works/coordination.js';
import { delay } from './dye-works/delay.js';
import { id } from './dye-works/names.js';

/** A project on which everything is tried that the notice does not allow, and everything is late that has a date. */
export const dyeWorks = about(
  'A dye maker fails its first assessment and passes the second. From then on much goes wrong that the notice foresees: the water bureau asks for an assessment the zone has made for everybody, an issue goes up before anybody tried to solve it on the spot, a blacklisted institution is to be engaged, a permit is to be decided before there is a land contract, a window wants to say no, a department wants to say no without its leader, the owner is to be talked into a deferral. Each time the system refuses and says by which rule. What it cannot refuse it puts on record: the task, the node, the permit and the start flow that are late, the commitment that was false, the deferral that was broken, and the yellow card at the end of the delay case.',
  story(
    id,
    'Dye works · what the notice refuses, and what it puts on record',
    ...admission,
    ...coordination,
    ...approvals,
    ...delay,
  ),
);
