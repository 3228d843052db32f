import { actsFor } from '../../../department/succession/holder.js';
import type { Facts } from '../../../kernel/facts.js';
import { InvalidCommand, StateConflict, refuse, refuseIf } from '../../../kernel/refusal.js';
import { present } from '../../../kernel/present.js';
import { projectDecision } from '../../decision.js';
import { isUnattended } from '../../guards.js';
import type { Project } from '../../state.js';
import { requireGround } from '../../supervision/grounds.js';
import { issueFields, issueIn } from '../at-issue.js';
import { RouteIssue } from '../commands.js';
import { IssueRouted } from '../events.js';
import { mayGoToCommission, requireCommissionLevel } from '../key-plan-gate.js';
import type { Issue } from '../state.js';
import type { IssueKind, Route, Tier } from '../vocabulary.js';

/**
 * the kind of the issue says which office it goes to. What belongs to the Commission goes there only by way of
 * R-20 and stays with the county or zone until then; what meets a ground of R-48 may go to the Business Environment
 * Office. An issue that is worked on stays where it is, but for one that its county or zone could not solve.
 */
export const routeIssue = projectDecision(RouteIssue, {
  title: { zh: '问题分流', en: 'Route an issue' },
  roles: ['COUNTY', 'ZONE', 'COMMERCE', 'DRC', 'GSO', 'BEO', 'SYSTEM'],
  rule: 'R-55',
  decide(project, command, facts) {
    const issue = issueIn(project, command.issueId, facts, 'CLASSIFIED', 'ROUTED', 'IN_PROGRESS', 'REOPENED');
    requireHand(project, issue, facts);
    const { kind } = issue;
    if (!kind) return refuse('R-19', { issueId: issue.id });
    const proper = properOffice(kind, facts);
    const to = command.to ?? defaultRoute(project, issue, proper, facts);
    if (command.ground !== undefined && to !== 'BEO') {
      throw new InvalidCommand('ground', {
        zh: '只在分流至营商办（BEO）时填写',
        en: 'belongs to a route to the Business Environment Office (BEO) only',
      });
    }
    if (to === 'BEO') {
      const { ground } = command;
      if (!ground) return refuse('R-48', { missing: 'ground' });
      requireGround(project, { ...command, ground, departments: issue.departments }, facts);
    } else refuseIf(to !== proper && !(to === 'LOCAL' && proper === 'DRC'), 'R-55', { kind, office: proper, to });
    if (to === 'DRC') requireCommissionLevel(project, issue, facts);
    const office = to === 'LOCAL' ? localOffice(project) : to;
    requireElsewhere(issue, office, to);
    const tier: Tier = to === 'LOCAL' ? 'LOCAL' : 'CITY';
    return [IssueRouted.of(present({ ...issueFields(issue), kind, office, tier, ground: command.ground }))];
  },
});

function properOffice(kind: IssueKind, { policy }: Facts): Route {
  const route = policy.coordination.routes.find((entry) => entry.kind === kind);
  // A policy is published only with a route for every kind (check-content.ts).
  if (!route) throw new Error(`The policy routes no issues of kind ${kind}: publish one that does`);
  return route.office;
}

function defaultRoute(project: Project, issue: Issue, proper: Route, facts: Facts): Route {
  return proper === 'DRC' && !mayGoToCommission(project, issue, facts) ? 'LOCAL' : proper;
}

function localOffice({ filing }: Project): string {
  return filing.territorialEntity ?? refuse('R-16', { territorialEntity: 'none' });
}

/** Whoever classified it, the body it lies with, or the Government Services Office, which keeps track. @throws Refusal */
function requireHand({ filing }: Project, { classifiedBy, office }: Issue, facts: Facts): void {
  if (isUnattended(facts)) return;
  const hands = [classifiedBy, office, filing.territorialEntity, 'GSO'];
  const has = hands.some((office) => office !== undefined && actsFor(facts, office));
  refuseIf(!has, 'R-55', { actorDepartment: facts.actor.department ?? 'none' });
}

function requireElsewhere({ id, status, office, tier }: Issue, to: string, route: Route): void {
  const worked = status === 'IN_PROGRESS' && tier !== 'LOCAL' && route !== 'BEO';
  if (!worked && !(office === to && (status === 'ROUTED' || status === 'IN_PROGRESS'))) return;
  throw new StateConflict(
    { zh: `问题${id}已由${office ?? to}办理`, en: `Issue ${id} lies with ${office ?? to} already` },
    { issueId: id, office: office ?? to },
  );
}
