import type { BusinessDate } from '#workdays/business-date';
import type * as agent from '#domain/agent/commands';
import type * as department from '#domain/department/commands';
import type { ListCommitmentItem } from '#domain/department/commitment-items/commands';
import type { RefineLocalList } from '#domain/department/local-lists/commands';
import type { RenameDepartment } from '#domain/department/succession/commands';
import type * as intermediary from '#domain/intermediary/commands';
import type { Command } from '#domain/kernel/command';
import type * as owner from '#domain/owner/commands';
import type * as person from '#domain/person/commands';
import type * as plot from '#domain/plot/commands';
import type * as admission from '#domain/project/admission/commands';
import type * as agency from '#domain/project/agency/commands';
import type * as commitments from '#domain/project/commitments/commands';
import type * as conditions from '#domain/project/conditions/commands';
import type * as coordination from '#domain/project/coordination/commands';
import type * as deferral from '#domain/project/deferral/commands';
import type * as delays from '#domain/project/delays/commands';
import type * as filing from '#domain/project/filing/commands';
import type * as course from '#domain/project/items/commands/course-commands';
import type * as decision from '#domain/project/items/commands/decision-commands';
import type * as intake from '#domain/project/items/commands/intake-commands';
import type * as preReview from '#domain/project/items/commands/pre-review-commands';
import type * as joint from '#domain/project/joint-services/commands';
import type * as nodes from '#domain/project/nodes/commands';
import type * as startFlow from '#domain/project/start-flow/commands';
import type * as supervision from '#domain/project/supervision/commands';
import type * as training from '#domain/training/commands';
import type * as zone from '#domain/zone/commands';

/** The commands the stories give, by the name they have in an address. */
export interface Commands {
  'record-person': person.RecordPerson;
  'register-department': department.RegisterDepartment;
  'rename-department': RenameDepartment;
  'appoint-main-leader': department.AppointMainLeader;
  'delegate-window-authority': department.DelegateWindowAuthority;
  'list-commitment-item': ListCommitmentItem;
  'refine-local-list': RefineLocalList;

  'register-zone': zone.RegisterZone;
  'complete-regional-assessment': zone.CompleteRegionalAssessment;
  'publish-regional-assessment': zone.PublishRegionalAssessment;
  'prepare-land': plot.PrepareLand;
  'sign-plot': plot.SignPlot;
  'attach-standard-land': plot.AttachStandardLand;
  'list-plot': plot.ListPlot;
  'register-intermediary': intermediary.RegisterIntermediary;
  'record-engagement': intermediary.RecordEngagement;
  'deliver-service': intermediary.DeliverService;
  'evaluate-instantly': intermediary.EvaluateInstantly;
  'evaluate-routinely': intermediary.EvaluateRoutinely;
  'score-platform': intermediary.ScorePlatform;
  'publish-result': intermediary.PublishResult;
  'push-result': intermediary.PushResult;
  blacklist: intermediary.Blacklist;
  'repair-credit': owner.RepairCredit;
  'hold-training': training.HoldTraining;
  'attend-training': training.AttendTraining;
  'score-duty': agent.ScoreDuty;
  'record-outcome': agent.RecordOutcome;
  'rate-agent': agent.RateAgent;

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

  'assign-team': agency.AssignTeam;
  'adopt-plan': agency.AdoptPlan;
  'evaluate-department': agency.EvaluateDepartment;
  'review-service': agency.ReviewService;

  'confirm-maturity': admission.ConfirmMaturity;
  'assess-authenticity': admission.AssessAuthenticity;
  'open-assessment': admission.OpenAssessment;
  'submit-compliance-opinion': admission.SubmitComplianceOpinion;
  'conclude-assessment': admission.ConcludeAssessment;
  'complete-county-assessment': admission.CompleteCountyAssessment;
  'review-county-filing': admission.ReviewCountyFiling;

  'propose-conditions': conditions.ProposeConditions;
  'issue-condition-list': conditions.IssueConditionList;
  'push-condition-list': conditions.PushConditionList;
  'apply-regional-assessment': conditions.ApplyRegionalAssessment;

  'establish-node-plan': nodes.EstablishNodePlan;
  'record-node-progress': nodes.RecordNodeProgress;
  'compile-factor-needs': nodes.CompileFactorNeeds;
  'allocate-quota': nodes.AllocateQuota;
  'record-land-preparation': nodes.RecordLandPreparation;
  'close-factor-need': nodes.CloseFactorNeed;
  'start-early-intervention': nodes.StartEarlyIntervention;
  'issue-early-service-opinion': nodes.IssueEarlyServiceOpinion;

  'record-land-publicity': startFlow.RecordLandPublicity;
  'open-phase': startFlow.OpenPhase;
  'complete-phase': startFlow.CompletePhase;
  'open-pre-review': preReview.OpenPreReview;
  'issue-pre-review-opinion': preReview.IssuePreReviewOpinion;
  'formalize-pre-review': preReview.FormalizePreReview;

  'start-scheme-review': joint.StartSchemeReview;
  'approve-scheme': joint.ApproveScheme;
  'approve-building': joint.ApproveBuilding;
  'start-drawing-review': joint.StartDrawingReview;
  'certify-drawings': joint.CertifyDrawings;
  'apply-utilities': joint.ApplyUtilities;
  'review-utilities': joint.ReviewUtilities;
  'survey-utilities': joint.SurveyUtilities;
  'accept-utilities': joint.AcceptUtilities;
  'share-survey': joint.ShareSurvey;
  'recognize-result': joint.RecognizeResult;

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
  'revoke-permit': decision.RevokePermit;
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

  'give-notification': commitments.GiveNotification;
  'make-commitment': commitments.MakeCommitment;
  'check-commitment': commitments.CheckCommitment;
  'order-rectification': commitments.OrderRectification;
  'handle-breach': commitments.HandleBreach;

  'register-issue': coordination.RegisterIssue;
  'classify-issue': coordination.ClassifyIssue;
  'route-issue': coordination.RouteIssue;
  'list-in-key-plan': coordination.ListInKeyPlan;
  'record-local-attempt': coordination.RecordLocalAttempt;
  'submit-need': coordination.SubmitNeed;
  'assign-coordination': coordination.AssignCoordination;
  'complete-coordination-task': coordination.CompleteCoordinationTask;
  'request-meeting': coordination.RequestMeeting;
  'convene-meeting': coordination.ConveneMeeting;
  'record-resolution': coordination.RecordResolution;
  'resolve-issue': coordination.ResolveIssue;
  'confirm-resolution': coordination.ConfirmResolution;
  'open-supervision': supervision.OpenSupervision;
  'close-supervision': supervision.CloseSupervision;

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
