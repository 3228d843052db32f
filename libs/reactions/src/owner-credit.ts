import { addDays, type BusinessDate } from '#workdays/business-date';
import { brokenWord } from '#domain/owner/broken-word';
import { RecordDefault } from '#domain/owner/commands';
import { CommitmentBreachHandled, CommitmentChecked } from '#domain/project/commitments/events';
import { DeferralDefaulted } from '#domain/project/deferral/events';
import type { Project } from '#domain/project/state';
import { projectStream } from '#domain/project/stream';
import { reactionsTo, type Asked } from './reaction.js';

const reaction = reactionsTo(projectStream);

/** N-3: a deferral past its date goes on the owner's record, as broken on the day after. */
const deferralDefaulted = reaction(DeferralDefaulted, {
  name: 'deferral-default-on-credit',
  command: ({ deferralId, supplyBy }, project) => toRecord(project, deferralId, addDays(supplyBy, 1)),
});

/** N-3: so does a commitment that a check found false … */
const commitmentFalse = reaction(CommitmentChecked, {
  name: 'false-commitment-on-credit',
  command: ({ commitmentId }, project, { metadata }) => toRecord(project, commitmentId, metadata.businessDate),
});

/** … and one whose breach was answered with more than the order to rectify. */
const commitmentBroken = reaction(CommitmentBreachHandled, {
  name: 'broken-commitment-on-credit',
  command: ({ commitmentId }, project, { metadata }) => toRecord(project, commitmentId, metadata.businessDate),
});

/**
 * What project streams ask of `owner-{uscc}`. A default that was cleared in the project needs no reaction: the credit of
 * the owner is repaired by a department, on evidence.
 */
export const OWNER_CREDIT = [deferralDefaulted, commitmentFalse, commitmentBroken];

/** Nothing where the word is not broken (yet), or nobody is known to have given it. */
function toRecord(project: Project, subject: string, defaultedOn: BusinessDate): Asked | undefined {
  const { projectId, ownerUscc } = project.filing.filed ?? {};
  const { broken, kind } = brokenWord(project, subject);
  if (!broken || projectId === undefined || ownerUscc === undefined) return undefined;
  return { kind: 'owner', id: ownerUscc, name: RecordDefault.name, fields: { projectId, subject, kind, defaultedOn } };
}
