import type { Command } from '../../kernel/command.js';
import type { NewEvent } from '../../kernel/event.js';
import type { Facts } from '../../kernel/facts.js';
import type { Project } from '../state.js';
import { requireAfterBeginning, requireAfterPauses } from './decide/on-item.js';
import { settleWithdrawn } from './delay.js';
import type { EndedByOffice } from './ended-by-office.js';
import { ItemWithdrawn } from './events.js';
import { openFieldsOf } from './fields.js';
import { lapsedWith } from './lapsed-deferrals.js';
import { isAccepted, isOpen, type Item } from './state.js';
import { broughtUpToDate } from './up-to-date.js';

/** Items that still wait for an answer. */
export function openItems({ items }: Project): readonly Item[] {
  return Object.values(items.byId).filter(isOpen);
}

/**
 * The end of every open item of a project that is terminated: afterwards nobody could end it, and its clock would run for
 * ever. Each says which office recorded it on what paper: nobody answered it. What was overdue on that day stays on record as late, unless the project was suspended and nobody could decide.
 * @throws InvalidCommand for a day before an item's beginning or pauses.
 */
export function endedWithProject(
  project: Project,
  command: Pick<Command, 'evidence'> & { readonly reason: string },
  office: EndedByOffice,
  facts: Facts,
): readonly NewEvent[] {
  const { reason } = command;
  const suspended = project.filing.suspended !== undefined;
  return openItems(project).flatMap((found) => {
    requireAfterBeginning(found, facts);
    requireAfterPauses(found, facts);
    const { item, events } = suspended ? { item: found, events: [] } : broughtUpToDate(found, facts);
    const withdrawnOn = facts.businessDate;
    return [
      ...events,
      ...(isAccepted(item) && !suspended ? settleWithdrawn(item, withdrawnOn, 'ENDED_IN_TIME', command, facts) : []),
      ItemWithdrawn.of(
        {
          ...openFieldsOf(item),
          withdrawnOn,
          reason,
          by: 'PROJECT_TERMINATED',
          deemed: false,
          ...office,
          ...lapsedWith(project, item.itemId),
        },
        office.recordedBy === undefined ? undefined : ['R-24', 'R-52'],
      ),
    ];
  });
}
