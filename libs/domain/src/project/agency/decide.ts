import { present } from '../../kernel/present.js';
import { refuseIf } from '../../kernel/refusal.js';
import { projectDecision } from '../decision.js';
import { requireUnfinished } from '../filing/unfinished.js';
import { isUnattended, requireDesignated } from '../guards.js';
import { requireOwnTerritory } from '../territory.js';
import { AssignTeam } from './commands.js';
import { AgencyTeamAssigned } from './events.js';

/** One project, one team: a new one takes the place of the old one, and says why. */
export const assignTeam = projectDecision(AssignTeam, {
  title: { zh: '指派帮办团队', en: 'Assign the agency team' },
  roles: ['GSO', 'COUNTY', 'ZONE'],
  rule: 'R-42',
  decide(project, { members, reason }, facts) {
    requireOwnTerritory(project, facts);
    requireUnfinished(project);
    if (!isUnattended(facts)) requireDesignated(project, 'R-01');
    const { team } = project.agency;
    refuseIf(team !== undefined && reason === undefined, 'R-42', { members: team?.members ?? [] });
    return [
      AgencyTeamAssigned.of(
        present({ projectId: facts.targetId, department: facts.actor.department, members, reason }),
      ),
    ];
  },
});

export const AGENCY_DECISIONS = [assignTeam];
