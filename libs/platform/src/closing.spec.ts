import { describe, expect, it } from '@jest/globals';
import { Closing } from './closing.js';

describe('closing', () => {
  it('ends what was opened last first, and each once', async () => {
    const closed: string[] = [];
    const closing = new Closing();
    for (const name of ['store', 'views', 'server']) closing.after({ close: async () => void closed.push(name) });
    await closing.close();
    await closing.close();
    expect(closed).toEqual(['server', 'views', 'store']);
  });

  it('ends everything even when one thing cannot be closed, and then says which error came first', async () => {
    const closed: string[] = [];
    const closing = new Closing();
    closing.after({ close: async () => void closed.push('store') });
    closing.after({ close: () => Promise.reject(new Error('the server hangs')) });
    await expect(closing.close()).rejects.toThrow('the server hangs');
    expect(closed).toEqual(['store']);
  });
});
