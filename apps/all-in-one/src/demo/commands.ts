import type { BusinessDate } from '#workdays/business-date';
import type * as department from '#domain/department/commands';
import type { Command } from '#domain/kernel/command';
import type * as person from '#domain/person/commands';
import type * as admission from '#domain/project/admission/commands';
import type { AssignTeam } from '#domain/project/agency/commands';
import type * as deferral from '#domain/project/deferral/commands';
import type * as conditions from '#domain/project/conditions/commands';
import type * as delays from '#domain/project/delays/commands';
import type * as filing from '#domain/project/filing/commands';
import type * as course from '#domain/project/items/commands/course-commands';
import type * as decision from '#domain/project/items/commands/decision-commands';
import type * as intake from '#domain/project/items/commands/intake-commands';
import type * as preReview from '#domain/project/items/commands/pre-review-commands';
import type * as startFlow from '#domain/project/start-flow/commands';

/** The commands the stories give, by the name they have in an address. */
export interface Commands {
  'record-person': person.RecordPerson;
  'register-department': department.RegisterDepartment;
  'appoint-main-leader': department.AppointMainLeader;
  'delegate-window-authority': department.DelegateWindowAuthority;

  'file-project': filing.FileProject;
  'correct-project-details': filing.CorrectProjectDetails;
  'file-investment-record': filing.FileInvestmentRecord;
  'verify-project': filing.VerifyProject;
  'designate-major-project': filing.DesignateMajorProject;
  'select-track': filing.SelectTrack;
  'assign-territorial-entity': filing.AssignTerritorialEntity;
  'sign-land-contract': filing.SignLandContract;
  'start-construction': filing.StartConstruction;
  'accept-completion': filing.AcceptCompletion;
  'suspend-project': filing.SuspendProject;
  'resume-project': filing.ResumeProject;
  'terminate-project': filing.TerminateProject;
  'assign-team': AssignTeam;

  'confirm-maturity': admission.ConfirmMaturity;
  'assess-authenticity': admission.AssessAuthenticity;
  'open-assessment': admission.OpenAssessment;
  'submit-compliance-opinion': admission.SubmitComplianceOpinion;
  'conclude-assessment': admission.ConcludeAssessment;
  'complete-county-assessment': admission.CompleteCountyAssessment;
  'review-county-filing': admission.ReviewCountyFiling;

  'issue-condition-list': conditions.IssueConditionList;
  'record-land-publicity': startFlow.RecordLandPublicity;
  'open-phase': startFlow.OpenPhase;
  'complete-phase': startFlow.CompletePhase;
  'open-pre-review': preReview.OpenPreReview;
  'issue-pre-review-opinion': preReview.IssuePreReviewOpinion;
  'formalize-pre-review': preReview.FormalizePreReview;

  'receive-item': intake.ReceiveItem;
  'request-correction': intake.RequestCorrection;
  'complete-correction': intake.CompleteCorrection;
  'accept-item': intake.AcceptItem;
  'start-processing': course.StartProcessing;
  'correct-item-dates': course.CorrectItemDates;
  'start-special-procedure': course.StartSpecialProcedure;
  'end-special-procedure': course.EndSpecialProcedure;
  'extend-deadline': course.ExtendDeadline;
  'withdraw-item': course.WithdrawItem;
  'issue-permit': decision.IssuePermit;
  'deliver-permit': decision.DeliverPermit;
  'escalate-by-window': decision.EscalateByWindow;
  'record-collective-opinion': decision.RecordCollectiveOpinion;
  'sign-negative-reply': decision.SignNegativeReply;
  'issue-negative-reply': decision.IssueNegativeReply;

  'request-deferral': deferral.RequestDeferral;
  'defer-material': deferral.DeferMaterial;
  'supply-material': deferral.SupplyMaterial;
  'verify-material': deferral.VerifyMaterial;
  'apply-consequence': deferral.ApplyConsequence;
  'record-post-supervision': deferral.RecordPostSupervision;

  'report-delay': delays.ReportDelay;
  'start-verification': delays.StartVerification;
  'record-statement': delays.RecordStatement;
  'conclude-verification': delays.ConcludeVerification;
  'issue-yellow-card': delays.IssueYellowCard;
  'submit-rectification': delays.SubmitRectification;
  'close-delay-case': delays.CloseDelayCase;
}

export type CommandName = keyof Commands;

/** A value as it is written in a body: a business date is text there. */
type Written<T> = T extends BusinessDate ? string : T extends object ? WrittenMembers<T> : T;
type WrittenMembers<T> = { readonly [Member in keyof T]: Written<T[Member]> };

/** The body of a command; when it happened is said by the step. */
export type Fields<Name extends CommandName> = WrittenMembers<
  Omit<Commands[Name], keyof Command> & Pick<Command, 'channel' | 'evidence'>
>;
