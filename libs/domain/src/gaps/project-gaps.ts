import type { BusinessDate } from '#workdays/business-date';
import type { WorkingCalendar } from '#workdays/working-calendar';
import type { Policy } from '../policy/state.js';
import type { Issue } from '../project/coordination/state.js';
import type { Project } from '../project/state.js';
import { gapOf, type Gap } from './gap.js';

/** The day a project is looked at, and what it is looked at by. */
export interface Look {
  readonly on: BusinessDate;
  readonly policy: Pick<Policy, 'coordination'>;
  readonly calendar: Pick<WorkingCalendar, 'count'>;
  /** Items that were supervised after their decision. */
  readonly supervised: ReadonlySet<string>;
}

/**
 * What the notice says must be there of a major project, and is not, on a day. It binds designated projects until
 * they are completed or given up, and most of it once they are admitted; supervision after a decision with a
 * deferral stays owed after completion.
 */
export function projectGaps(project: Project, look: Look): readonly Gap[] {
  const { designated, terminated, completed } = project.filing;
  if (!designated || terminated) return [];
  const owed = unsupervised(project, look);
  return completed ? owed : [...unprepared(project), ...unlisted(project), ...unforwarded(project, look), ...owed];
}

/** who answers for an admitted project, by which plan, with what needs, served by whom. */
function unprepared({ filing, admission, nodes, agency }: Project): readonly Gap[] {
  const since = admission.reservedOn;
  const territory = filing.territorialEntity;
  if (since === undefined) return [];
  return [
    ...(territory === undefined ? [gapOf('NO_TERRITORIAL_ENTITY', { department: 'GSO', since })] : []),
    ...(nodes.planNo === 0 ? [gapOf('NO_NODE_PLAN', { department: 'GSO', since })] : []),
    ...(nodes.compiled ? [] : [gapOf('NO_FACTOR_LIST', { department: territory, since })]),
    ...(agency.team ? [] : [gapOf('NO_AGENCY_TEAM', { department: 'GSO', since })]),
    ...(agency.team && !agency.plan ? [gapOf('NO_APPROVAL_PLAN', { since: agency.teamSince })] : []),
  ];
}

/** the one list, in the version that owner and team have. */
function unlisted({ admission, conditions: { list, pushed } }: Project): readonly Gap[] {
  if (!list) {
    const since = admission.reservedOn;
    return since === undefined ? [] : [gapOf('NO_CONDITION_LIST', { department: 'WGR', since })];
  }
  if (pushed?.version === list.version) return [];
  return [gapOf('LIST_NOT_PUSHED', { department: 'WGR', since: list.since })];
}

const WITH_AN_OFFICE: ReadonlySet<Issue['status']> = new Set(['ROUTED', 'IN_PROGRESS', 'REOPENED']);

/** what Commerce neither passes on nor gives out as a task within the days the policy calls prompt. */
function unforwarded({ coordination: { issues, tasks } }: Project, { on, policy, calendar }: Look): readonly Gap[] {
  return issues.flatMap(({ id, status, office, officeSince: since }) => {
    if (office !== 'COMMERCE' || since === undefined || !WITH_AN_OFFICE.has(status) || on <= since) return [];
    const inHand = tasks.some(({ issueId, givenOn }) => issueId === id && givenOn >= since);
    if (inHand || calendar.count(since, on) <= policy.coordination.forwardWithinDays) return [];
    return gapOf('NOT_FORWARDED', { department: office, subject: id, since });
  });
}

/** an item granted with a deferral is supervised afterwards. */
function unsupervised({ items, deferrals }: Project, { on, supervised }: Look): readonly Gap[] {
  const deferred = new Set(
    deferrals.all.filter(({ grant, status }) => grant && status !== 'LAPSED').map(({ itemId }) => itemId),
  );
  return Object.values(items.byId).flatMap(({ itemId, department, status, decision }) => {
    const since = status === 'ISSUED' ? decision?.decidedOn : undefined;
    if (since === undefined || since > on || !deferred.has(itemId) || supervised.has(itemId)) return [];
    return gapOf('NO_POST_SUPERVISION', { department, subject: itemId, since });
  });
}
