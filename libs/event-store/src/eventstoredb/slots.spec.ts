import { describe, expect, it } from '@jest/globals';
import { Slots } from './slots.js';

describe('slots', () => {
  it('let no more in than there are, and the others in the order they came', async () => {
    const slots = new Slots(2);
    const entered: number[] = [];
    const leave: (() => void)[] = [];
    const all = [0, 1, 2, 3].map(async (n) => {
      leave[n] = await slots.take();
      entered.push(n);
    });
    await Promise.all(all.slice(0, 2));
    expect(entered).toEqual([0, 1]);

    leave[1]?.();
    await all[2];
    expect(entered).toEqual([0, 1, 2]);
    leave[0]?.();
    await all[3];
    expect(entered).toEqual([0, 1, 2, 3]);
  });
});
