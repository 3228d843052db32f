import { addDays, maxDate, type BusinessDate } from '#workdays/business-date';
import { NotFound } from '../kernel/refusal.js';
import type { DefaultKind } from '../policy/sections/commitments.js';
import { isBroken, type Commitment } from '../project/commitments/state.js';
import type { Deferral } from '../project/deferral/state.js';
import type { Project } from '../project/state.js';

/** What a project's record says of a deferral or commitment as a word given. */
export interface BrokenWord {
  readonly kind: DefaultKind;
  readonly department: string;
  readonly itemId: string;
  readonly itemCode: string;
  /** Who gave it: only the owner's own word is on the owner's credit. */
  readonly committer: 'OWNER' | 'PARK';
  /** Does the default stand? One that a supply typed in later disproved does not. */
  readonly broken: boolean;
  /** It cannot have been broken before. */
  readonly notBefore?: BusinessDate;
  /** When nothing was owed any more: supplied and verified, rectified and checked, or the decision revoked. */
  readonly madeGoodOn?: BusinessDate;
}

/** The word behind an id. @throws NotFound */
export function brokenWord(project: Project, subject: string): BrokenWord {
  const deferral = project.deferrals.all.find(({ id }) => id === subject);
  if (deferral) return ofDeferral(deferral);
  const commitment = project.commitments.all.find(({ id }) => id === subject);
  if (commitment) return ofCommitment(commitment, project);
  throw new NotFound('deferral or commitment', subject);
}

function ofDeferral(found: Deferral): BrokenWord {
  const { department, itemId, itemCode, defaulted, grant, status, suppliedOn, lastOn } = found;
  const notBefore = grant && addDays(grant.supplyBy, 1);
  const lapsedOn = notBefore ? maxDate(lastOn, notBefore) : lastOn;
  const madeGoodOn = status === 'VERIFIED' ? suppliedOn : status === 'LAPSED' ? lapsedOn : undefined;
  return {
    kind: 'DEFERRAL',
    department,
    itemId,
    itemCode,
    committer: grant?.committer ?? 'OWNER',
    broken: defaulted,
    ...(notBefore && { notBefore }),
    ...(madeGoodOn && { madeGoodOn }),
  };
}

function ofCommitment(found: Commitment, { items }: Project): BrokenWord {
  const { department, itemId, itemCode, committer = 'OWNER', decidedOn, result, status, lastOn } = found;
  const revoked = items.byId[itemId]?.status === 'REVOKED';
  return {
    kind: result === 'FALSE' ? 'FALSE_COMMITMENT' : 'COMMITMENT',
    department,
    itemId,
    itemCode,
    committer,
    broken: isBroken(found),
    ...(decidedOn && { notBefore: decidedOn }),
    ...((status === 'FULFILLED' || revoked) && { madeGoodOn: lastOn }),
  };
}
