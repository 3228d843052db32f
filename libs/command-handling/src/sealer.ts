import type { SealedValue } from '#domain/kernel/personal';

/** Encrypts what is marked `personal` in a declaration, one key a person (design.md 2). */
export interface PersonalDataSealer {
  /** Seals a text under the key of this subject, creating the key when it has none. */
  seal(subject: string, text: string): Promise<SealedValue>;
}
