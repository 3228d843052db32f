import { hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigurationError } from './configuration.js';

/** The key everything secret hangs from; each use has a key of its own derived from it (HKDF-SHA-256). */
export class MasterKey {
  readonly #bytes: Buffer;

  private constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /**
   * Reads the key file (64 hex digits), or creates it, readable by its owner only, where that is allowed and nothing of
   * `sealedWithIt` exists yet: a new key beside an old record could open nothing in it.
   * @throws ConfigurationError when it is missing, malformed or readable by others.
   */
  static open(file: string, create: boolean, sealedWithIt: readonly string[] = []): MasterKey {
    if (!existsSync(file)) {
      if (!create) {
        throw new ConfigurationError(
          `MASTER_KEY_FILE=${file} does not exist: make one with \`openssl rand -hex 32\`, mode 0600.`,
        );
      }
      const orphan = sealedWithIt.find((path) => existsSync(path));
      if (orphan) {
        throw new ConfigurationError(
          `${file} is gone, but ${orphan} was sealed with it: restore the key from its backup.`,
        );
      }
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
      chmodSync(file, 0o600);
    }
    if (statSync(file).mode & 0o077)
      throw new ConfigurationError(`MASTER_KEY_FILE=${file} can be read by others: chmod 600 it.`);
    const text = readFileSync(file, 'utf8').trim();
    if (!/^[0-9a-f]{64}$/.test(text)) throw new ConfigurationError(`MASTER_KEY_FILE=${file} must hold 64 hex digits.`);
    return new MasterKey(Buffer.from(text, 'hex'));
  }

  /** A 256-bit key for one use only. */
  derive(use: 'command-digest' | 'local-token' | 'personal-data'): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#bytes, Buffer.alloc(0), `permittrail/${use}`, 32));
  }
}
