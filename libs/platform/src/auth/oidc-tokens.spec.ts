import { afterEach, describe, expect, it } from '@jest/globals';
import { OidcIssuer } from '#test/support/oidc-issuer';
import { IssuerUnavailable, OidcTokens } from './oidc-tokens.js';
import { Unauthenticated } from './token-verifier.js';

let issuer: OidcIssuer;
afterEach(() => issuer.close());

const CLAIMS = { sub: 'nr-1', roles: ['NR'], department: 'NR' };

async function started(path = ''): Promise<OidcTokens> {
  issuer = await OidcIssuer.start(path);
  return new OidcTokens({ issuer: issuer.issuer.replace(/\/$/, ''), audience: OidcIssuer.audience });
}

describe('a token of an OpenID Connect issuer', () => {
  it('signed with the issuer’s key (RS256) names the actor', async () => {
    const tokens = await started();
    expect(await tokens.verify(await issuer.token(CLAIMS))).toEqual({ id: 'nr-1', roles: ['NR'], department: 'NR' });
  });

  it('is taken also from an issuer whose name ends with a slash', async () => {
    const tokens = await started('/');
    expect(await tokens.verify(await issuer.token(CLAIMS))).toMatchObject({ id: 'nr-1' });
  });

  it('never makes anybody the system', async () => {
    const tokens = await started();
    expect((await tokens.verify(await issuer.token({ ...CLAIMS, roles: ['SYSTEM'] }))).roles).toEqual([]);
  });

  it.each<[string, () => Promise<string>]>([
    ['signed by HMAC with the public key as its secret', () => issuer.confusedToken(CLAIMS)],
    ['for another audience', () => issuer.token(CLAIMS, { audience: 'payroll' })],
    ['of another issuer', () => issuer.token(CLAIMS, { issuer: 'https://elsewhere.example.org' })],
    ['expired', () => issuer.token(CLAIMS, { expires: '-1s' })],
    ['signed with a key the issuer does not publish', () => issuer.token(CLAIMS, { kid: 'key-2' })],
    ['no token at all', async () => 'hello'],
  ])('is refused when it is %s', async (_, token) => {
    const tokens = await started();
    await expect(tokens.verify(await token())).rejects.toBeInstanceOf(Unauthenticated);
  });

  it('is verified without asking the issuer each time', async () => {
    const tokens = await started();
    for (let n = 0; n < 5; n++) await tokens.verify(await issuer.token(CLAIMS));
    expect(issuer.keyRequests).toBe(1);
  });

  it('cannot be judged while the issuer is away, and can once it is back', async () => {
    const tokens = await started();
    issuer.available = false;
    await expect(tokens.verify(await issuer.token(CLAIMS))).rejects.toBeInstanceOf(IssuerUnavailable);
    issuer.available = true;
    expect(await tokens.verify(await issuer.token(CLAIMS))).toMatchObject({ id: 'nr-1' });
  });

  it('cannot be judged while the issuer’s keys are away, which is not the token’s fault', async () => {
    const tokens = await started();
    const token = await issuer.token(CLAIMS);
    const discovered = tokens.verify('hello');
    await expect(discovered).rejects.toBeInstanceOf(Unauthenticated);
    issuer.available = false;
    await expect(tokens.verify(token)).rejects.toBeInstanceOf(IssuerUnavailable);
  });

  it('cannot be judged by keys that would come without encryption from another machine', async () => {
    const tokens = await started();
    issuer.keysAt = 'http://keys.example.org/keys';
    await expect(tokens.verify(await issuer.token(CLAIMS))).rejects.toThrow(/jwks_uri that is not https/);
  });

  it('cannot be judged when nobody listens at the issuer’s address', async () => {
    const tokens = await started();
    const token = await issuer.token(CLAIMS);
    await issuer.close();
    await expect(tokens.verify(token)).rejects.toBeInstanceOf(IssuerUnavailable);
  });
});
