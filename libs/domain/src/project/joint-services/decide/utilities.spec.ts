import { describe, it } from '@jest/globals';
import { given, type History } from '#test/support/given';
import { UTIL, onMajorProject, papers, utilitiesApplied } from '#test/support/joint-services-story';
import { ADMIN, suspended } from '#test/support/landed-project';
import { AGENT, HURD_OFFICER, OWNER, filed } from '#test/support/major-project';
import { InvalidCommand, NotFound, NotOwnProject, StateConflict } from '../../../kernel/refusal.js';
import { project } from '../../state.js';
import { UtilitiesAccepted, UtilitiesReviewed, UtilitiesSurveyed } from '../events.js';
import type { UtilityService } from '../vocabulary.js';
import { acceptUtilities, applyUtilities, reviewUtilities, surveyUtilities } from './utilities.js';

const services: UtilityService[] = ['WATER', 'POWER'];
const fields = { projectId: 'P1', applicationId: 'P1.u1', services };
const on = utilitiesApplied.data.appliedOn;
const reviewed = UtilitiesReviewed.of({ ...fields, reviewedOn: on, opinion: '可接入' });
const surveyed = UtilitiesSurveyed.of({ ...fields, surveyedOn: on, findings: '路由确定' });
const accepted = UtilitiesAccepted.of({ ...fields, acceptedOn: on });
const office = (...history: History) => onMajorProject(...history).as(UTIL);
const review = { services, opinion: '可接入' };
const survey = { services, findings: '路由确定' };
const acceptance = { services, evidence: papers('joint-acceptance') };

describe('utilities at one stop (R-84)', () => {
  it('are applied for together, by the owner or an agent of the team', () => {
    onMajorProject()
      .as(OWNER)
      .when(applyUtilities, { services: ['WATER', 'POWER', 'GAS', 'TELECOM'] })
      .thenHappens(['UtilitiesApplied', { applicationId: 'P1.u1', services: ['WATER', 'POWER', 'GAS', 'TELECOM'] }]);
    onMajorProject().as(AGENT).when(applyUtilities, { services }).thenHappens(['UtilitiesApplied']);
    onMajorProject()
      .as({ ...OWNER, uscc: '91320700MA1YYYYY0B' })
      .when(applyUtilities, { services })
      .thenFails(NotOwnProject);
  });

  it('are applied for by the office only at the owner’s request', () => {
    office().when(applyUtilities, { services }).thenRefused('R-84', { missing: 'owner-request' });
    office()
      .through('INTEGRATION')
      .when(applyUtilities, { services, evidence: papers('owner-request') })
      .thenHappens(['UtilitiesApplied']);
    office()
      .as(HURD_OFFICER)
      .when(applyUtilities, { services, evidence: papers('owner-request') })
      .thenRefused('R-84', { department: 'UTIL' });
  });

  it('are in one application at a time: another says why it takes its place, or waits for the acceptance', () => {
    const applied = onMajorProject(utilitiesApplied).as(OWNER);
    applied.when(applyUtilities, { services: ['GAS'] }).thenRefused('R-84', { open: 'P1.u1' });
    applied
      .when(applyUtilities, { services: ['WATER', 'POWER', 'GAS'], reason: '增加用气' })
      .thenHappens(['UtilitiesApplied', { applicationId: 'P1.u2', replaces: 'P1.u1', reason: '增加用气' }]);
    onMajorProject(utilitiesApplied, reviewed, surveyed, accepted)
      .as(OWNER)
      .when(applyUtilities, { services: ['GAS'] })
      .thenHappens(['UtilitiesApplied', { applicationId: 'P1.u2' }]);
  });

  it('are reviewed, surveyed and accepted jointly, in this order', () => {
    office(utilitiesApplied).when(reviewUtilities, review).thenHappens(['UtilitiesReviewed', { services }]);
    office(utilitiesApplied, reviewed).when(surveyUtilities, survey).thenHappens(['UtilitiesSurveyed', { services }]);
    office(utilitiesApplied, reviewed, surveyed)
      .when(acceptUtilities, acceptance)
      .thenHappens(['UtilitiesAccepted', { applicationId: 'P1.u1', docId: 'doc-joint-acceptance' }]);
  });

  it('skip no step and repeat none', () => {
    office(utilitiesApplied).when(surveyUtilities, survey).thenRefused('R-84', { at: 'APPLIED', next: 'REVIEWED' });
    office(utilitiesApplied, reviewed)
      .when(acceptUtilities, acceptance)
      .thenRefused('R-84', { at: 'REVIEWED', next: 'SURVEYED' });
    office(utilitiesApplied, reviewed).when(reviewUtilities, review).thenRefused('R-84', { next: 'SURVEYED' });
    office(utilitiesApplied, reviewed, surveyed, accepted)
      .when(acceptUtilities, acceptance)
      .thenRefused('R-84', { next: 'none' });
    office().when(reviewUtilities, review).thenFails(NotFound);
  });

  it('include no service that nobody applied for', () =>
    office(utilitiesApplied, reviewed, surveyed)
      .when(acceptUtilities, { ...acceptance, services: ['WATER', 'POWER', 'TELECOM'] })
      .thenRefused('R-84', { notApplied: ['TELECOM'] }));

  it('leave out none that was applied for: a step for one of them alone is not joint', () =>
    office(utilitiesApplied)
      .when(reviewUtilities, { ...review, services: ['WATER'] })
      .thenRefused('R-84', { leftOut: ['POWER'] }));

  it('are accepted on the record of the acceptance, and by the utilities’ office only', () => {
    const ready = office(utilitiesApplied, reviewed, surveyed);
    ready.when(acceptUtilities, { services }).thenRefused('R-84', { missing: 'joint-acceptance' });
    ready.as(HURD_OFFICER).when(acceptUtilities, acceptance).thenRefused('R-84', { department: 'UTIL' });
  });

  it('take no step before the one before, and none on a suspended project', () => {
    office(utilitiesApplied)
      .on('2026-03-01')
      .when(reviewUtilities, review)
      .thenFails(InvalidCommand, { field: 'occurredAt' });
    office(utilitiesApplied, suspended).when(reviewUtilities, review).thenFails(StateConflict);
  });

  it('are for major projects (R-01); an import is taken as it was', () => {
    given(project, filed).as(OWNER).when(applyUtilities, { services }).thenRefused('R-01');
    given(project, filed, utilitiesApplied)
      .as(ADMIN)
      .through('IMPORT')
      .when(reviewUtilities, { ...review, services: ['WATER'] })
      .thenHappens(['UtilitiesReviewed', { services: ['WATER'] }]);
  });
});
