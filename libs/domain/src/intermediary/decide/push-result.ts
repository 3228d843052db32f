import { references } from '../../kernel/other-streams.js';
import { InvalidCommand, StateConflict } from '../../kernel/refusal.js';
import { requireDesignated } from '../../project/guards.js';
import { PushResult } from '../commands.js';
import { intermediaryDecision, nameOf } from '../decision.js';
import { IntermediaryResultPushed } from '../events.js';

export const pushResult = intermediaryDecision(PushResult, {
  title: { zh: '推送评价结果', en: 'Push a result' },
  roles: ['GSO'],
  rule: 'R-40',
  reads: (_, { projectIds }) => references('project', ...projectIds),
  decide(intermediary, { period, projectIds }, facts) {
    const named = nameOf(intermediary, facts);
    if (!intermediary.published.includes(period)) {
      throw new StateConflict({
        zh: `${period}的评价结果尚未公示`,
        en: `The result of ${period} is not published: publish it first`,
      });
    }
    const recipients = projectIds.map((projectId) => {
      const project = facts.of('project', projectId);
      requireDesignated(project, 'R-40');
      const ownerUscc = project.filing.filed?.ownerUscc;
      if (ownerUscc === undefined) {
        throw new InvalidCommand('projectIds', {
          zh: `${projectId}未登记业主信用代码`,
          en: `${projectId} has no owner on record`,
        });
      }
      return { projectId, ownerUscc };
    });
    return [IntermediaryResultPushed.of({ ...named, period, recipients })];
  },
});
