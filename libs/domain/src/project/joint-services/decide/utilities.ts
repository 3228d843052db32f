import type { Facts } from '../../../kernel/facts.js';
import { present } from '../../../kernel/present.js';
import { NotFound, refuse, refuseIf } from '../../../kernel/refusal.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { isOfProject, isUnattended, requireNotClosed, requireOwnProject } from '../../guards.js';
import type { Project } from '../../state.js';
import { AcceptUtilities, ApplyUtilities, ReviewUtilities, SurveyUtilities } from '../commands.js';
import { UtilitiesAccepted, UtilitiesApplied, UtilitiesReviewed, UtilitiesSurveyed } from '../events.js';
import { paper, requireOffice, requireServed } from '../office.js';
import type { UtilityApplication } from '../state.js';
import { UTILITY_STEPS, type UtilityService, type UtilityStep } from '../vocabulary.js';

/** one application for all utilities the project needs; another waits for its acceptance, or says why it takes its place. */
export const applyUtilities = projectDecision(ApplyUtilities, {
  title: { zh: '水电气讯并联申报', en: 'Apply for utilities' },
  roles: ['OWNER', 'AGENT', 'UTIL'],
  rule: 'R-84',
  decide(project, command, facts) {
    requireOwnProject(project, facts);
    if (!isOfProject(project, facts)) {
      requireOffice(facts, 'UTIL', 'R-84');
      paper(command, 'owner-request', 'R-84', facts);
    }
    requireServed(project, facts);
    const { utilities, applications } = project.jointServices;
    const open = utilities && utilities.step !== 'ACCEPTED' ? utilities : undefined;
    const { services, reason } = command;
    refuseIf(open !== undefined && reason === undefined, 'R-84', { open: open?.applicationId ?? '' });
    if (utilities) requireNotBefore(facts, utilities.stepOn, { zh: '上一申报', en: 'the application before' });
    return [
      UtilitiesApplied.of({
        projectId: facts.targetId,
        applicationId: `${facts.targetId}.u${applications + 1}`,
        services,
        appliedOn: facts.businessDate,
        ...present({ replaces: open?.applicationId, reason: open && reason }),
      }),
    ];
  },
});

export const reviewUtilities = projectDecision(ReviewUtilities, {
  title: { zh: '水电气讯并联审查', en: 'Review utilities' },
  roles: ['UTIL'],
  rule: 'R-84',
  decide(project, { services, opinion }, facts) {
    const { applicationId } = atStep(project, 'REVIEWED', services, facts);
    const reviewedOn = facts.businessDate;
    return [UtilitiesReviewed.of({ projectId: facts.targetId, applicationId, services, reviewedOn, opinion })];
  },
});

export const surveyUtilities = projectDecision(SurveyUtilities, {
  title: { zh: '水电气讯联合踏勘', en: 'Survey for utilities' },
  roles: ['UTIL'],
  rule: 'R-84',
  decide(project, { services, findings }, facts) {
    const { applicationId } = atStep(project, 'SURVEYED', services, facts);
    const surveyedOn = facts.businessDate;
    return [UtilitiesSurveyed.of({ projectId: facts.targetId, applicationId, services, surveyedOn, findings })];
  },
});

export const acceptUtilities = projectDecision(AcceptUtilities, {
  title: { zh: '水电气讯联合验收', en: 'Accept utilities' },
  roles: ['UTIL'],
  rule: 'R-84',
  decide(project, command, facts) {
    const { services } = command;
    const { applicationId } = atStep(project, 'ACCEPTED', services, facts);
    const docId = paper(command, 'joint-acceptance', 'R-84', facts);
    const acceptedOn = facts.businessDate;
    return [
      UtilitiesAccepted.of({ projectId: facts.targetId, applicationId, services, acceptedOn, ...present({ docId }) }),
    ];
  },
});

/**
 * The application at its next step, which is about all services applied for and no other.
 * @throws Refusal by R-84 for a step out of order, a service nobody applied for, or one left out of the joint step.
 */
function atStep(
  project: Project,
  step: UtilityStep,
  services: readonly UtilityService[],
  facts: Facts,
): UtilityApplication {
  requireOffice(facts, 'UTIL', 'R-84');
  // Utilities are also accepted when the works are completed.
  requireNotClosed(project);
  const { utilities } = project.jointServices;
  if (!utilities) throw new NotFound('application for utilities', `${facts.targetId}.u1`);
  const next = UTILITY_STEPS[UTILITY_STEPS.indexOf(utilities.step) + 1];
  if (next !== step) refuse('R-84', { step, at: utilities.step, next: next ?? 'none' });
  const notApplied = services.filter((service) => !utilities.services.includes(service));
  refuseIf(notApplied.length > 0, 'R-84', { notApplied });
  const leftOut = utilities.services.filter((service) => !services.includes(service));
  refuseIf(leftOut.length > 0 && !isUnattended(facts), 'R-84', { leftOut });
  requireNotBefore(facts, utilities.stepOn, { zh: '上一步骤', en: 'the step before' });
  return utilities;
}
