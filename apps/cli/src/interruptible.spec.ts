import { describe, expect, it } from '@jest/globals';
import { Interrupted, interruptible } from './interruptible.js';

describe('work that can be interrupted', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('is told to end on %s, and what it does then is its result', async (name) => {
    const work = interruptible(async (signal) => {
      process.emit(name);
      return signal.reason;
    });
    expect(await work).toBeInstanceOf(Interrupted);
  });

  it('leaves the signals as they were once it has ended', async () => {
    const before = process.listenerCount('SIGINT');
    await expect(interruptible(async () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});
