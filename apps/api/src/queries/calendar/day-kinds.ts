import type { DayKind } from '#workdays/working-calendar';

/** What a calendar says of a day. */
export const DAY_KINDS = ['WORKING', 'WEEKEND', 'HOLIDAY', 'MAKE_UP'] as const satisfies readonly DayKind[];
