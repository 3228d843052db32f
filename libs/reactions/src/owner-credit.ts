import { addDays, type BusinessDate } from '#workdays/business-date';
import type { RecordedEvent } from '#domain/kernel/envelope';
import { brokenWord, type BrokenWord } from '#domain/owner/broken-word';
import { RecordDefault, RemoveDefaults } from '#domain/owner/commands';
import { CommitmentBreachHandled, CommitmentChecked } from '#domain/project/commitments/events';
import { ProjectDetailsCorrected } from '#domain/project/filing/events';
import { DeferralDefaulted } from '#domain/project/deferral/events';
import type { Project } from '#domain/project/state';
import { projectStream } from '#domain/project/stream';
import { reactionsTo, type Asked } from './reaction.js';

const reaction = reactionsTo(projectStream);

/** N-3: a deferral past its date goes on the owner's record, as broken on the day after. */
const deferralDefaulted = reaction(DeferralDefaulted, {
  name: 'deferral-default-on-credit',
  commands: (_, project, event) => toRecord(project, [event]),
});

/** N-3: so does a commitment that a check found false … */
const commitmentFalse = reaction(CommitmentChecked, {
  name: 'false-commitment-on-credit',
  commands: (_, project, event) => toRecord(project, [event]),
});

/** … and one whose breach was answered with more than the order to rectify. */
const commitmentBroken = reaction(CommitmentBreachHandled, {
  name: 'broken-commitment-on-credit',
  commands: (_, project, event) => toRecord(project, [event]),
});

/**
 * Who was written down as the owner by mistake broke no word: what is open goes on the record of who did, and everything
 * leaves the other's. What was made good by then begins no new record.
 */
const ownerCorrected = reaction(ProjectDetailsCorrected, {
  name: 'credit-of-the-right-owner',
  commands({ field, from, projectId, ownerChange }, project, _, history) {
    // Who handed the project over broke what was broken until then.
    if (field !== 'ownerUscc' || ownerChange === 'TRANSFER') return [];
    const open = toRecord(project, history, ({ madeGoodOn }) => madeGoodOn === undefined);
    return from === undefined ? open : [...open, toRemove(String(from), projectId)];
  },
});

/**
 * What project streams ask of `owner-{uscc}`. A default that was cleared in the project needs no reaction: the credit of
 * the owner is repaired by a department, on evidence.
 */
export const OWNER_CREDIT = [deferralDefaulted, commitmentFalse, commitmentBroken, ownerCorrected];

/** Words that these events say were broken, each once, as long as they are; none where nobody is known to have given them. */
function toRecord(
  project: Project,
  events: readonly RecordedEvent[],
  counts: (word: BrokenWord) => boolean = () => true,
): readonly Asked[] {
  const { projectId, ownerUscc } = project.filing.filed ?? {};
  if (projectId === undefined || ownerUscc === undefined) return [];
  const days = new Map<string, BusinessDate>();
  for (const { subject, brokenOn } of events.flatMap((event) => brokenBy(event) ?? [])) {
    const word = brokenWord(project, subject);
    // the word of a park that is broken is no owner's default.
    if (!days.has(subject) && word.broken && word.committer === 'OWNER' && counts(word)) days.set(subject, brokenOn);
  }
  return [...days].map(([subject, defaultedOn]) => {
    const { kind } = brokenWord(project, subject);
    return {
      kind: 'owner',
      id: ownerUscc,
      name: RecordDefault.name,
      fields: { projectId, subject, kind, defaultedOn },
    };
  });
}

/** What stands of the project on the record of somebody else. */
function toRemove(uscc: string, projectId: string): Asked {
  return { kind: 'owner', id: uscc, name: RemoveDefaults.name, fields: { projectId } };
}

/** The deferral or commitment an event is about, and the day on which it was broken if it was. */
function brokenBy(event: RecordedEvent): { readonly subject: string; readonly brokenOn: BusinessDate } | undefined {
  if (DeferralDefaulted.is(event)) return { subject: event.data.deferralId, brokenOn: addDays(event.data.supplyBy, 1) };
  if (CommitmentChecked.is(event)) {
    if (event.data.result !== 'FALSE') return undefined;
    return { subject: event.data.commitmentId, brokenOn: event.metadata.businessDate };
  }
  if (!CommitmentBreachHandled.is(event)) return undefined;
  return { subject: event.data.commitmentId, brokenOn: event.metadata.businessDate };
}
