import type { Static, TObject } from '@sinclair/typebox';
import type { BusinessDate } from '#workdays/business-date';
import type { RecordedEvent } from '#domain/kernel/envelope';
import type { EventDeclaration } from '#domain/kernel/event';
import { present } from '#domain/kernel/present';
import { ProjectEnteredReserve } from '#domain/project/admission/events';
import { AgencyTeamAssigned, AgencyTeamMemberChanged } from '#domain/project/agency/events';
import {
  DeferralConsequenceApplied,
  DeferredMaterialVerified,
  MaterialDeferred,
} from '#domain/project/deferral/events';
import { DelayCaseClosed, DelayDismissed, DelayReported } from '#domain/project/delays/events';
import {
  ApprovalTrackSelected,
  CompletionAccepted,
  ConstructionStarted,
  InvestmentRecordFiled,
  LandContractCorrected,
  LandContractRescinded,
  LandContractSigned,
  MajorProjectDesignated,
  ProjectDetailsCorrected,
  ProjectFiled,
  ProjectResumed,
  ProjectSuspended,
  ProjectTerminated,
  ProjectVerified,
  TerritorialEntityAssigned,
} from '#domain/project/filing/events';
import type { Track } from '#domain/project/filing/vocabulary';
import {
  ItemReceived,
  ItemWithdrawn,
  NegativeReplyIssued,
  PermitIssued,
  PermitRevoked,
} from '#domain/project/items/events';
import { NodePlanEstablished } from '#domain/project/nodes/events';
import {
  StartFlowDueDateMoved,
  StartFlowEnded,
  StartFlowStarted,
  StartReadinessLost,
  StartReadinessReached,
} from '#domain/project/start-flow/events';
import { projectStream } from '#domain/project/stream';
import { projectOf } from '../project-of.js';
import { projection } from '../projection.js';
import { when, type Reaction } from '../reaction.js';
import { whenKnown } from '../when-known.js';
import { stageOf, type ProjectStage } from './project-stage.js';

/** A land contract in force. */
type Contract = { readonly contractNo: string; readonly plotId: string; readonly signedOn: BusinessDate };

