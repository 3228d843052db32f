import { isSameOffice } from '../../../department/succession/holder.js';
import type { Facts } from '../../../kernel/facts.js';
import { present } from '../../../kernel/present.js';
import { refuseIf } from '../../../kernel/refusal.js';
import { isUnattended } from '../../guards.js';
import { paper } from '../../joint-services/office.js';
import type { Project } from '../../state.js';
import type { SubstituteDocument } from '../commands/material-commands.js';
import type { Item } from '../state.js';

/** What a site opinion in the place of the land papers rests on; an import has what it has. */
export interface SiteOpinion {
  /** The item of the project by which it was issued, if it was. */
  readonly siteOpinionItem?: string;
  /** The document that makes the land new land to be allocated. */
  readonly landDocId?: string;
}

/**
 * the site opinion of NR stands in for the land papers of a construction-planning permit, and for nothing else:
 * the opinion itself, on new land that is to be allocated and has no papers yet. @throws Refusal by R-73.
 */
export function siteOpinionFor(project: Project, item: Item, command: SubstituteDocument, facts: Facts): SiteOpinion {
  const { material, issuer, docId } = command;
  requireLandPapers(item, material, issuer, facts);
  const siteOpinionItem = issuedOpinion(project, docId, facts);
  if (isUnattended(facts)) return present({ siteOpinionItem, landDocId: paper(command, LAND, 'R-73', facts) });
  requireNoLandYet(project);
  if (siteOpinionItem === undefined) {
    const opinion = paper(command, 'site-opinion', 'R-73', facts);
    refuseIf(opinion !== docId, 'R-73', { docId, siteOpinion: opinion ?? 'none' });
  }
  return present({ siteOpinionItem, landDocId: paper(command, LAND, 'R-73', facts) });
}

/** Kind of the evidence by which the land is new land to be allocated. */
const LAND = 'new-land-allocation';

/** The project's own item `site-opinion` with this id, if it was issued by that day. */
function issuedOpinion({ items }: Project, itemId: string, { businessDate }: Facts): string | undefined {
  const item = Object.hasOwn(items.byId, itemId) ? items.byId[itemId] : undefined;
  if (item?.itemCode !== 'site-opinion' || item.status !== 'ISSUED') return undefined;
  return item.decision && item.decision.decidedOn <= businessDate ? item.itemId : undefined;
}

function requireLandPapers({ itemCode }: Item, material: string, issuer: string, facts: Facts): void {
  const ofLand = isSameOffice(issuer, 'NR', facts);
  const fits = itemCode === 'project-planning-permit' && material === 'land-document' && ofLand;
  refuseIf(!fits, 'R-73', { itemCode, material, issuer });
}

/** Not once a contract or an allocation is on record, nor where the land comes by the contract LAND_AND_START waits for. */
function requireNoLandYet({ filing: { contract, track } }: Project): void {
  refuseIf(contract !== undefined, 'R-73', { contractNo: contract?.contractNo ?? '' });
  refuseIf(track === 'LAND_AND_START', 'R-73', { track: 'LAND_AND_START' });
}
