import type { BusinessDate } from '#workdays/business-date';
import type { Item } from '../items/state.js';
import { DRAWING_REVIEW } from '../joint-services/merged-reviews.js';
import type { Project } from '../state.js';
import { clearedDrawings } from './drawings.js';
import type { HeldGate } from './gate-schemas.js';

/** What stands for an item on a day: its permit, or what the record holds in its place. */
export type Standing = Omit<HeldGate, 'gate'>;

/** What stands for the item of a code on a day, the latest first decided; nothing where it was not granted, or stands no more. */
export function standing(project: Project, itemCode: string, on: BusinessDate): Standing | undefined {
  return drawings(project, itemCode, on) ?? permit(project, itemCode, on) ?? record(project, itemCode, on);
}

/** The item of this code that is granted by that day, the latest of several. */
export function grantedItem({ items }: Project, itemCode: string, on: BusinessDate): Item | undefined {
  return Object.values(items.byId)
    .filter((item) => item.itemCode === itemCode && item.status === 'ISSUED' && decidedBy(item, on))
    .reduce<Item | undefined>(
      (latest, item) => (latest && decidedOn(latest) > decidedOn(item) ? latest : item),
      undefined,
    );
}

const decidedOn = ({ decision }: Item): string => decision?.decidedOn ?? '';

const decidedBy = ({ decision }: Item, on: BusinessDate): boolean => decision !== undefined && decision.decidedOn <= on;

function permit(project: Project, itemCode: string, on: BusinessDate): Standing | undefined {
  const item = grantedItem(project, itemCode, on);
  if (!item?.decision) return undefined;
  const { itemId, decision } = item;
  const { permitNo, decidedOn: since } = decision;
  return { openedBy: 'PERMIT', itemCode, itemId, since, ...(permitNo !== undefined && { permitNo }) };
}

/** Filing and verification may be on record without an item of their own. */
function record({ filing, startFlow }: Project, itemCode: string, on: BusinessDate): Standing | undefined {
  const { record: filed, verified } = filing;
  if (itemCode === 'investment-filing' && filed) return since(startFlow.filedOn, filed.filingNo, on);
  if (itemCode === 'project-verification' && verified && on <= verified.validUntil) {
    return since(startFlow.verifiedOn, verified.docNo, on);
  }
  return undefined;
}

function since(day: BusinessDate | undefined, document: string, on: BusinessDate): Standing | undefined {
  if (day !== undefined && day > on) return undefined;
  return { openedBy: 'RECORD', document, ...(day !== undefined && { since: day }) };
}

/**
 * T-3: the joint certificate stands for the drawing review, an exemption with its basis does too. A permit
 * does where there is neither: for what was reviewed before the project became a major one, or before its import.
 */
function drawings(project: Project, itemCode: string, on: BusinessDate): Standing | undefined {
  return itemCode === DRAWING_REVIEW ? clearedDrawings(project, on) : undefined;
}
