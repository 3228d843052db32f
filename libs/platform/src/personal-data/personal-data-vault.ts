import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import type { SealedValue } from '#domain/kernel/personal';
import type { PersonalDataSealer } from '#command-handling/sealer';
import type { KeyStore, WrappedKey } from './key-store.js';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
/** Subject of the key that belongs to nobody: it only tells whether the master key is the right one. */
const KEY_MARK = 'master-key';

/** Seals and opens personal data: AES-256-GCM, one key a person, each key wrapped under the master key. */
export class PersonalDataVault implements PersonalDataSealer {
  constructor(
    private readonly keys: KeyStore,
    private readonly wrappingKey: Uint8Array,
  ) {}

  /**
   * Are these the keys and the master key the record was begun with? A new record (`begins`) leaves the mark that later
   * starts are held to; without the mark the key store is another one.
   */
  async belongsToTheRecord(begins: boolean): Promise<boolean> {
    const mark =
      (await this.keys.bySubject(KEY_MARK)) ?? (begins ? await this.keys.add(this.#newKey(KEY_MARK)) : undefined);
    try {
      return mark !== undefined && this.#unwrap(mark).kid === mark.kid;
    } catch {
      return false;
    }
  }

  async seal(subject: string, text: string): Promise<SealedValue> {
    const { kid, key } = this.#unwrap(
      (await this.keys.bySubject(subject)) ?? (await this.keys.add(this.#newKey(subject))),
    );
    const { iv, ct, tag } = encrypt(key, Buffer.from(text, 'utf8'), subject);
    return { kid, iv: iv.toString('base64'), ct: ct.toString('base64'), tag: tag.toString('base64') };
  }

  /** The text, or nothing when its key was destroyed. @throws Error when the value was altered. */
  async open(subject: string, { kid, iv, ct, tag }: SealedValue): Promise<string | undefined> {
    const wrapped = await this.keys.byId(kid);
    if (!wrapped) return undefined;
    const { key } = this.#unwrap(wrapped);
    const parts = { iv: Buffer.from(iv, 'base64'), ct: Buffer.from(ct, 'base64'), tag: Buffer.from(tag, 'base64') };
    return decrypt(key, parts, subject).toString('utf8');
  }

  #newKey(subject: string): WrappedKey {
    const kid = randomUUID();
    const { iv, ct, tag } = encrypt(this.wrappingKey, randomBytes(32), kid);
    return { kid, subject, wrapped: Buffer.concat([iv, tag, ct]).toString('base64') };
  }

  #unwrap({ kid, wrapped }: WrappedKey): { kid: string; key: Buffer } {
    const bytes = Buffer.from(wrapped, 'base64');
    const parts = {
      iv: bytes.subarray(0, NONCE_BYTES),
      tag: bytes.subarray(NONCE_BYTES, NONCE_BYTES + 16),
      ct: bytes.subarray(NONCE_BYTES + 16),
    };
    return { kid, key: decrypt(this.wrappingKey, parts, kid) };
  }
}

interface Encrypted {
  readonly iv: Buffer;
  readonly ct: Buffer;
  readonly tag: Buffer;
}

/** `context` is authenticated too: a value moved to another person or key does not open. */
function encrypt(key: Uint8Array, plain: Buffer, context: string): Encrypted {
  const iv = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(context));
  const ct = Buffer.concat([cipher.update(plain), cipher.final()]);
  return { iv, ct, tag: cipher.getAuthTag() };
}

function decrypt(key: Uint8Array, { iv, ct, tag }: Encrypted, context: string): Buffer {
  const decipher = createDecipheriv(CIPHER, key, iv).setAAD(Buffer.from(context)).setAuthTag(tag);
  return Buffer.concat([decipher.update(ct), decipher.final()]);
}
