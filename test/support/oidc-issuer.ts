import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';

/** What may be asked of a token besides its claims. */
export interface TokenOptions {
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: string;
  readonly kid?: string;
}

const AUDIENCE = 'permittrail';

/** An OpenID Connect issuer as far as a resource server meets it: discovery, published keys, signed tokens. */
export class OidcIssuer {
  /** While false, every address answers 503. */
  available = true;
  /** Where discovery says the keys are; they are at `/keys`. */
  keysAt = '/keys';
  /** How often the keys were fetched. */
  keyRequests = 0;

  private constructor(
    private readonly server: Server,
    private readonly keys: { readonly publicKey: CryptoKey; readonly privateKey: CryptoKey },
    /** What tokens and discovery name as the issuer. */
    readonly issuer: string,
  ) {}

  static readonly audience = AUDIENCE;

  /** @param path what follows the address in the issuer's name; some issuers end with a slash. */
  static async start(path = ''): Promise<OidcIssuer> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (typeof address !== 'object' || !address) throw new Error('the issuer listens on no port');
    const keys = await generateKeyPair('RS256', { extractable: true });
    const root = `http://127.0.0.1:${address.port}`;
    const oidc = new OidcIssuer(server, keys, `${root}${path}`);
    const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'key-1', use: 'sig', alg: 'RS256' };
    server.on('request', (request, response) => {
      const documents: Readonly<Record<string, object>> = {
        '/.well-known/openid-configuration': { issuer: oidc.issuer, jwks_uri: new URL(oidc.keysAt, root).href },
        '/keys': { keys: [jwk] },
      };
      if (request.url === '/keys') oidc.keyRequests += 1;
      const document = oidc.available ? documents[request.url ?? ''] : undefined;
      response.writeHead(document ? 200 : oidc.available ? 404 : 503, { 'content-type': 'application/json' });
      response.end(JSON.stringify(document ?? {}));
    });
    return oidc;
  }

  /** A token as the issuer signs it. */
  token(claims: JWTPayload, options: TokenOptions = {}): Promise<string> {
    return this.#unsigned(claims, 'RS256', options).sign(this.keys.privateKey);
  }

  /** A forgery: signed with HMAC, the published key taken for the secret. */
  async confusedToken(claims: JWTPayload): Promise<string> {
    const secret = new TextEncoder().encode(await exportSPKI(this.keys.publicKey));
    return this.#unsigned(claims, 'HS256', {}).sign(secret);
  }

  async close(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
  }

  #unsigned(claims: JWTPayload, alg: string, { issuer, audience, expires, kid }: TokenOptions): SignJWT {
    return new SignJWT(claims)
      .setProtectedHeader({ alg, kid: kid ?? 'key-1' })
      .setIssuer(issuer ?? this.issuer)
      .setAudience(audience ?? AUDIENCE)
      .setIssuedAt()
      .setExpirationTime(expires ?? '1h');
  }
}
