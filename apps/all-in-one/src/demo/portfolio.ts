import type { BusinessDate } from '#workdays/business-date';
import { city } from './city.js';
import { batterySeparator } from './stories/battery-separator.js';
import { cathodeMaterials } from './stories/cathode-materials.js';
import { chemicalStorage } from './stories/chemical-storage.js';
import { coldChain } from './stories/cold-chain.js';
import { dataCentre } from './stories/data-centre.js';
import { dyeWorks } from './stories/dye-works.js';
import { edibleOil } from './stories/edible-oil.js';
import { epoxyResin } from './stories/epoxy-resin.js';
import { feedMill } from './stories/feed-mill.js';
import { hydrogen } from './stories/hydrogen.js';
import { pharmaceuticals } from './stories/pharmaceuticals.js';
import { portTerminal } from './stories/port-terminal.js';
import { solarGlass } from './stories/solar-glass.js';
import { steelPipes } from './stories/steel-pipes.js';
import { tyreRecycling } from './stories/tyre-recycling.js';
import { windBlades } from './stories/wind-blades.js';
import type { Story } from './story.js';

/** Last business date a story names; before it the sample would lie in the future, which no command may. */
export const LAST_DAY = '2026-10-20';

/** The sample portfolio of one city and sixteen projects, as of the day it is first filed. */
export function portfolio(today: BusinessDate): readonly Story[] {
  return [
    city,
    edibleOil,
    cathodeMaterials,
    solarGlass,
    epoxyResin,
    tyreRecycling,
    coldChain,
    windBlades,
    dataCentre,
    batterySeparator,
    chemicalStorage,
    portTerminal,
    feedMill,
    pharmaceuticals,
    steelPipes,
    dyeWorks,
    hydrogen(today),
  ];
}
