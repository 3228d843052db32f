import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { given, happened } from '#test/support/given';
import { admitted, contracted } from '#test/support/landed-project';
import { OWNER, designated, filed } from '#test/support/major-project';
import { applied, granted, listed, notRequired, onTrack, recordFiled } from '#test/support/start-story';
import type { NewEvent } from '../../kernel/event.js';
import { Refusal } from '../../kernel/refusal.js';
import { STATUTORY_GATES } from '../../policy/data/statutory-gates.js';
import { startConstruction } from '../filing/decide/start-construction.js';
import { project } from '../state.js';

const GATES = STATUTORY_GATES.filter(({ milestone }) => milestone !== 'COMPLETION_ACCEPTANCE');
const ITEMS = [...new Set(GATES.flatMap(({ items }) => items))].filter((code) => !code.startsWith('investment'));
const some = fc.subarray(ITEMS);

/** The list with the answers of the departments that said so, and of no other. */
const answered = (said: readonly string[], list: NewEvent): NewEvent => ({
  ...list,
  data: {
    ...list.data,
    notRequired: notRequired().filter(({ itemCode }) => said.includes(itemCode)),
  },
});

/**
 * What T-2 says, told without the code: a gate that binds is open when one of its items is granted, and one that binds
 * where it is required does, unless its department said of each of its items that the project does not need it.
 */
function missingByHand(
  onList: readonly string[],
  asked: readonly string[],
  held: readonly string[],
  said: readonly string[],
): string[] {
  return GATES.filter(({ code, condition, items }) => {
    if (condition === 'VERIFIED_PROJECT' || code === 'investment-filing') return false;
    const required = items.some((item) => onList.includes(item) || asked.includes(item) || held.includes(item));
    if (condition === 'WHERE_REQUIRED' && !required) return !items.every((item) => said.includes(item));
    const named = items.filter((item) => onList.includes(item));
    return !(named.length > 0 ? named : items).some((item) => held.includes(item));
  }).map(({ code }) => code);
}

describe('the statutory gates before the start of construction (T-2)', () => {
  it('let a designated project through exactly when every gate that binds it is open, and name the others', () => {
    fc.assert(
      fc.property(some, some, some, some, (onList, asked, held, said) => {
        const history = [
          ...[filed, designated, happened('2026-01-05', admitted), onTrack('GENERAL'), contracted, recordFiled],
          answered(said, listed('construction-permit', ...onList.filter((code) => code !== 'construction-permit'))),
          ...asked.map((code, i) => applied(i + 1, code)),
          ...held.flatMap((code, i) => granted(asked.length + i + 1, code)),
        ];
        const { events, error } = given(project, ...history)
          .on('2026-03-02')
          .as(OWNER)
          .when(startConstruction);
        const missing = missingByHand(['construction-permit', ...onList], asked, held, said);
        if (missing.length === 0) {
          expect(error).toBeUndefined();
          const [started] = events;
          const told =
            started && 'gates' in started.data && Array.isArray(started.data.gates) ? started.data.gates : [];
          expect(told.length).toBeGreaterThanOrEqual(5);
        } else {
          expect(error).toBeInstanceOf(Refusal);
          expect(error).toMatchObject({ rule: 'T-2', details: { missing } });
        }
      }),
      { numRuns: 150 },
    );
  });

  it('lets a project through at all', () =>
    given(
      project,
      ...[filed, designated, happened('2026-01-05', admitted), onTrack('GENERAL'), contracted, recordFiled],
      listed(...ITEMS),
      ...ITEMS.flatMap((code, i) => granted(i + 1, code)),
    )
      .on('2026-03-02')
      .as(OWNER)
      .when(startConstruction)
      .thenHappens(['ConstructionStarted']));
});
