import { describe, expect, it } from '@jest/globals';
import { folded, given } from '#test/support/given';
import { ADMIN, DONGHAI, GSO, GUANYUN, inGuanyun, terminated } from '#test/support/landed-project';
import { designated, filed, served } from '#test/support/major-project';
import { StateConflict } from '../../kernel/refusal.js';
import { project } from '../state.js';
import { assignTeam } from './decide.js';
import { isServedBy } from './state.js';

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
