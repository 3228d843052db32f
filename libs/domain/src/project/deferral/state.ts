import type { BusinessDate } from '#workdays/business-date';
import type { Bilingual } from '../../kernel/bilingual.js';
import { NotFound } from '../../kernel/refusal.js';
import { on, slice } from '../../kernel/slice.js';
import type { Consequence } from '../../policy/sections/commitments.js';
import { ItemWithdrawn, NegativeReplyIssued, PermitIssued, PermitRevoked } from '../items/events.js';
import {
  DeferralConsequenceApplied,
  DeferralDefaultCleared,
  DeferralDefaulted,
  DeferralDenied,
  DeferralRequested,
  DeferredMaterialRejected,
  DeferredMaterialSupplied,
  DeferredMaterialVerified,
  MaterialDeferred,
  type DeadlineKind,
} from './events.js';

/**
 * Where a deferral stands (model.md 5). LAPSED: nothing is owed any more, since its item got a negative reply, its
 * request was withdrawn, or an item that ended was granted anew or sanctioned. A granted one does not lapse when its
 * item is withdrawn or its permit revoked: that would open the milestone gate.
 */
export type DeferralStatus =
  'REQUESTED' | 'DENIED' | 'DEFERRED' | 'SUPPLIED' | 'REJECTED' | 'VERIFIED' | 'DEFAULTED' | 'SANCTIONED' | 'LAPSED';

/** What is known of a deferral once it is granted. */
export interface Grant {
  readonly deadlineKind: DeadlineKind;
  readonly supplyBy: BusinessDate;
  /** Whose word it is. */
  readonly committer: 'OWNER' | 'PARK';
  readonly commitmentDoc: string;
}

/** One material of one item, asked to follow later. */
export interface Deferral {
  readonly id: string;
  readonly itemId: string;
  readonly itemCode: string;
  readonly department: string;
  /** Code and name of the material. */
  readonly material: string;
  readonly materialName: Bilingual;
  /** 1–6. */
  readonly category: number;
  readonly status: DeferralStatus;
  /** Day of the last step but for clocks: no later step lies before it. */
  readonly lastOn: BusinessDate;
  readonly grant?: Grant;
  readonly suppliedOn?: BusinessDate;
  /** The commitment was broken; stays so when the material comes late. */
  readonly defaulted: boolean;
  /** Consequences applied so far (N-3). */
  readonly consequences: readonly Consequence[];
}

/** What the deferral slice knows of a project: its deferrals in the order they were asked for. */
export interface Deferrals {
  readonly all: readonly Deferral[];
}

/** The part of a project the questions below are asked of. */
interface WithDeferrals {
  readonly deferrals: Deferrals;
}

/** Changes one deferral; an unknown one is left out (states by business date fold a subset). */
const change = (state: Deferrals, deferralId: string, apply: (found: Deferral) => Partial<Deferral>): Deferrals => ({
  all: state.all.map((found) => (found.id === deferralId ? { ...found, ...apply(found) } : found)),
});

/** Statuses in which the material is still owed or unchecked. */
const OPEN: ReadonlySet<DeferralStatus> = new Set(['DEFERRED', 'SUPPLIED', 'REJECTED', 'DEFAULTED', 'SANCTIONED']);

const isOpen = ({ status }: Deferral): boolean => OPEN.has(status);

/** Lapses what the event says; decide knows why. */
const lapse = (state: Deferrals, { lapsedDeferralIds = [] }: { lapsedDeferralIds?: readonly string[] }): Deferrals => ({
  all: state.all.map((found) => (lapsedDeferralIds.includes(found.id) ? { ...found, status: 'LAPSED' } : found)),
});

