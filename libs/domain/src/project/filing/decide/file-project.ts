import type { Actor } from '../../../kernel/actor.js';
import { present } from '../../../kernel/present.js';
import { InvalidCommand } from '../../../kernel/refusal.js';
import { references } from '../../../kernel/other-streams.js';
import { projectDecision } from '../../decision.js';
import { FileProject } from '../commands.js';
import { ProjectFiled } from '../events.js';
import { registered } from '../registered.js';

/** The owner named by the command; an owner files for itself only (model.md 8). */
function ownerOf({ ownerUscc }: FileProject, { roles, uscc }: Actor): string | undefined {
  if (!roles.includes('OWNER')) return ownerUscc;
  if (uscc === undefined || (ownerUscc !== undefined && ownerUscc !== uscc)) {
    throw new InvalidCommand('ownerUscc', {
      zh: '业主只能为本单位申报，请填写本单位的统一社会信用代码',
      en: 'must be your own credit code: an owner files its own projects only',
    });
  }
  return uscc;
}

export const fileProject = projectDecision(FileProject, {
  title: { zh: '项目申报建档', en: 'File a project' },
  roles: ['OWNER', 'AGENT', 'PARK', 'WINDOW', 'GSO', 'COMMERCE', 'DRC', 'INDUSTRY_DEPT', 'COUNTY', 'ZONE'],
  rule: 'R-01',
  opens: 'ALWAYS',
  reads: (_, { territorialEntity, channel }) => references('department', ...registered(territorialEntity, channel)),
  decide(_, command, facts) {
    const { targetId, actor } = facts;
    const { name, projectCode, industry, investmentAmount, regime, location, territorialEntity, zone } = command;
    for (const code of registered(territorialEntity, facts.channel)) facts.of('department', code);
    const details = { name, projectCode, industry, investmentAmount, regime, location, territorialEntity, zone };
    return [
      ProjectFiled.of(
        present({ projectId: targetId, ownerUscc: ownerOf(command, actor), ...details }),
        undefined,
        projectCode === undefined ? undefined : { kind: 'project', value: projectCode, subject: targetId },
      ),
    ];
  },
});
