import type { Command } from '../../kernel/command.js';
import type { Facts } from '../../kernel/facts.js';
import { references, type Reference } from '../../kernel/other-streams.js';
import { refuseIf } from '../../kernel/refusal.js';
import { barredSince } from '../../owner/state.js';
import type { Project } from '../state.js';

/** The owner's credit a decision relies on, where an owner is on record. */
export function ownerCredit({ filing }: Project): readonly Reference[] {
  return filing.filed?.ownerUscc === undefined ? [] : references('owner', filing.filed.ownerUscc);
}

/**
 * N-3 (practice.md 3.3, 3.4): whoever broke a commitment defers nothing and commits to nothing more until the credit is
 * repaired. Dated back to before the bar, the step is believed on paper only. The decision declares `ownerCredit`.
 * @throws Refusal by N-3.
 */
export function requireGoodCredit(
  { filing }: Project,
  { evidence = [] }: Pick<Command, 'evidence'>,
  facts: Facts,
): void {
  const ownerUscc = filing.filed?.ownerUscc;
  if (ownerUscc === undefined || facts.channel === 'IMPORT') return;
  const owner = facts.of('owner', ownerUscc);
  const since = barredSince(owner, facts.businessDate);
  refuseIf(since !== undefined, 'N-3', { ownerUscc, barredSince: since ?? '' });
  const sinceThen = barredSince(owner, facts.recordedOn);
  const unshown = sinceThen !== undefined && evidence.length === 0;
  refuseIf(unshown, 'N-3', { ownerUscc, barredSince: sinceThen ?? '', evidence: 'missing' });
}
