import { businessDate } from '#workdays/business-date';
import type { Facts } from '../../../kernel/facts.js';
import { present } from '../../../kernel/present.js';
import { InvalidCommand, refuse, refuseIf } from '../../../kernel/refusal.js';
import { projectDecision } from '../../decision.js';
import { isOfProject, isUnattended, requireOwnProject } from '../../guards.js';
import type { Project } from '../../state.js';
import { StartDrawingReview } from '../commands.js';
import { DrawingReviewStarted } from '../events.js';
import { paper, requireOffice, requireServed } from '../office.js';
import { overlap } from '../state.js';
import { DRAWING_CHECKS } from '../vocabulary.js';

const PLANNING_PERMIT = 'project-planning-permit';

/**
 * one submission of the drawings for all merged checks. R-79: it need not wait for the planning permit. T-1: it
 * does wait for the survey and the design, and comes before the building of what it shows.
 */
export const startDrawingReview = projectDecision(StartDrawingReview, {
  title: { zh: '报送施工图审查', en: 'Start the drawing review' },
  roles: ['OWNER', 'AGENT', 'HURD', 'DRAWING_REVIEW_SYSTEM'],
  rule: 'R-79',
  decide(project, command, facts) {
    requireOwnProject(project, facts);
    if (!isOfProject(project, facts)) requireOffice(facts, 'HURD', 'R-85', 'DRAWING_REVIEW_SYSTEM');
    requireServed(project, facts);
    requireAllChecks(command);
    requireOneSubmission(project, command);
    const dates = requireSurveyBeforeDesign(command, facts);
    requireDesignBeforeBuilding(project, command, facts);
    const surveyDoc = paper(command, 'geotechnical-survey', 'T-1', facts);
    const drawingsDoc = paper(command, 'construction-drawings', 'T-1', facts);
    const { buildings, submissionNo, reason } = command;
    return [
      DrawingReviewStarted.of({
        projectId: facts.targetId,
        reviewId: `${facts.targetId}.r${project.jointServices.drawingReviews.length + 1}`,
        startedOn: facts.businessDate,
        checks: [...DRAWING_CHECKS],
        beforePlanningPermit: !hasPlanningPermit(project),
        ...dates,
        ...present({ buildings, surveyDoc, drawingsDoc, submissionNo, reason }),
      }),
    ];
  },
});

/** A technical review of one merged check alone is what R-85 abolished. @throws Refusal by R-85. */
function requireAllChecks({ checks }: StartDrawingReview): void {
  if (checks === undefined) return;
  const missing = DRAWING_CHECKS.filter((check) => !checks.includes(check));
  refuseIf(missing.length > 0, 'R-85', { missing });
}

/** @throws Refusal by R-85 while the same works are under review, or when they are certified and nothing is said to have changed. */
function requireOneSubmission({ jointServices }: Project, command: StartDrawingReview): void {
  const same = jointServices.drawingReviews.filter((review) => overlap(review, command));
  const open = same.find(({ certificate }) => certificate === undefined);
  if (open) refuse('R-85', { underReview: open.reviewId });
  const certified = same.at(-1)?.certificate;
  refuseIf(certified !== undefined && command.reason === undefined, 'R-85', {
    certificateNo: certified?.certificateNo ?? '',
  });
}

function requireSurveyBeforeDesign(command: StartDrawingReview, facts: Facts) {
  const { surveyedOn, designedOn } = command;
  if (surveyedOn === undefined || designedOn === undefined) {
    if (!isUnattended(facts)) refuse('T-1', { missing: surveyedOn === undefined ? 'surveyedOn' : 'designedOn' });
    return present({
      surveyedOn: surveyedOn === undefined ? undefined : businessDate(surveyedOn),
      designedOn: designedOn === undefined ? undefined : businessDate(designedOn),
    });
  }
  const days = { surveyedOn: businessDate(surveyedOn), designedOn: businessDate(designedOn) };
  refuseIf(days.designedOn < days.surveyedOn, 'T-1', { surveyedOn, designedOn });
  if (days.designedOn > facts.businessDate) {
    throw new InvalidCommand('designedOn', {
      zh: `不得晚于报送之日${facts.businessDate}`,
      en: `must not be after ${facts.businessDate}, the day of the command`,
    });
  }
  return days;
}

/** After construction has started, only buildings that were approved as later phases are still to be designed. */
function requireDesignBeforeBuilding(
  { filing, jointServices }: Project,
  { buildings }: StartDrawingReview,
  facts: Facts,
) {
  const { started } = filing;
  if (!started || isUnattended(facts)) return;
  const phased = jointServices.phases.flatMap((phase) => phase.buildings);
  const later = buildings !== undefined && buildings.every((building) => phased.includes(building));
  refuseIf(!later, 'T-1', { constructionStartedOn: started.date });
}

function hasPlanningPermit({ items }: Project): boolean {
  return Object.values(items.byId).some(({ itemCode, status }) => itemCode === PLANNING_PERMIT && status === 'ISSUED');
}
