import { maxDate, type BusinessDate } from '#workdays/business-date';
import { NotFound } from '../../kernel/refusal.js';
import { on, slice } from '../../kernel/slice.js';
import { SupervisionClosed, SupervisionOpened, SupervisionOverdue, SupervisionStepRecorded } from './events.js';
import type { SupervisionGround } from './vocabulary.js';

/** One supervision led by the Business Environment Office. */
export interface SupervisionCase {
  readonly id: string;
  readonly ground: SupervisionGround;
  readonly departments: readonly string[];
  readonly dueOn: BusinessDate;
  readonly issueId?: string;
  /** Day of the last step: no later step lies before it. */
  readonly lastOn: BusinessDate;
  readonly closed: boolean;
  readonly overdue: boolean;
}

/** What the supervision slice knows of a project. */
export interface Supervision {
  readonly cases: readonly SupervisionCase[];
}

const change = (
  { cases }: Supervision,
  supervisionId: string,
  on: BusinessDate,
  apply: Partial<SupervisionCase>,
): Supervision => ({
  cases: cases.map((found) =>
    found.id === supervisionId ? { ...found, lastOn: maxDate(found.lastOn, on), ...apply } : found,
  ),
});

export const supervision = slice<Supervision>({ cases: [] }, [
  on(SupervisionOpened, ({ cases }, { supervisionId, ground, departments, dueOn, issueId }, { metadata }) => ({
    cases: [
      ...cases,
      {
        id: supervisionId,
        ground,
        departments,
        dueOn,
        ...(issueId !== undefined && { issueId }),
        lastOn: metadata.businessDate,
        closed: false,
        overdue: false,
      },
    ],
  })),
  on(SupervisionStepRecorded, (state, { supervisionId }, { metadata }) =>
    change(state, supervisionId, metadata.businessDate, {}),
  ),
  on(SupervisionClosed, (state, { supervisionId }, { metadata }) =>
    change(state, supervisionId, metadata.businessDate, { closed: true }),
  ),
  // Found by the clock: no step, so it orders nothing.
  on(SupervisionOverdue, ({ cases }, { supervisionId }) => ({
    cases: cases.map((found) => (found.id === supervisionId ? { ...found, overdue: true } : found)),
  })),
]);

/** The supervision with this id. @throws NotFound */
export function supervisionCase({ cases }: Supervision, supervisionId: string): SupervisionCase {
  const found = cases.find(({ id }) => id === supervisionId);
  if (!found) throw new NotFound('supervision', supervisionId);
  return found;
}

/** The open supervision of an issue, if there is one. */
export function openSupervisionOf({ cases }: Supervision, issueId: string): SupervisionCase | undefined {
  return cases.find((found) => found.issueId === issueId && !found.closed);
}
