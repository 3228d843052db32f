import type { Command } from '../../kernel/command.js';
import type { Facts } from '../../kernel/facts.js';
import { refuse, refuseIf } from '../../kernel/refusal.js';
import type { Project } from '../state.js';
import { shows } from '../guards.js';

/** one commitment per request, so no paper serves twice, for a deferral or for a notification. @throws Refusal by R-36. */
export function requireOwnPaper({ commitments, deferrals }: Project, commitmentDoc: string): void {
  const other =
    commitments.all.find((made) => made.commitmentDoc === commitmentDoc) ??
    deferrals.all.find(({ grant }) => grant?.commitmentDoc === commitmentDoc);
  if (other) refuse('R-36', { commitmentDoc, usedBy: other.id });
}

/** The paper by who committed on it: a park's word stands on the park's own paper. */
const PAPER_OF = { OWNER: 'commitment', PARK: 'park-commitment' } as const;

/** A commitment as it was named: who gave it, on which paper. */
interface GivenWord {
  readonly committer: keyof typeof PAPER_OF;
  readonly commitmentDoc: string;
}

/**
 * Whoever puts another's word on record shows the signed paper, and it is the one that is named: a commitment is
 * written. @throws Refusal by R-36 for a park's word, by R-65 for an owner's, without that paper in `evidence`.
 */
export function requireSignedPaper({ committer, commitmentDoc }: GivenWord, command: Command, facts: Facts): void {
  if (facts.channel === 'IMPORT') return;
  const kind = PAPER_OF[committer];
  refuseIf(!shows(command, kind, commitmentDoc), committer === 'PARK' ? 'R-36' : 'R-65', {
    evidence: 'missing',
    kind,
    commitmentDoc,
  });
}
