import { describe, expect, it } from '@jest/globals';
import { Closed, Deposited, Moved } from '#test/support/accounts';
import { recorded } from '#test/support/given';
import { projection } from './projection.js';
import { everyEvent, when } from './reaction.js';

type Total = { readonly total: number };
const base = { version: 1, indexes: [] };
const deposit = recorded(Deposited.of({ account: 'a', amount: 5 }), 0, '2024-03-18');
const move = recorded(Moved.of({ from: 'a', to: 'b', amount: 5 }), 1, '2024-03-18');

describe('a projection', () => {
  const totals = projection<Total>('totals', {
    ...base,
    key: ({ stream }) => stream,
    on: [
      when(Deposited, (doc, { amount }) => ({ total: (doc?.total ?? 0) + amount })),
      when(
        Moved,
        (doc) => doc,
        ({ from, to }) => [from, to, from],
      ),
    ],
  });

  it('reads the types it reacts to', () => {
    expect(totals.types).toEqual(['Deposited', 'Moved']);
  });

  it('finds the documents of an event by its own key, or by that of the reaction, each once', () => {
    expect(totals.keys(deposit)).toEqual(['project-P1']);
    expect(totals.keys(move)).toEqual(['a', 'b']);
  });

  it('is not concerned by other events', () => {
    const other = recorded(Closed.of({ account: 'a' }), 2, '2024-03-18');
    expect(totals.keys(other)).toEqual([]);
    expect(totals.evolve({ total: 3 }, other, 'a')).toEqual({ total: 3 });
  });

  it('gives a reaction the data of its event', () => {
    expect(totals.evolve({ total: 3 }, deposit, 'project-P1')).toEqual({ total: 8 });
  });

  it('may react to every event', () => {
    const counts = projection<Total>('counts', {
      ...base,
      key: ({ type }) => type,
      on: everyEvent((doc) => ({ total: (doc?.total ?? 0) + 1 })),
    });
    expect(counts.types).toBe('ALL');
    expect(counts.keys(move)).toEqual(['Moved']);
    expect(counts.evolve({ total: 1 }, move, 'Moved')).toEqual({ total: 2 });
  });

  it('is refused with two reactions to a type, or without a key', () => {
    const reaction = when<Total, 'Deposited', typeof Deposited.schema>(Deposited, (doc) => doc);
    expect(() =>
      projection<Total>('twice', { ...base, key: ({ stream }) => stream, on: [reaction, reaction] }),
    ).toThrow('View twice has two reactions to Deposited');
    expect(() => projection<Total>('keyless', { ...base, on: [reaction] })).toThrow(
      'View keyless needs a key for Deposited',
    );
    expect(() => projection<Total>('keyless', { ...base, on: everyEvent((doc) => doc) })).toThrow(
      'View keyless needs a key',
    );
  });
});
