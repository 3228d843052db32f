import type { DimensionCode } from '../../policy/data/dimensions.js';
import { InvalidCommand, refuseIf } from '../../kernel/refusal.js';
import type { OPINION_VERDICTS } from './vocabulary.js';

/** What is said on one dimension, by its department or by the county that assesses the project. */
interface Said {
  readonly dimension: DimensionCode;
  readonly verdict: (typeof OPINION_VERDICTS)[number];
  readonly basis: readonly string[];
  readonly conditions?: readonly string[] | undefined;
  readonly reason?: string | undefined;
}

/**
 * What is said on a dimension names its basis, and why where it is negative; conditions belong to
 * PASS_WITH_CONDITIONS, and to it alone. @throws Refusal by R-09, InvalidCommand on `field`.
 */
export function requireInForm({ dimension, verdict, basis, conditions = [], reason }: Said, field: string): void {
  refuseIf(basis.length === 0, 'R-09', { dimension, missing: 'basis' });
  refuseIf(verdict === 'FAIL' && reason === undefined, 'R-09', { dimension, missing: 'reason' });
  if ((verdict === 'PASS_WITH_CONDITIONS') === conditions.length > 0) return;
  throw new InvalidCommand(
    field,
    verdict === 'PASS_WITH_CONDITIONS'
      ? { zh: '有条件通过须写明条件', en: 'name the conditions the project passes under' }
      : {
          zh: `${verdict}不附条件；有条件的请选有条件通过`,
          en: `${verdict} has none: give PASS_WITH_CONDITIONS instead`,
        },
  );
}
