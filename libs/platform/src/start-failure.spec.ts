import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { LogMismatch } from '#event-store/errors';
import { ConfigurationError, configurationFrom } from './configuration.js';
import { startFailure } from './start-failure.js';

/** What a listener on a port says that another one holds. */
async function portTaken(): Promise<{ readonly port: number; readonly error: unknown }> {
  const [first, second] = [createServer(), createServer()];
  await once(first.listen(0, '127.0.0.1'), 'listening');
  const address = first.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const [error]: unknown[] = await once(second.listen(port, '127.0.0.1'), 'error').catch((thrown: unknown) => [thrown]);
  first.close();
  return { port, error };
}

describe('a process that cannot start says in one sentence what to do', () => {
  it('about a port that is taken', async () => {
    const { port, error } = await portTaken();
    const said = startFailure(error, configurationFrom({ PORT: String(port) }));
    expect(said).toBe(`PORT=${port} is in use: stop the server that listens there, or set PORT to another one.`);
  });

  it('about a data directory that is a file', () => {
    const configuration = configurationFrom({ DATA_DIR: '/dev/null' });
    let error: unknown;
    try {
      mkdirSync('/dev/null', { recursive: true });
    } catch (thrown) {
      error = thrown;
    }
    expect(startFailure(error, configuration)).toMatch(/^DATA_DIR=\/dev\/null cannot be used \(EEXIST: .*\.$/);
  });

  it('about a file in the data directory that is no database', () => {
    const error = Object.assign(new Error('file is not a database'), { code: 'ERR_SQLITE_ERROR' });
    expect(startFailure(error, configurationFrom({}))).toContain('cannot be used (file is not a database)');
  });

  it('about a setting or a log that does not fit, in their own words', () => {
    expect(startFailure(new ConfigurationError('PORT=x: give a port.'), undefined)).toBe('PORT=x: give a port.');
    expect(startFailure(new LogMismatch('Rebuild the view.'), configurationFrom({}))).toBe('Rebuild the view.');
  });

  it('and shows the stack of what can only be a fault of the program', () => {
    expect(startFailure(new TypeError('x is not a function'), configurationFrom({}))).toContain('\n    at ');
  });
});
