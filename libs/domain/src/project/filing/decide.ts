import { present } from '../../kernel/present.js';
import { projectDecision } from '../decision.js';
import { FileProject } from './commands.js';
import { ProjectFiled } from './events.js';

export const fileProject = projectDecision(FileProject, {
  title: { zh: '项目申报建档', en: 'File a project' },
  roles: ['OWNER', 'AGENT', 'PARK', 'WINDOW', 'GSO', 'COMMERCE', 'DRC', 'INDUSTRY_DEPT', 'COUNTY', 'ZONE'],
  rule: 'R-01',
  opens: true,
  decide(_project, command, facts) {
    const { name, projectCode, ownerUscc, industry, investmentAmount, regime, location, territorialEntity, zone } =
      command;
    const data = {
      name,
      projectCode,
      ownerUscc,
      industry,
      investmentAmount,
      regime,
      location,
      territorialEntity,
      zone,
    };
    return [
      ProjectFiled.of(
        present({ projectId: facts.targetId, ...data }),
        undefined,
        projectCode ? { kind: 'project', value: projectCode, subject: facts.targetId } : undefined,
      ),
    ];
  },
});
