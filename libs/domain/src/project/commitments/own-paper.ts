import { refuse } from '../../kernel/refusal.js';
import type { Project } from '../state.js';

/** one commitment per request, so no paper serves twice, for a deferral or for a notification. @throws Refusal by R-36. */
export function requireOwnPaper({ commitments, deferrals }: Project, commitmentDoc: string): void {
  const other =
    commitments.all.find((made) => made.commitmentDoc === commitmentDoc) ??
    deferrals.all.find(({ grant }) => grant?.commitmentDoc === commitmentDoc);
  if (other) refuse('R-36', { commitmentDoc, usedBy: other.id });
}
