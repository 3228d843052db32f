import { isIP } from 'node:net';
import { join, resolve } from 'node:path';

/** Everything that is set by environment; docs/configuration.md lists each variable. */
export interface Configuration {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** `esdb://…`; nothing: the embedded SQLite store. */
  readonly eventStoreUrl: string | undefined;
  /** `mongodb://…`; nothing: embedded SQLite views. */
  readonly mongodbUrl: string | undefined;
  /** IANA time zone in which the office's business dates are. */
  readonly officeTimeZone: string;
  readonly streamPrefix: string;
  readonly masterKeyFile: string;
  /** The key file may be created when it is missing: only where everything is embedded in one data directory. */
  readonly createMasterKey: boolean;
  readonly oidc: { readonly issuer: string; readonly audience: string } | undefined;
  /** The city's register of shared data and e-licences; nothing: officers look there themselves. */
  readonly materialRegister:
    { readonly url: string; readonly token: string | undefined; readonly timeoutMs: number } | undefined;
  /** Addresses or networks of proxies before the API, whose `X-Forwarded-For` tells the client; none: nobody's does. */
  readonly trustedProxies: readonly string[];
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** A variable that cannot be used; the message names it and what it takes. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and checks the environment. @throws ConfigurationError naming the variable. */
export function configurationFrom(environment: Environment): Configuration {
  const dataDir = resolve(environment['DATA_DIR'] || 'data');
  const eventStoreUrl = url(environment, 'EVENTSTORE_URL', ['esdb:', 'esdb+discover:']);
  const mongodbUrl = url(environment, 'MONGODB_URL', ['mongodb:', 'mongodb+srv:']);
  const oidc = oidcFrom(environment);
  const host = environment['HOST'] || '127.0.0.1';
  if (!oidc && !isLoopback(host)) {
    throw new ConfigurationError(
      `HOST=${host} can be reached from other machines, which needs OIDC_ISSUER and OIDC_AUDIENCE: local tokens serve loopback addresses only.`,
    );
  }
  return {
    port: port(environment),
    host,
    dataDir,
    eventStoreUrl,
    mongodbUrl,
    officeTimeZone: timeZone(environment),
    streamPrefix: prefix(environment),
    masterKeyFile: resolve(environment['MASTER_KEY_FILE'] || join(dataDir, 'master.key')),
    createMasterKey: !environment['MASTER_KEY_FILE'] && !eventStoreUrl && !mongodbUrl,
    oidc,
    materialRegister: materialRegisterFrom(environment),
    trustedProxies: trustedProxies(environment),
    logLevel: logLevel(environment),
  };
}

function port(environment: Environment): number {
  const text = environment['PORT'] || '3000';
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > 65_535) throw new ConfigurationError(`PORT=${text}: give a port from 0 to 65535.`);
  return value;
}

function url(environment: Environment, name: string, protocols: readonly string[]): string | undefined {
  const text = environment[name];
  if (!text) return undefined;
  const protocol = protocols.find((candidate) => text.startsWith(`${candidate}//`));
  // The value is not repeated: connection strings carry credentials.
  if (!protocol)
    throw new ConfigurationError(`${name}: give a connection string that starts with ${protocols.join('// or ')}//`);
  return text;
}

function timeZone(environment: Environment): string {
  const zone = environment['OFFICE_TIMEZONE'] || 'Asia/Shanghai';
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    throw new ConfigurationError(`OFFICE_TIMEZONE=${zone}: give an IANA time zone such as Asia/Shanghai.`);
  }
}

function prefix(environment: Environment): string {
  const text = environment['STREAM_PREFIX'] ?? 'permittrail.';
  if (!/^[a-z0-9][a-z0-9._]{0,59}$/i.test(text)) {
    throw new ConfigurationError(
      `STREAM_PREFIX=${text}: give 1 to 60 letters, digits, dots or underscores, not starting with a dot.`,
    );
  }
  return text;
}

function trustedProxies(environment: Environment): readonly string[] {
  const named = (environment['TRUSTED_PROXIES'] ?? '').split(',').map((text) => text.trim());
  const proxies = named.filter((text) => text !== '');
  for (const proxy of proxies) {
    const [address = '', bits, ...rest] = proxy.split('/');
    const most = isIP(address) === 6 ? 128 : 32;
    const fits = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
    if (isIP(address) === 0 || !fits || rest.length > 0) {
      throw new ConfigurationError(
        `TRUSTED_PROXIES: ${proxy} is no address; give addresses or networks such as 10.0.0.5,10.1.0.0/16.`,
      );
    }
  }
  return proxies;
}

function logLevel(environment: Environment): Configuration['logLevel'] {
  const text = environment['LOG_LEVEL'] || 'info';
  const level = LOG_LEVELS.find((candidate) => candidate === text);
  if (!level) throw new ConfigurationError(`LOG_LEVEL=${text}: give one of ${LOG_LEVELS.join(', ')}.`);
  return level;
}

function oidcFrom(environment: Environment): Configuration['oidc'] {
  const issuer = environment['OIDC_ISSUER'];
  const audience = environment['OIDC_AUDIENCE'];
  if (!issuer && !audience) return undefined;
  if (!issuer || !audience)
    throw new ConfigurationError('OIDC_ISSUER and OIDC_AUDIENCE go together: set both or neither.');
  if (!isTrustedAddress(issuer)) {
    throw new ConfigurationError(
      `OIDC_ISSUER=${issuer}: give the issuer's https address; http serves loopback addresses only.`,
    );
  }
  return { issuer: issuer.replace(/\/$/, ''), audience };
}

function materialRegisterFrom(environment: Environment): Configuration['materialRegister'] {
  const address = environment['MATERIAL_REGISTER_URL'];
  const token = environment['MATERIAL_REGISTER_TOKEN'] || undefined;
  const patience = environment['MATERIAL_REGISTER_TIMEOUT_MS'];
  if (!address) {
    if (!token && !patience) return undefined;
    const set = token ? 'MATERIAL_REGISTER_TOKEN' : 'MATERIAL_REGISTER_TIMEOUT_MS';
    throw new ConfigurationError(`${set} is set without MATERIAL_REGISTER_URL: set that too, or neither.`);
  }
  // An address with credentials in it is not repeated; fetch would not take it either.
  if (!isTrustedAddress(address) || new URL(address).username !== '' || new URL(address).password !== '') {
    throw new ConfigurationError(
      "MATERIAL_REGISTER_URL: give the register's https address without user and password; http serves loopback addresses only.",
    );
  }
  if (token && !/^[\x21-\x7e]+$/.test(token)) {
    throw new ConfigurationError('MATERIAL_REGISTER_TOKEN: give printable ASCII characters without spaces.');
  }
  return { url: address, token, timeoutMs: timeout(patience || '5000') };
}

function timeout(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 100 || value > 60_000) {
    throw new ConfigurationError(`MATERIAL_REGISTER_TIMEOUT_MS=${text}: give 100 to 60000 milliseconds.`);
  }
  return value;
}

/**
 * May keys be taken from a web address: is it https, or on this machine? Whoever sits on the way of a plain answer could
 * put keys of their own into it, and with them sign any role.
 */
export function isTrustedAddress(text: string): boolean {
  // The parser takes `https:login` and `https:///login` for `https://login/`; whoever wrote that meant something else.
  if (!/^https?:\/\/[^/]/.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || isLoopback(hostname.replace(/^\[|\]$/g, ''));
}

/** Does only this machine reach the address? */
export function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}
