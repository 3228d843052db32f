import { StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { requireUnfinished } from '../../filing/unfinished.js';
import type { Project } from '../../state.js';
import { PushConditionList } from '../commands.js';
import { ConditionListPushed } from '../events.js';
import { listOf } from './condition-list.js';

/** Owner and agency team as they are now: nobody chooses who gets the list. */
function recipientsOf({ filing, agency }: Project) {
  const owner = filing.filed?.ownerUscc;
  const agents = agency.team?.members ?? [];
  return [
    ...(owner === undefined ? [] : [{ recipient: 'OWNER' as const, id: owner }]),
    ...agents.map((id) => ({ recipient: 'AGENT' as const, id })),
  ];
}

/** To both, or it is not pushed; again after a revision, and to a new owner or team. */
export const pushConditionList = projectDecision(PushConditionList, {
  title: { zh: '推送建设条件清单', en: 'Push the condition list' },
  roles: ['WGR', 'GSO'],
  rule: 'R-30',
  decide(project, _, facts) {
    requireUnfinished(project);
    const { version, since } = listOf(project);
    requireNotBefore(facts, since, { zh: '清单出具', en: 'the issue of the list' });
    const recipients = recipientsOf(project);
    const missing = (['OWNER', 'AGENT'] as const).filter((party) => !recipients.some((one) => one.recipient === party));
    refuseIf(missing.length > 0, 'R-30', { missing });
    const { pushed } = project.conditions;
    const known = (id: string) => pushed?.recipients.some((one) => one.id === id) ?? false;
    if (pushed?.version === version && recipients.every(({ id }) => known(id))) {
      throw new StateConflict(
        { zh: `第${version}版清单已推送`, en: `Version ${version} of the list was pushed` },
        { version },
      );
    }
    return [ConditionListPushed.of({ projectId: facts.targetId, version, recipients })];
  },
});
