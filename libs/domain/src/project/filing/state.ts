import type { BusinessDate } from '#workdays/business-date';
import type { DataOf } from '../../kernel/event.js';
import { on, slice } from '../../kernel/slice.js';
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
} from './events.js';
import type { Track } from './vocabulary.js';

/** A land contract of the project, one for each of its plots; it is in force from the day it was signed until it is rescinded. */
export type LandContract = DataOf<typeof LandContractSigned> & { readonly rescindedOn?: BusinessDate };

/** What the filing slice knows of a project. */
export interface Filing {
  /** The project's details as they stand now: as filed, with every correction since. */
  readonly filed?: DataOf<typeof ProjectFiled>;
  /** Credit codes of those who stood as its owners before. */
  readonly formerOwners?: readonly string[];
  /** The day each of them ceased to stand as the owner, the last where one did so twice. */
  readonly ownedUntil?: Readonly<Record<string, BusinessDate>>;
  /** Those of them who handed it over; the others had been written down by mistake. */
  readonly handedOverBy?: readonly string[];
  /** Another office's history brought it, with permits that were given without the scheme. */
  readonly imported?: true;
  readonly record?: DataOf<typeof InvestmentRecordFiled>;
  readonly verified?: DataOf<typeof ProjectVerified>;
  /** Set for a major industrial project; without it the notice's rules do not apply. */
  readonly designated?: DataOf<typeof MajorProjectDesignated>;
  /** The day it was. */
  readonly designatedOn?: BusinessDate;
  readonly track?: Track;
  /** The one territorial body that answers for it, named at filing or assigned later. */
  readonly territorialEntity?: string;
  /** The first signed of the land contracts in force: the start flow counts from its day. */
  readonly contract?: LandContract;
  /** Every land contract ever signed, in the order of the record; those rescinded too. */
  readonly contracts?: readonly LandContract[];
  readonly started?: DataOf<typeof ConstructionStarted>;
  readonly completed?: DataOf<typeof CompletionAccepted>;
  readonly suspended?: DataOf<typeof ProjectSuspended>;
  /** Since when it is suspended; when it was resumed last. */
  readonly suspendedOn?: BusinessDate;
  readonly resumedOn?: BusinessDate;
  readonly terminated?: DataOf<typeof ProjectTerminated>;
}

const withDetails = (state: Filing, details: Partial<DataOf<typeof ProjectFiled>>): Filing =>
  state.filed ? { ...state, filed: { ...state.filed, ...details } } : state;

const withContracts = ({ contract: _, ...state }: Filing, contracts: readonly LandContract[]): Filing => {
  const [contract] = inForce(contracts).toSorted((one, other) => (one.signedOn < other.signedOn ? -1 : 1));
  return { ...state, contracts, ...(contract && { contract }) };
};

export const filing = slice<Filing>({}, [
  on(ProjectFiled, (state, data, { metadata }) => ({
    ...state,
    filed: data,
    ...(metadata.channel === 'IMPORT' && { imported: true as const }),
    ...(data.territorialEntity === undefined ? {} : { territorialEntity: data.territorialEntity }),
  })),
  on(ProjectDetailsCorrected, (state, { field, from, to, ownerChange }, { metadata: { businessDate } }) => ({
    ...withDetails(state, { [field]: to }),
    ...(ownerChange === 'TRANSFER' && { handedOverBy: [...(state.handedOverBy ?? []), String(from)] }),
    ...(field === 'ownerUscc' &&
      typeof from === 'string' && {
        formerOwners: [...(state.formerOwners ?? []), from],
        ownedUntil: { ...state.ownedUntil, [from]: businessDate },
      }),
  })),
  // Whoever files or verifies a project settles its regime, also where it was not known at filing.
  on(InvestmentRecordFiled, (state, data) => ({
    ...withDetails(state, { regime: 'FILING', ...(data.projectCode ? { projectCode: data.projectCode } : {}) }),
    record: data,
  })),
  on(ProjectVerified, (state, data) => ({ ...withDetails(state, { regime: 'VERIFICATION' }), verified: data })),
  on(MajorProjectDesignated, (state, data, { metadata }) => ({
    ...state,
    designated: data,
    designatedOn: metadata.businessDate,
  })),
  on(ApprovalTrackSelected, (state, { track }) => ({ ...state, track })),
  on(TerritorialEntityAssigned, (state, { entity }) => ({ ...state, territorialEntity: entity })),
  on(LandContractSigned, (state, data) => withContracts(state, [...(state.contracts ?? []), data])),
  on(LandContractCorrected, (state, { from, evidence: _, ...data }) =>
    withContracts(
      state,
      (state.contracts ?? []).map((found) => (isNumbered(found, from.contractNo) ? data : found)),
    ),
  ),
  on(LandContractRescinded, (state, { contractNo, rescindedOn }) =>
    withContracts(
      state,
      (state.contracts ?? []).map((found) => (isNumbered(found, contractNo) ? { ...found, rescindedOn } : found)),
    ),
  ),
  on(ConstructionStarted, (state, data) => ({ ...state, started: data })),
  on(CompletionAccepted, (state, data) => ({ ...state, completed: data })),
  on(ProjectSuspended, (state, data, { metadata }) => ({
    ...state,
    suspended: data,
    suspendedOn: metadata.businessDate,
  })),
  on(ProjectResumed, ({ suspended: _, suspendedOn: __, ...state }, ___, { metadata }) => ({
    ...state,
    resumedOn: metadata.businessDate,
  })),
  on(ProjectTerminated, (state, data) => ({ ...state, terminated: data })),
]);

/** Contracts that are not rescinded. */
export function inForce(contracts: readonly LandContract[] = []): readonly LandContract[] {
  return contracts.filter(({ rescindedOn }) => rescindedOn === undefined);
}

/** A number names one contract in force; a rescinded one may have borne it before. */
function isNumbered({ contractNo, rescindedOn }: LandContract, wanted: string): boolean {
  return contractNo === wanted && rescindedOn === undefined;
}
