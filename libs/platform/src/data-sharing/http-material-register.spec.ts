import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { MaterialRegisterUnavailable } from '#command-handling/material-register';
import { HttpMaterialRegister } from './http-material-register.js';

const QUESTION = {
  ground: 'E_LICENSE',
  material: 'business-licence',
  issuer: 'HURD',
  reference: '电子证照-1',
  holder: '91320700MA1XXXXX0A',
} as const;

let server: Server;
let url: string;
/** How the city's register answers, as a spec sets it. */
let answer: (response: ServerResponse) => void;
let asked: { readonly method: string | undefined; readonly headers: IncomingHttpHeaders; readonly body: unknown }[];

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    void text(request).then((body) => {
      asked.push({ method: request.method, headers: request.headers, body: JSON.parse(body) });
      answer(response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/check`;
});
afterEach(async () => {
  if (!server.listening) return;
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
});

const ask = (settings: { readonly token?: string; readonly timeoutMs?: number } = {}) =>
  new HttpMaterialRegister({ url, token: undefined, timeoutMs: 5000, ...settings }).ask(QUESTION);
const says =
  (body: object, status = 200) =>
  (response: ServerResponse) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

describe('the register of shared materials (R-75, R-76)', () => {
  it('is asked for the material, its issuer and holder, with the token it was given', async () => {
    answer = says({ found: true, answerId: 'a-7', validUntil: '2027-01-31' });
    expect(await ask({ token: 'secret' })).toEqual({ found: true, answerId: 'a-7', validUntil: '2027-01-31' });
    expect(asked).toMatchObject([{ method: 'POST', headers: { authorization: 'Bearer secret' }, body: QUESTION }]);
  });

  it('is asked without one where none is needed, and may say no', async () => {
    answer = says({ found: false, answerId: null });
    expect(await ask()).toEqual({ found: false });
    expect(asked[0]?.headers.authorization).toBeUndefined();
  });

  it.each([
    ['an error', says({ found: false }, 500)],
    ['not found', says({ found: false }, 404)],
    ['another status of success', says({ found: true }, 202)],
    ['no word on whether it found it', says({ answerId: 'a-7' })],
    ['found as a text', says({ found: 'false' })],
    ['a validUntil that is no date', says({ found: true, validUntil: 'next year' })],
    ['an answerId that is no text', says({ found: true, answerId: { id: 7 } })],
    ['no JSON', (response: ServerResponse) => response.end('<html>')],
    [
      'far too much',
      (response: ServerResponse) => response.end(JSON.stringify({ found: true, x: 'x'.repeat(20_000) })),
    ],
    ['a redirection', (response: ServerResponse) => response.writeHead(307, { location: '/elsewhere' }).end()],
    ['nothing but the end of the connection', (response: ServerResponse) => response.destroy()],
  ])('gives no answer when it gives %s: neither yes nor no', async (_, given) => {
    answer = given;
    await expect(ask()).rejects.toBeInstanceOf(MaterialRegisterUnavailable);
  });

  it('is hung up on once it says more than any answer has', async () => {
    let ended = (_finished: boolean): void => undefined;
    const whole = new Promise<boolean>((resolve) => (ended = resolve));
    answer = (response) => {
      response.on('close', () => ended(response.writableFinished));
      const more = (): void => {
        if (!response.destroyed) response.write('x'.repeat(60_000), more);
      };
      more();
    };
    await expect(ask()).rejects.toThrow('longer than any answer');
    expect(await whole).toBe(false);
  });

  it('is not waited for longer than configured', async () => {
    answer = () => undefined;
    await expect(ask({ timeoutMs: 100 })).rejects.toThrow(/within 100 ms/);
  });

  it('is named when it cannot be reached, without its token', async () => {
    server.close();
    await once(server, 'close');
    const refused = ask({ token: 'secret' });
    await expect(refused).rejects.toThrow(new URL(url).origin);
    await expect(refused).rejects.not.toThrow('secret');
  });
});
