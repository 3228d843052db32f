import { about, story } from '../story.js';
import { admission } from './cathode-materials/admission.js';
import { completion } from './cathode-materials/completion.js';
import { land } from './cathode-materials/land.js';
import { id } from './cathode-materials/names.js';
import { plan } from './cathode-materials/plan.js';
import { service } from './cathode-materials/service.js';
import { startFlow } from './cathode-materials/start-flow.js';

/** A project of the general track from the first talk to the agent's stars: how the notice means it to go. */
export const cathodeMaterials = about(
  'A maker of battery materials comes to the Development Zone, and everything goes as the notice means it to. Departments say on the investment system what they think; what it takes to build stands on one list; land, energy and emission quota are there before they are missed. From the land contract the start flow takes its 35 working days, longer by the days of an expert review. The zone has its soil assessment, so nobody asks the owner for one; a licence is replaced by a word that holds; a guarantee follows before the start, as promised. Works are surveyed once and accepted once, and then everybody rates everybody.',
  story(
    id,
    'Cathode materials · the general track, from negotiation to the agent’s stars',
    ...admission,
    ...land,
    ...service,
    ...plan,
    ...startFlow,
    ...completion,
  ),
);
