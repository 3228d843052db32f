import { describe, expect, it } from '@jest/globals';
import { folded, given, happened } from '#test/support/given';
import { ADMIN, DONGHAI, GSO, GUANYUN, inGuanyun, terminated } from '#test/support/landed-project';
import { designated, filed, served } from '#test/support/major-project';
import { InvalidCommand, NotFound, StateConflict } from '../../../kernel/refusal.js';
import { project } from '../../state.js';
import { isServedBy, wasServedBy } from '../state.js';
import { assignTeam, changeMember } from './team.js';

describe('the agency team (R-42)', () => {
  it('is assigned to a major project, and its agents serve it from then on', () => {
    const assigned = given(project, filed, designated)
      .as(GSO)
      .when(assignTeam, { members: ['agent-1', 'agent-2'] });
    assigned.thenHappens(['AgencyTeamAssigned', { department: 'GSO', members: ['agent-1', 'agent-2'] }]);
    const { agency } = folded(project, [filed, designated, ...assigned.events]);
    expect(isServedBy(agency, 'agent-2')).toBe(true);
    expect(isServedBy(agency, 'agent-3')).toBe(false);
    expect(isServedBy(agency, undefined)).toBe(false);
  });

  it('is one at a time', () =>
    given(project, filed, designated, served)
      .as(GSO)
      .when(assignTeam, { members: ['agent-2'] })
      .thenRefused('R-42', { members: ['agent-1'] }));

  it('is replaced with a reason, and the old one serves no more', () => {
    const assigned = given(project, filed, designated, served)
      .as(GSO)
      .when(assignTeam, { members: ['agent-2'], reason: '人员轮岗' });
    assigned.thenHappens(['AgencyTeamAssigned', { members: ['agent-2'], reason: '人员轮岗' }]);
    const { agency } = folded(project, [filed, designated, served, ...assigned.events]);
    expect(isServedBy(agency, 'agent-1')).toBe(false);
  });

  it('serves designated projects only (R-01)', () =>
    given(project, filed)
      .as(GSO)
      .when(assignTeam, { members: ['agent-1'] })
      .thenRefused('R-01', { designated: false }));

  it('is taken from an import for any project', () =>
    given(project, filed)
      .as(ADMIN)
      .through('IMPORT')
      .when(assignTeam, { members: ['agent-1'] })
      .thenHappens(['AgencyTeamAssigned']));

  it('is assigned by the county that answers for the project, and by no other (R-16)', () => {
    given(project, filed, designated, inGuanyun)
      .as(GUANYUN)
      .when(assignTeam, { members: ['agent-1'] })
      .thenHappens(['AgencyTeamAssigned', { department: 'COUNTY-GUANYUN' }]);
    given(project, filed, designated, inGuanyun)
      .as(DONGHAI)
      .when(assignTeam, { members: ['agent-1'] })
      .thenRefused('R-16', { territorialEntity: 'COUNTY-GUANYUN' });
  });

  it('is not assigned to a project that has ended', () =>
    given(project, filed, designated, terminated)
      .as(GSO)
      .when(assignTeam, { members: ['agent-1'] })
      .thenFails(StateConflict));
});

describe('a change of the team (R-42)', () => {
  const team = given(project, filed, designated, served).as(GSO);

  it('lets an agent take another’s place: the one serves from then on, the other no more', () => {
    const changed = team.when(changeMember, { joins: 'agent-2', leaves: 'agent-1', reason: '轮岗' });
    changed.thenHappens([
      'AgencyTeamMemberChanged',
      { joined: 'agent-2', left: 'agent-1', members: ['agent-2'], reason: '轮岗' },
    ]);
    const { agency } = folded(project, [filed, designated, served, ...changed.events]);
    expect([isServedBy(agency, 'agent-1'), isServedBy(agency, 'agent-2')]).toEqual([false, true]);
    expect(wasServedBy(agency, 'agent-1')).toBe(true);
  });

  it('does not leave the project without a team', () =>
    team.when(changeMember, { leaves: 'agent-1', reason: '离职' }).thenRefused('R-42', { members: [] }));

  it('says who joins or leaves, and neither a member twice nor a stranger', () => {
    team.when(changeMember, { reason: '轮岗' }).thenFails(InvalidCommand, { field: 'joins' });
    team.when(changeMember, { joins: 'agent-1', reason: '轮岗' }).thenFails(StateConflict);
    team.when(changeMember, { leaves: 'agent-9', reason: '轮岗' }).thenFails(NotFound);
  });

  it('needs a team', () =>
    given(project, filed, designated)
      .as(GSO)
      .when(changeMember, { joins: 'agent-2', reason: '增援' })
      .thenFails(StateConflict));

  it('is not made by the county of another territory (R-16), nor dated before the team as it stands', () => {
    given(project, filed, designated, served, inGuanyun)
      .as(DONGHAI)
      .when(changeMember, { joins: 'agent-2', reason: '增援' })
      .thenRefused('R-16');
    given(project, filed, designated, happened('2026-02-10', served))
      .on('2026-02-09')
      .as(GSO)
      .when(changeMember, { joins: 'agent-2', reason: '增援' })
      .thenFails(InvalidCommand, { field: 'occurredAt' });
  });
});
