import type { Facts } from '../../../kernel/facts.js';
import { present } from '../../../kernel/present.js';
import { InvalidCommand, NotFound, StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { requireUnfinished } from '../../filing/unfinished.js';
import { isUnattended, requireDesignated } from '../../guards.js';
import type { Project } from '../../state.js';
import { requireOwnTerritory } from '../../territory.js';
import { AssignTeam, ChangeMember } from '../commands.js';
import { AgencyTeamAssigned, AgencyTeamMemberChanged } from '../events.js';

/** One project, one team: a new one takes the place of the old one, and says why. */
export const assignTeam = projectDecision(AssignTeam, {
  title: { zh: '指派帮办团队', en: 'Assign the agency team' },
  roles: ['GSO', 'COUNTY', 'ZONE'],
  rule: 'R-42',
  decide(project, { members, reason }, facts) {
    requireServable(project, facts);
    const { team } = project.agency;
    refuseIf(team !== undefined && reason === undefined, 'R-42', { members: team?.members ?? [] });
    requireAfterTeam(project, facts);
    return [
      AgencyTeamAssigned.of(
        present({ projectId: facts.targetId, department: facts.actor.department, members, reason }),
      ),
    ];
  },
});

/** A team that loses its last member would leave the project without one: then a new team is assigned instead. */
export const changeMember = projectDecision(ChangeMember, {
  title: { zh: '调整帮办团队成员', en: 'Change a member of the agency team' },
  roles: ['GSO', 'COUNTY', 'ZONE'],
  rule: 'R-42',
  decide(project, { joins, leaves, reason }, facts) {
    requireServable(project, facts);
    if (joins === undefined && leaves === undefined) {
      throw new InvalidCommand('joins', { zh: '请填写加入或退出的人员', en: 'say who joins or who leaves' });
    }
    const { team } = project.agency;
    if (!team) {
      throw new StateConflict({ zh: '尚未指派帮办团队，请先指派', en: 'There is no agency team: assign one first' });
    }
    if (joins !== undefined && team.members.includes(joins)) {
      throw new StateConflict({ zh: `${joins}已是团队成员`, en: `${joins} is of the team already` });
    }
    if (leaves !== undefined && !team.members.includes(leaves)) throw new NotFound('member', leaves);
    const members = [...team.members.filter((member) => member !== leaves), ...(joins === undefined ? [] : [joins])];
    refuseIf(members.length === 0, 'R-42', { members: [] });
    requireAfterTeam(project, facts);
    const { department } = facts.actor;
    return [
      AgencyTeamMemberChanged.of(
        present({ projectId: facts.targetId, department, joined: joins, left: leaves, members, reason }),
      ),
    ];
  },
});

function requireServable(project: Project, facts: Facts): void {
  requireOwnTerritory(project, facts);
  requireUnfinished(project);
  if (!isUnattended(facts)) requireDesignated(project, 'R-01');
}

/** Teams follow each other also where they are typed in later: otherwise nobody could say who served when. */
function requireAfterTeam({ agency: { teamSince } }: Project, facts: Facts): void {
  if (teamSince !== undefined) requireNotBefore(facts, teamSince, { zh: '现团队组成', en: 'the team as it stands' });
}
