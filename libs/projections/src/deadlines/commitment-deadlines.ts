import type { BusinessDate } from '#workdays/business-date';
import type { RecordedEvent } from '#domain/kernel/envelope';
import {
  CommitmentBreachHandled,
  CommitmentCheckDueMoved,
  CommitmentChecked,
  CommitmentCheckOverdue,
  CommitmentCheckOverdueCleared,
  CommitmentReliedOn,
  CommitmentWithdrawn,
  RectificationOrdered,
} from '#domain/project/commitments/events';
import {
  DeferralConsequenceApplied,
  DeferralDefaultCleared,
  DeferralDefaulted,
  DeferredMaterialRejected,
  DeferredMaterialSupplied,
  DeferredMaterialVerified,
  MaterialDeferred,
} from '#domain/project/deferral/events';
import { ItemWithdrawn, NegativeReplyIssued, PermitIssued, PermitRevoked } from '#domain/project/items/events';
import { projectOf } from '../project-of.js';
import type { Deadline, DeadlineKind, DeadlineParty } from './deadline.js';
import { changes, clears, ends, opens, raises, upon, type Effect, type Rule } from './effects.js';

interface Word {
  readonly subject: string;
  readonly about: string;
  readonly department: string;
  readonly dueOn: BusinessDate;
}

function given(kind: DeadlineKind, party: DeadlineParty, word: Word, event: RecordedEvent): Deadline {
  const projectId = projectOf(event);
  return { kind, stream: 'project', streamId: projectId, projectId, party, raised: false, ...word };
}

const rectification = (commitmentId: string): string => `${commitmentId}.rectification`;

/** Nothing is owed of what lapses with an item. */
const lapsed = (data: {
  readonly lapsedDeferralIds?: readonly string[];
  readonly lapsedCommitmentIds?: readonly string[];
}): readonly Effect[] => [
  ...(data.lapsedDeferralIds ?? []).map(ends),
  ...(data.lapsedCommitmentIds ?? []).flatMap((id) => [ends(id), ends(rectification(id))]),
];

const isOwed = ({
  deferralId: subject,
  material: about,
  department,
  supplyBy: dueOn,
}: {
  readonly deferralId: string;
  readonly material: string;
  readonly department: string;
  readonly supplyBy: BusinessDate;
}): Word => ({ subject, about, department, dueOn });

/** What is due because somebody gave a word: deferred materials, and the check and rectification of commitments. */
export const COMMITMENT_RULES: readonly Rule[] = [
  upon(MaterialDeferred, (data, event) =>
    opens(data.deferralId, given('DEFERRED_MATERIAL', 'OWNER', isOwed(data), event)),
  ),
  upon(DeferredMaterialSupplied, ({ deferralId }) => changes(deferralId, (owed) => ({ ...owed, supplied: true }))),
  upon(DeferredMaterialVerified, ({ deferralId }) => ends(deferralId)),
  // Supplied and rejected, it is owed as before; a default that was found stands.
  upon(DeferredMaterialRejected, ({ deferralId }) => changes(deferralId, ({ supplied: _, ...owed }) => owed)),
  upon(DeferralDefaulted, ({ deferralId }) => raises(deferralId)),
  upon(DeferralDefaultCleared, ({ deferralId }) => clears(deferralId)),
  upon(DeferralConsequenceApplied, ({ deferralId, lapsed: isOver }) => (isOver ? [ends(deferralId)] : [])),

  upon(CommitmentReliedOn, ({ commitmentId: subject, matter: about, department, dueOn, ...data }, event) => {
    if (dueOn === undefined) return [];
    const { decidedOn: countedFrom, provisional, calendarRevisions } = data;
    const check = given('COMMITMENT_CHECK', 'DEPARTMENT', { subject, about, department, dueOn }, event);
    return opens(subject, { ...check, countedFrom, provisional, calendarRevisions });
  }),
  upon(CommitmentCheckDueMoved, ({ commitmentId, dueOn, provisional, calendarRevisions, clearedFor }) =>
    changes(commitmentId, (before) => ({
      ...before,
      dueOn,
      provisional,
      calendarRevisions,
      raised: before.raised && clearedFor === undefined,
    })),
  ),
  upon(CommitmentCheckOverdue, ({ commitmentId }) => raises(commitmentId)),
  upon(CommitmentCheckOverdueCleared, ({ commitmentId }) => clears(commitmentId)),
  upon(CommitmentChecked, ({ commitmentId, result }) => [
    ends(commitmentId),
    ...(result === 'FULFILLED' || result === 'FALSE' ? [ends(rectification(commitmentId))] : []),
  ]),
  upon(CommitmentWithdrawn, ({ commitmentId }) => ends(commitmentId)),
  upon(RectificationOrdered, ({ commitmentId: subject, matter: about, department, dueOn }, event) =>
    opens(
      rectification(subject),
      given('COMMITMENT_RECTIFICATION', 'OWNER', { subject, about, department, dueOn }, event),
    ),
  ),
  upon(CommitmentBreachHandled, ({ commitmentId }) => ends(rectification(commitmentId))),

  upon(PermitIssued, lapsed),
  upon(NegativeReplyIssued, lapsed),
  upon(ItemWithdrawn, lapsed),
  upon(PermitRevoked, lapsed),
];