/** One project; its id is the project's. Details are as filed, with every correction since. */
export type ProjectDocument = {
  readonly name: string;
  /** Nationwide project code. */
  readonly projectCode?: string;
  readonly ownerUscc?: string;
  readonly industry?: string;
  /** Planned investment, yuan. */
  readonly investmentAmount?: number;
  readonly regime?: string;
  readonly location?: string;
  readonly zone?: string;
  /** The one territorial body that answers for it. */
  readonly territorialEntity?: string;
  readonly filedOn: BusinessDate;
  readonly stage: ProjectStage;
  /** The stage, or the side state that covers it. */
  readonly status: ProjectStage | 'SUSPENDED' | 'TERMINATED';
  /** Level of the designation as a major industrial project; without it the notice's rules do not bind. */
  readonly designated?: string;
  readonly track?: Track;
  /** Number of the legal record-filing or of the verification and its last day. */
  readonly filingNo?: string;
  readonly verificationNo?: string;
  readonly verifiedUntil?: BusinessDate;
  /** Number in the reserve of mature projects. */
  readonly reserveNo?: string;
  /** The first signed of its land contracts in force, and all of them: one for each plot. */
  readonly contract?: Contract;
  readonly contracts?: readonly Contract[];
  /** When the node plan was established. */
  readonly plannedOn?: BusinessDate;
  /** Due date of the start flow as it stands; the flow itself is in `start_flows`. */
  readonly startFlowDueOn?: BusinessDate;
  /** Since when every gate before the start is held (T-2). */
  readonly readyOn?: BusinessDate;
  readonly startedOn?: BusinessDate;
  readonly completedOn?: BusinessDate;
  /** Why it is suspended or was terminated. */
  readonly interruption?: string;
  /** Ids of the agents of the team that serves it now. */
  readonly agentIds: readonly string[];
  /** Approval items ever received, and those undecided. */
  readonly itemsTotal: number;
  readonly itemsOpen: number;
  /** Deferrals granted and not closed: material owed or unchecked. */
  readonly openDeferralIds: readonly string[];
  readonly openDeferrals: number;
  /** Delay cases neither dismissed nor closed. */
  readonly openDelayCases: number;
  readonly lastEvent: { readonly type: string; readonly businessDate: BusinessDate; readonly revision: number };
  /** When its first and its latest event were recorded: instants in UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
};

function withContracts({ contract: _, ...doc }: ProjectDocument, contracts: readonly Contract[]): ProjectDocument {
  const [contract] = contracts.toSorted((one, other) => (one.signedOn < other.signedOn ? -1 : 1));
  return { ...doc, contracts, ...(contract && { contract }) };
}

const withoutFlow = ({ startFlowDueOn: _, ...doc }: ProjectDocument): ProjectDocument => doc;

const SPECIFIC: readonly Reaction<ProjectDocument>[] = [
  when(ProjectFiled, (_, data, event) => {
    const { name, projectCode, ownerUscc, industry, investmentAmount, regime, location, zone, territorialEntity } =
      data;
    const { businessDate, recordedAt } = event.metadata;
    return {
      filedOn: businessDate,
      stage: 'FILED',
      status: 'FILED',
      agentIds: [],
      itemsTotal: 0,
      itemsOpen: 0,
      openDeferralIds: [],
      openDeferrals: 0,
      openDelayCases: 0,
      lastEvent: { type: event.type, businessDate, revision: event.revision },
      createdAt: recordedAt,
      updatedAt: recordedAt,
      ...present({ name, projectCode, ownerUscc, industry, investmentAmount, regime, location, zone }),
      ...present({ territorialEntity }),
    };
  }),
  known(ProjectDetailsCorrected, (doc, { field, to }) => ({ ...doc, [field]: to })),
  known(InvestmentRecordFiled, (doc, { filingNo, projectCode }) => ({
    ...doc,
    filingNo,
    ...present({ projectCode }),
  })),
  known(ProjectVerified, (doc, { docNo, validUntil }) => ({
    ...doc,
    verificationNo: docNo,
    verifiedUntil: validUntil,
  })),
  known(MajorProjectDesignated, (doc, { level }) => ({ ...doc, designated: level })),
  known(ApprovalTrackSelected, (doc, { track }) => ({ ...doc, track })),
  known(TerritorialEntityAssigned, (doc, { entity }) => ({ ...doc, territorialEntity: entity })),
  known(ProjectEnteredReserve, (doc, { reserveNo }) => ({ ...doc, reserveNo })),
  known(LandContractSigned, (doc, { contractNo, plotId, signedOn }) =>
    withContracts(doc, [...(doc.contracts ?? []), { contractNo, plotId, signedOn }]),
  ),
  known(LandContractCorrected, (doc, { contractNo, plotId, signedOn, from }) =>
    withContracts(
      doc,
      (doc.contracts ?? []).map((one) => (one.contractNo === from.contractNo ? { contractNo, plotId, signedOn } : one)),
    ),
  ),
  known(LandContractRescinded, (doc, { contractNo }) =>
    withContracts(
      doc,
      (doc.contracts ?? []).filter((one) => one.contractNo !== contractNo),
    ),
  ),
  known(NodePlanEstablished, (doc, _, { metadata }) => ({ ...doc, plannedOn: metadata.businessDate })),
  known(StartFlowStarted, (doc, { dueOn }) => ({ ...doc, startFlowDueOn: dueOn })),
  known(StartFlowDueDateMoved, (doc, { to }) => ({ ...doc, startFlowDueOn: to })),
  known(StartFlowEnded, (doc, { outcome }) => (outcome === 'CONTRACT_RESCINDED' ? withoutFlow(doc) : doc)),
  known(StartReadinessReached, (doc, { readyOn }) => ({ ...doc, readyOn })),
  known(StartReadinessLost, ({ readyOn: _, ...doc }) => doc),
  known(ConstructionStarted, (doc, { date }) => ({ ...doc, startedOn: date })),
  known(CompletionAccepted, (doc, { date }) => ({ ...doc, completedOn: date })),
  known(ProjectSuspended, (doc, { reason }) => ({ ...doc, status: 'SUSPENDED', interruption: reason })),
  known(ProjectResumed, ({ interruption: _, ...doc }) => ({ ...doc, status: doc.stage })),
  known(ProjectTerminated, (doc, { reason }) => ({ ...doc, status: 'TERMINATED', interruption: reason })),
  known(AgencyTeamAssigned, (doc, { members }) => ({ ...doc, agentIds: members })),
  known(AgencyTeamMemberChanged, (doc, { members }) => ({ ...doc, agentIds: members })),
  known(ItemReceived, (doc) => ({ ...doc, itemsTotal: doc.itemsTotal + 1, itemsOpen: doc.itemsOpen + 1 })),
  known(PermitIssued, (doc, data) => ({ ...doc, itemsOpen: doc.itemsOpen - 1, ...lapse(doc, data) })),
  known(NegativeReplyIssued, (doc, data) => ({ ...doc, itemsOpen: doc.itemsOpen - 1, ...lapse(doc, data) })),
  known(ItemWithdrawn, (doc, data) => ({ ...doc, itemsOpen: doc.itemsOpen - 1, ...lapse(doc, data) })),
  known(PermitRevoked, (doc, data) => ({ ...doc, ...lapse(doc, data) })),
  known(MaterialDeferred, (doc, { deferralId }) => ({
    ...doc,
    ...owing([...doc.openDeferralIds, deferralId]),
  })),
  known(DeferredMaterialVerified, (doc, { deferralId }) => ({
    ...doc,
    ...owing(doc.openDeferralIds.filter((id) => id !== deferralId)),
  })),
  known(DeferralConsequenceApplied, (doc, { deferralId, lapsed }) => ({
    ...doc,
    ...(lapsed && owing(doc.openDeferralIds.filter((id) => id !== deferralId))),
  })),
  known(DelayReported, (doc) => ({ ...doc, openDelayCases: doc.openDelayCases + 1 })),
  known(DelayDismissed, (doc) => ({ ...doc, openDelayCases: doc.openDelayCases - 1 })),
  known(DelayCaseClosed, (doc) => ({ ...doc, openDelayCases: doc.openDelayCases - 1 })),
];

const SPECIFIC_TYPES: ReadonlySet<string> = new Set(SPECIFIC.map(({ type }) => type));

/**
 * One document per project (model.md 6), whoever it is assigned to and whether or not it is (pitfall 22). It follows
 * every event of the project's stream: each is its last one for a while.
 *
 * Indexes, few because every event of every project pays them: `ownerUscc` for what owners may see, `status` for the
 * office's lists, `territorialEntity` for a county's or zone's.
 */
export const projects = projection<ProjectDocument>('projects', {
  version: 3,
  indexes: [['ownerUscc'], ['status'], ['territorialEntity']],
  key: projectOf,
  on: [
    ...SPECIFIC,
    ...projectStream.events
      .filter(({ type }) => !SPECIFIC_TYPES.has(type))
      .map((declaration) => known(declaration, (doc) => doc)),
  ],
});

/** A reaction to an event of a project that was filed, which is its last event from then on. */
function known<Type extends string, Schema extends TObject>(
  declaration: EventDeclaration<Type, Schema>,
  evolve: (doc: ProjectDocument, data: Static<Schema>, event: RecordedEvent) => ProjectDocument,
): Reaction<ProjectDocument> {
  return whenKnown<ProjectDocument, Type, Schema>(declaration, (doc, data, event) =>
    touched(evolve(doc, data, event), event),
  );
}

function touched(doc: ProjectDocument, { type, revision, metadata }: RecordedEvent): ProjectDocument {
  const stage = stageOf(doc);
  return {
    ...doc,
    stage,
    status: doc.status === doc.stage ? stage : doc.status,
    lastEvent: { type, businessDate: metadata.businessDate, revision },
    updatedAt: metadata.recordedAt,
  };
}

function owing(openDeferralIds: readonly string[]): Pick<ProjectDocument, 'openDeferralIds' | 'openDeferrals'> {
  return { openDeferralIds, openDeferrals: openDeferralIds.length };
}

function lapse({ openDeferralIds }: ProjectDocument, data: { readonly lapsedDeferralIds?: readonly string[] }) {
  const { lapsedDeferralIds = [] } = data;
  return owing(openDeferralIds.filter((id) => !lapsedDeferralIds.includes(id)));
}
