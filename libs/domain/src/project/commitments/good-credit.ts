import type { Command } from '../../kernel/command.js';
import type { Facts } from '../../kernel/facts.js';
import { references, type Reference } from '../../kernel/other-streams.js';
import { refuseIf } from '../../kernel/refusal.js';
import { barredSince } from '../../owner/state.js';
import { ownersOf } from '../filing/owners.js';
import { restsOn } from '../guards.js';
import { PAPERS_OF_THE_DAY } from '../items/late-recording.js';
import type { Project } from '../state.js';

/** The credit a decision relies on: that of every owner the project has had. */
export function ownerCredit({ filing }: Project): readonly Reference[] {
  return references('owner', ...ownersOf(filing));
}

/**
 * N-3 (practice.md 3.3, 3.4): whoever broke a commitment defers nothing and commits to nothing more until the credit is
 * repaired. Dated back to before the bar, the step is believed on a paper of the day or of one of `ownKinds` only. The
 * decision declares `ownerCredit`. It is asked for every owner the project has had, and without one on record there is
 * no credit to rely on.
 * @throws Refusal by N-3.
 */
export function requireGoodCredit(
  { filing }: Project,
  command: Pick<Command, 'evidence'>,
  facts: Facts,
  ownKinds: readonly string[],
): void {
  if (facts.channel === 'IMPORT') return;
  const owners = ownersOf(filing);
  refuseIf(owners.length === 0, 'N-3', { owner: 'none on record' });
  for (const ownerUscc of owners) {
    const owner = facts.of('owner', ownerUscc);
    const since = barredSince(owner, facts.businessDate);
    refuseIf(since !== undefined, 'N-3', { ownerUscc, barredSince: since ?? '' });
    const sinceThen = barredSince(owner, facts.recordedOn);
    const unshown = sinceThen !== undefined && !restsOn(command, ...PAPERS_OF_THE_DAY, ...ownKinds);
    refuseIf(unshown, 'N-3', { ownerUscc, barredSince: sinceThen ?? '', evidence: 'missing' });
  }
}
