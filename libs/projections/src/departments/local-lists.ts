import type { BusinessDate } from '#workdays/business-date';
import type { LocalList } from '#domain/department/local-lists/city-duties';
import { LocalListRefined } from '#domain/department/local-lists/events';
import type { DataOf } from '#domain/kernel/event';
import { present } from '#domain/kernel/present';
import { projection } from '../projection.js';
import { when } from '../reaction.js';

type Refined = DataOf<typeof LocalListRefined>;

/** One refined list; its id is the county or zone, the list and its first day (`COUNTY-GUANYUN.APPROVAL_SERVICE.2024-09-01`). */
export type LocalListDocument = {
  readonly department: string;
  readonly list: LocalList;
  /** Number of the local list. */
  readonly document: string;
  readonly validFrom: BusinessDate;
  /** Left out: until the next one. */
  readonly validTo?: BusinessDate;
  /** Every duty of the city's list, detailed, and those the area adds. */
  readonly duties: Refined['duties'];
  readonly additions: Refined['additions'];
  /** Items for which the area promises more. */
  readonly items: Refined['items'];
};

/**
 * One document per refined list and first day: of a list, the one that begins last by a day is in force on it.
 *
 * One index, `department, list`.
 */
export const localLists = projection<LocalListDocument>('local_lists', {
  version: 1,
  indexes: [['department', 'list']],
  on: [
    when(
      LocalListRefined,
      (_, { department, list, document, validFrom, validTo, duties, additions, items }) => ({
        department,
        list,
        document,
        validFrom,
        ...present({ validTo }),
        duties,
        additions,
        items,
      }),
      ({ department, list, validFrom }) => `${department}.${list}.${validFrom}`,
    ),
  ],
});
