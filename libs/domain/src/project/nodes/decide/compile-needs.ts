import { businessDate } from '#workdays/business-date';
import { requireStanding } from '../../../department/succession/standing.js';
import { references } from '../../../kernel/other-streams.js';
import { present } from '../../../kernel/present.js';
import { InvalidCommand, refuse, refuseIf } from '../../../kernel/refusal.js';
import { projectDecision } from '../../decision.js';
import { registered } from '../../filing/registered.js';
import { requireUnfinished } from '../../filing/unfinished.js';
import { isUnattended, requireDepartment, requireDesignated } from '../../guards.js';
import { CompileFactorNeeds } from '../commands.js';
import { FactorNeedsCompiled } from '../events.js';
import { FACTORS, type Factor } from '../vocabulary.js';

/**
 * The territory asks before the project waits: its first list speaks of every factor, each needed or not; later lists
 * add what has come up since.
 */
export const compileFactorNeeds = projectDecision(CompileFactorNeeds, {
  title: { zh: '形成要素保障需求清单', en: 'Compile the factor needs' },
  roles: ['COUNTY', 'ZONE'],
  rule: 'R-17',
  reads: (_, { needs, channel }) =>
    references('department', ...new Set(needs.flatMap(({ department }) => registered(department, channel)))),
  decide(project, command, facts) {
    requireUnfinished(project);
    if (!isUnattended(facts)) requireDesignated(project, 'R-01');
    const territorialEntity = project.filing.territorialEntity ?? refuse('R-16', { territorialEntity: 'none' });
    requireDepartment(facts, territorialEntity, 'R-17');
    const { needs, notNeeded = [] } = command;
    const consultedOn = businessDate(command.consultedOn);
    if (consultedOn > facts.businessDate) {
      throw new InvalidCommand('consultedOn', {
        zh: `不得晚于列单之日${facts.businessDate}：先与业主沟通，后列清单`,
        en: `must not be after ${facts.businessDate}, the day of the list: talk with the owner first`,
      });
    }
    const known = project.nodes;
    const wanted = (factor: Factor) => needs.some((need) => need.factor === factor);
    const open = (factor: Factor) => Object.values(known.needs).some((need) => need.factor === factor && !need.closed);
    const both = notNeeded.findIndex(({ factor }) => wanted(factor) || open(factor));
    if (both >= 0) {
      throw new InvalidCommand(`notNeeded.${both}.factor`, {
        zh: '该要素已列有需求，不能同时列为无需求',
        en: 'is listed as a need: it cannot be not needed too',
      });
    }
    const silent = FACTORS.filter((factor) => !wanted(factor) && !notNeeded.some((none) => none.factor === factor));
    refuseIf(!known.compiled && !isUnattended(facts) && silent.length > 0, 'R-17', { missing: silent });
    if (needs.length === 0 && notNeeded.length === 0) {
      throw new InvalidCommand('needs', { zh: '请列出需求', en: 'name at least one need' });
    }
    for (const { department } of needs) if (facts.channel !== 'IMPORT') requireStanding(facts, department, 'R-05');
    const count = Object.keys(known.needs).length;
    return [
      FactorNeedsCompiled.of(
        present({
          projectId: facts.targetId,
          territorialEntity,
          consultedOn,
          needs: needs.map(({ factor, need, quantity, unit, department, neededBy }, i) =>
            present({
              needId: `${facts.targetId}.f${count + i + 1}`,
              factor,
              need,
              quantity,
              unit,
              department,
              neededBy: neededBy === undefined ? undefined : businessDate(neededBy),
            }),
          ),
          level: project.filing.designated?.level,
          notNeeded: notNeeded.map(({ factor, reason }) => ({ factor, reason })),
        }),
      ),
    ];
  },
});