export const deferrals = slice<Deferrals>({ all: [] }, [
  on(
    DeferralRequested,
    (state, { deferralId, itemId, itemCode, department, material, materialName, category }, { metadata }) => ({
      all: [
        ...state.all,
        {
          id: deferralId,
          itemId,
          itemCode,
          department,
          material,
          materialName,
          category,
          status: 'REQUESTED',
          lastOn: metadata.businessDate,
          defaulted: false,
          consequences: [],
        },
      ],
    }),
  ),
  on(MaterialDeferred, (state, { deferralId, deadlineKind, supplyBy, committer, commitmentDoc }, { metadata }) =>
    change(state, deferralId, () => ({
      status: 'DEFERRED',
      grant: { deadlineKind, supplyBy, committer, commitmentDoc },
      lastOn: metadata.businessDate,
    })),
  ),
  on(DeferralDenied, (state, { deferralId }) => change(state, deferralId, () => ({ status: 'DENIED' }))),
  on(DeferredMaterialSupplied, (state, { deferralId }, { metadata: { businessDate } }) =>
    change(state, deferralId, () => ({ status: 'SUPPLIED', suppliedOn: businessDate, lastOn: businessDate })),
  ),
  on(DeferredMaterialVerified, (state, { deferralId }) => change(state, deferralId, () => ({ status: 'VERIFIED' }))),
  on(DeferredMaterialRejected, (state, { deferralId }, { metadata }) =>
    change(state, deferralId, ({ defaulted, consequences }) => ({
      status: !defaulted ? 'REJECTED' : consequences.length > 0 ? 'SANCTIONED' : 'DEFAULTED',
      lastOn: metadata.businessDate,
    })),
  ),
  on(DeferralDefaulted, (state, { deferralId }) =>
    change(state, deferralId, () => ({ status: 'DEFAULTED', defaulted: true })),
  ),
  on(DeferralDefaultCleared, (state, { deferralId }) => change(state, deferralId, () => ({ defaulted: false }))),
  on(DeferralConsequenceApplied, (state, { deferralId, consequence, lapsed }) =>
    change(state, deferralId, ({ status, consequences }) => ({
      status: lapsed ? 'LAPSED' : status === 'DEFAULTED' ? 'SANCTIONED' : status,
      consequences: [...consequences, consequence],
    })),
  ),
  on(ItemWithdrawn, lapse),
  on(NegativeReplyIssued, lapse),
  on(PermitRevoked, lapse),
  on(PermitIssued, lapse),
]);

/** The deferral with this id. @throws NotFound */
export function deferral(project: WithDeferrals, deferralId: string): Deferral {
  const found = project.deferrals.all.find(({ id }) => id === deferralId);
  if (!found) throw new NotFound('deferral', deferralId);
  return found;
}

/** What every event of this deferral repeats (model.md 2: events are fat). */
export const deferralFields = ({ id, itemId, itemCode, department, material, materialName }: Deferral) => ({
  deferralId: id,
  itemId,
  itemCode,
  department,
  material,
  materialName,
});

/** All deferrals of an item, also denied and closed ones. */
export function deferralsOf(project: WithDeferrals, itemId: string): readonly Deferral[] {
  return project.deferrals.all.filter((found) => found.itemId === itemId);
}

/** Deferrals of an item that somebody asked for and nobody decided. */
export function undecided(project: WithDeferrals, itemId: string): readonly Deferral[] {
  return deferralsOf(project, itemId).filter(({ status }) => status === 'REQUESTED');
}

/** Granted deferrals of an item whose material is not verified yet: what a permit would be issued without (R-67, N-1). */
export function unverified(project: WithDeferrals, itemId: string): readonly Deferral[] {
  return deferralsOf(project, itemId).filter(isOpen);
}

/**
 * Deferrals still open that were due before this milestone or an earlier one: what its gate asks for. Completion
 * acceptance comes after construction start, so it asks for both.
 */
export function openDeferralsDue(project: WithDeferrals, milestone: DeadlineKind): readonly Deferral[] {
  return project.deferrals.all.filter(
    (found) =>
      isOpen(found) &&
      (milestone === 'BEFORE_COMPLETION_ACCEPTANCE' || found.grant?.deadlineKind === 'BEFORE_CONSTRUCTION_START'),
  );
}
