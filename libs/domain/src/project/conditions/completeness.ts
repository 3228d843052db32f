import type { Facts } from '../../kernel/facts.js';
import { InvalidCommand, refuseIf } from '../../kernel/refusal.js';
import type { NotApplicableDto } from './commands.js';
import { isSame } from './listable.js';
import type { ProposedCondition } from './state.js';
import { CONDITION_KINDS, CONDITION_LANES } from './vocabulary.js';

/**
 * One list, complete: a condition of every kind, or why there is none; both lanes; nothing twice.
 * @throws Refusal by R-29, or InvalidCommand.
 */
export function requireComplete(
  list: readonly ProposedCondition[],
  notApplicable: readonly NotApplicableDto[],
  { channel }: Facts,
): void {
  const twice = list.find((condition, i) => list.findIndex((other) => isSame(other, condition)) !== i);
  if (twice) {
    throw new InvalidCommand('items', {
      zh: `“${twice.name}”（${twice.department}）重复列入，请只保留一条（部门提出的条件会自动列入）`,
      en: `“${twice.name}” of ${twice.department} is listed twice; what departments proposed is on the list by itself`,
    });
  }
  const has = (kind: string) => list.some((condition) => condition.kind === kind);
  const denied = notApplicable.findIndex(({ kind }) => has(kind));
  if (denied >= 0) {
    throw new InvalidCommand(`notApplicable.${denied}.kind`, {
      zh: '清单中已有该类条件，不能同时列为不涉及',
      en: 'is on the list: it cannot be not applicable too',
    });
  }
  if (channel === 'IMPORT') return;
  const missing = CONDITION_KINDS.filter((kind) => !has(kind) && !notApplicable.some((none) => none.kind === kind));
  refuseIf(missing.length > 0, 'R-29', { missingKinds: missing });
  const lanes = CONDITION_LANES.filter((lane) => !list.some((condition) => condition.lane === lane));
  refuseIf(lanes.length > 0, 'R-29', { missingLanes: lanes });
}
