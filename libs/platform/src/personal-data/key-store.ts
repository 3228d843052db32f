/** A key of one person's data, wrapped (encrypted) under the master key. */
export interface WrappedKey {
  /** Id of the key; events name it. */
  readonly kid: string;
  /** Whose data it seals: a stream such as `person-P17`. */
  readonly subject: string;
  /** The wrapped 256-bit key: nonce, ciphertext and tag, base64. */
  readonly wrapped: string;
}

/** Where keys lie: a store of their own, never the log. Destroying a key makes what it sealed unreadable for ever. */
export interface KeyStore {
  bySubject(subject: string): Promise<WrappedKey | undefined>;
  byId(kid: string): Promise<WrappedKey | undefined>;
  /** Adds the subject's first key; when another writer was faster, answers that writer's. */
  add(key: WrappedKey): Promise<WrappedKey>;
  close(): Promise<void>;
}
