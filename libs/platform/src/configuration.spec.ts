import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, configurationFrom, isLoopback } from './configuration.js';

const OIDC = { OIDC_ISSUER: 'https://login.example.org', OIDC_AUDIENCE: 'permittrail' };

describe('configuration', () => {
  it('needs nothing to run on one machine', () => {
    expect(configurationFrom({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: expect.stringMatching(/\/data$/),
      eventStoreUrl: undefined,
      mongodbUrl: undefined,
      officeTimeZone: 'Asia/Shanghai',
      streamPrefix: 'permittrail.',
      masterKeyFile: expect.stringMatching(/\/data\/master\.key$/),
      createMasterKey: true,
      oidc: undefined,
      materialRegister: undefined,
      logLevel: 'info',
    });
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '3000x'],
    ['PORT', '30.5'],
    ['HOST', '0.0.0.0'],
    ['HOST', 'permits.example.org'],
    ['EVENTSTORE_URL', 'http://localhost:2113'],
    ['MONGODB_URL', 'postgres://localhost'],
    ['OFFICE_TIMEZONE', 'Asia/Lianyungang'],
    ['STREAM_PREFIX', ''],
    ['STREAM_PREFIX', '$permits'],
    ['STREAM_PREFIX', 'a'.repeat(61)],
    ['LOG_LEVEL', 'loud'],
    ['OIDC_ISSUER', 'https://login.example.org'],
    ['OIDC_AUDIENCE', 'permittrail'],
    ['MATERIAL_REGISTER_URL', 'http://register.example.org/check'],
    ['MATERIAL_REGISTER_URL', 'https://user:word@register.example.org/check'],
    ['MATERIAL_REGISTER_TOKEN', 'secret'],
    ['MATERIAL_REGISTER_TIMEOUT_MS', '3000'],
  ])('names %s when it is “%s”', (name, value) => {
    const read = () => configurationFrom({ [name]: value });
    expect(read).toThrow(ConfigurationError);
    expect(read).toThrow(name);
  });

  it.each([
    'login.example.org',
    'http://login.example.org',
    'http://127.0.0.1.example.org',
    'https://',
    'https:///login',
    'https:login.example.org',
    'https://login.example.org:99999',
    'ftp://login.example.org',
  ])('names OIDC_ISSUER when it is no https address: “%s”', (issuer) => {
    expect(() => configurationFrom({ ...OIDC, OIDC_ISSUER: issuer })).toThrow(/OIDC_ISSUER/);
  });

  it('asks the city’s register of materials where it is named, for five seconds unless told otherwise (R-75, R-76)', () => {
    const MATERIAL_REGISTER_URL = 'https://register.example.org/check';
    expect(configurationFrom({ MATERIAL_REGISTER_URL }).materialRegister).toEqual({
      url: MATERIAL_REGISTER_URL,
      token: undefined,
      timeoutMs: 5000,
    });
    const more = { MATERIAL_REGISTER_TOKEN: 'secret', MATERIAL_REGISTER_TIMEOUT_MS: '800' };
    const { materialRegister } = configurationFrom({ MATERIAL_REGISTER_URL, ...more });
    expect(materialRegister).toMatchObject({ token: 'secret', timeoutMs: 800 });
  });

  it.each([
    ['MATERIAL_REGISTER_TIMEOUT_MS', '99'],
    ['MATERIAL_REGISTER_TIMEOUT_MS', '60001'],
    ['MATERIAL_REGISTER_TIMEOUT_MS', '1e3'],
    ['MATERIAL_REGISTER_TOKEN', 'two words'],
  ])('names %s when the register is named and it is “%s”, and repeats no secret', (name, value) => {
    const read = () => configurationFrom({ MATERIAL_REGISTER_URL: 'https://register.example.org', [name]: value });
    expect(read).toThrow(name);
    expect(read).not.toThrow('two words');
  });

  it.each(['http://localhost:8080/realms/city', 'http://127.0.0.1', 'http://[::1]:8080'])(
    'takes an issuer on this machine without encryption: %s',
    (issuer) => expect(configurationFrom({ ...OIDC, OIDC_ISSUER: issuer }).oidc).toMatchObject({ issuer }),
  );

  it('never repeats a connection string, which carries credentials', () => {
    const read = () => configurationFrom({ EVENTSTORE_URL: 'esbd://admin:changeit@node' });
    expect(read).toThrow(/EVENTSTORE_URL/);
    expect(read).not.toThrow(/changeit/);
  });

  it('serves other machines only behind an issuer of tokens', () => {
    expect(configurationFrom({ HOST: '0.0.0.0', ...OIDC })).toMatchObject({
      host: '0.0.0.0',
      oidc: { issuer: 'https://login.example.org', audience: 'permittrail' },
    });
  });

  it('takes proxies by address or network, and nothing else for one', () => {
    expect(configurationFrom({}).trustedProxies).toEqual([]);
    expect(configurationFrom({ TRUSTED_PROXIES: '10.0.0.5, 10.1.0.0/16,::1' }).trustedProxies).toEqual([
      '10.0.0.5',
      '10.1.0.0/16',
      '::1',
    ]);
    for (const wrong of ['proxy.example', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0.5 10.0.0.6']) {
      expect(() => configurationFrom({ TRUSTED_PROXIES: wrong })).toThrow(/TRUSTED_PROXIES/);
    }
  });

  it('makes no master key where several processes must share one, or where a file is named', () => {
    for (const environment of [
      { EVENTSTORE_URL: 'esdb://node:2113?tls=false' },
      { MONGODB_URL: 'mongodb://node' },
      { MASTER_KEY_FILE: '/run/secrets/master.key' },
    ]) {
      expect(configurationFrom(environment).createMasterKey).toBe(false);
    }
  });

  it.each(['localhost', '127.0.0.1', '127.8.9.10', '::1'])('takes %s for this machine only', (host) =>
    expect(isLoopback(host)).toBe(true),
  );

  it.each(['0.0.0.0', '::', '10.0.0.1', '127.0.0.1.example.org', '127.evil.org', ''])(
    'takes “%s” for an address others can reach',
    (host) => expect(isLoopback(host)).toBe(false),
  );
});
