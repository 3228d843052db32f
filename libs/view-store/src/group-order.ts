import type { Group } from './port.js';
import { compareScalars } from './scalar-order.js';

/** Order of groups by their keys, first field first. */
export function compareGroups(fields: readonly string[]): (a: Group, b: Group) => number {
  return (a, b) => {
    for (const field of fields) {
      const order = compareScalars(a.key[field] ?? null, b.key[field] ?? null);
      if (order !== 0) return order;
    }
    return 0;
  };
}
