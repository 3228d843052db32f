import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { pino } from 'pino';
import { IssuerUnavailable } from '#platform/auth/oidc-tokens';
import { ProblemFilter } from './problem.filter.js';

describe('an issuer of tokens that does not answer', () => {
  it('is named in the log, and to the caller is a 503 that names nobody', () => {
    let log = '';
    const sink = new Writable({
      write(chunk, _encoding, done) {
        log += String(chunk);
        done();
      },
    });
    const answer = { status: 0, body: '' };
    const reply = {
      raw: { headersSent: false },
      status(status: number) {
        answer.status = status;
        return this;
      },
      header() {
        return this;
      },
      type() {
        return this;
      },
      send(body: unknown) {
        answer.body = JSON.stringify(body);
      },
    };
    const host = new ExecutionContextHost([{ headers: {}, url: '/v1/projects' }, reply]);
    const away = new IssuerUnavailable('https://login.example/keys could not be read: no answer.');
    new ProblemFilter(pino(sink)).catch(away, host);
    expect(answer.status).toBe(503);
    expect(answer.body).not.toContain('login.example');
    expect(log).toContain('https://login.example/keys could not be read');
  });
});
