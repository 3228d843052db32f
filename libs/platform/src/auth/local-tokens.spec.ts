import { randomBytes } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from '@jest/globals';
import type { Actor } from '#domain/kernel/actor';
import { CachedTokens } from './cached-tokens.js';
import { actorFrom } from './claims.js';
import { LocalTokens } from './local-tokens.js';
import { Unauthenticated } from './token-verifier.js';

const KEY = randomBytes(32);
const tokens = new LocalTokens(KEY);
const officer: Actor = { id: 'nr-1', roles: ['NR'], department: 'NR' };

const claims = (issuer = 'permittrail-local') =>
  new SignJWT({ roles: ['NR'] }).setProtectedHeader({ alg: 'HS256' }).setSubject('nr-1').setIssuer(issuer);

/** The token with its claims exchanged and its signature kept. */
function forged(token: string, change: object): string {
  const [header, payload, signature] = token.split('.');
  const said: object = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString());
  const altered = Buffer.from(JSON.stringify({ ...said, ...change })).toString('base64url');
  return `${header}.${altered}.${signature}`;
}

describe('a local token', () => {
  it('names the actor it was issued for', async () => {
    expect(await tokens.verify(await tokens.issue(officer, 1))).toEqual(officer);
    const owner: Actor = { id: 'owner-1', roles: ['OWNER'], uscc: '91320700MA1XXXXX0A' };
    expect(await tokens.verify(await tokens.issue(owner, 1))).toEqual(owner);
  });

  it.each<[string, () => Promise<string>]>([
    ['expired', () => claims().setExpirationTime('-1s').sign(KEY)],
    ['without an expiry', () => claims().sign(KEY)],
    ['signed with another key', () => claims().setExpirationTime('1h').sign(randomBytes(32))],
    ['of another issuer', () => claims('elsewhere').setExpirationTime('1h').sign(KEY)],
    ['forged: another role', async () => forged(await tokens.issue(officer, 1), { roles: ['ADMIN'] })],
    ['forged: another expiry', async () => forged(await tokens.issue(officer, 1), { exp: 4_000_000_000 })],
    [
      'without a signature (alg none)',
      async () =>
        new UnsecuredJWT({ roles: ['ADMIN'] })
          .setSubject('nr-1')
          .setIssuer('permittrail-local')
          .setExpirationTime('1h')
          .encode(),
    ],
    ['cut short', async () => (await tokens.issue(officer, 1)).slice(0, -3)],
    ['no token at all', async () => 'hello'],
    ['empty', async () => ''],
  ])('is refused when it is %s', async (_, token) => {
    await expect(tokens.verify(await token())).rejects.toBeInstanceOf(Unauthenticated);
  });

  it('is refused without a subject', async () => {
    const nameless = new SignJWT({ roles: ['ADMIN'] })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('permittrail-local')
      .setExpirationTime('1h');
    await expect(tokens.verify(await nameless.sign(KEY))).rejects.toBeInstanceOf(Unauthenticated);
  });
});

describe('the claims of a token', () => {
  it('never make anybody the system', () => {
    expect(actorFrom({ sub: 'x', roles: ['SYSTEM', 'NR'] })).toEqual({ id: 'x', roles: ['NR'] });
  });

  it('give no role that does not exist, and none when roles are no list', () => {
    expect(actorFrom({ sub: 'x', roles: ['EMPEROR', 1, null] }).roles).toEqual([]);
    expect(actorFrom({ sub: 'x', roles: 'ADMIN' }).roles).toEqual([]);
    expect(actorFrom({ sub: 'x' }).roles).toEqual([]);
  });

  it('bear the role of the department they name, or none that a department has (R-16)', () => {
    const fitting: [string, string[]][] = [
      ['NR', ['NR', 'INDUSTRY_DEPT']],
      ['COUNTY-GUANYUN', ['COUNTY', 'WINDOW']],
      ['ZONE-XUWEI', ['ZONE', 'PARK']],
      ['CULT', ['WINDOW']],
      ['ECO', ['MAIN_LEADER']],
      ['GRAIN', ['INDUSTRY_DEPT']],
    ];
    for (const [department, roles] of fitting) expect(actorFrom({ sub: 'x', roles, department }).roles).toEqual(roles);
    const foreign: [string, string[]][] = [
      ['NR', ['COUNTY']],
      ['CULT', ['GSO']],
      ['COUNTY-GUANYUN', ['ZONE']],
      ['ZONE-XUWEI', ['ZONE', 'HURD']],
      ['GRAIN', ['COUNTY']],
    ];
    for (const [department, roles] of foreign) {
      expect(() => actorFrom({ sub: 'x', roles, department })).toThrow(/does not fit its department/);
    }
  });

  it('fit a successor, whose code the notice does not know: as an industry department, or with the role it takes over (R-05)', () => {
    for (const roles of [['INDUSTRY_DEPT'], ['NR'], ['INDUSTRY_DEPT', 'NR', 'GSO'], ['WINDOW'], ['MAIN_LEADER']]) {
      expect(actorFrom({ sub: 'x', roles, department: 'NRX' })).toEqual({ id: 'x', roles, department: 'NRX' });
    }
    // For whom it acts says the record of successions, never a token.
    expect(actorFrom({ sub: 'x', roles: ['NR'], department: 'NRX', actingFor: ['NR'] })).not.toHaveProperty(
      'actingFor',
    );
  });

  it('name a department, an owner and an agent in their own shape, or not at all', () => {
    expect(actorFrom({ sub: 'x', roles: ['NR'], department: '' })).toEqual({ id: 'x', roles: ['NR'] });
    for (const department of [1, {}, 'nr', 'N'.repeat(41), 'N\ud800']) {
      expect(() => actorFrom({ sub: 'x', roles: ['NR'], department })).toThrow(Unauthenticated);
    }
    expect(() => actorFrom({ sub: 'x', uscc: '123' })).toThrow(/uscc/);
    expect(() => actorFrom({ sub: 'x', agentId: 'a\u0000' })).toThrow(/agentId/);
  });
});

describe('remembered tokens', () => {
  it('are verified once, and another token again', async () => {
    let verified = 0;
    const cached = new CachedTokens({
      verify: (token) => {
        verified += 1;
        return tokens.verify(token);
      },
    });
    const token = await tokens.issue(officer, 1);
    expect(await cached.verify(token)).toEqual(await cached.verify(token));
    expect(verified).toBe(1);
    await cached.verify(await tokens.issue({ ...officer, id: 'nr-2' }, 1));
    expect(verified).toBe(2);
  });

  it('do not let a refused one in later', async () => {
    const cached = new CachedTokens(tokens);
    const expired = await claims().setExpirationTime('-1s').sign(KEY);
    for (let n = 0; n < 2; n++) await expect(cached.verify(expired)).rejects.toBeInstanceOf(Unauthenticated);
  });
});
