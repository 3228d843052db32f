/** Id of the pause that the item's one correction after acceptance is. */
export function correctionPauseId(itemId: string): string {
  return `${itemId}.correction`;
}

/** Id of an item's nth special procedure, counted from 1. */
export function procedureId(itemId: string, nth: number): string {
  return `${itemId}.p${nth}`;
}
