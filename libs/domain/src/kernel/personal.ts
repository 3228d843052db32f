import { Type, type Static } from '@sinclair/typebox';

/** A sealed (AES-256-GCM) text as it stands in the log: key id, nonce, ciphertext and tag, base64. */
const SealedValueSchema = Type.Object(
  { kid: Type.String(), iv: Type.String(), ct: Type.String(), tag: Type.String() },
  { additionalProperties: false },
);
export type SealedValue = Static<typeof SealedValueSchema>;

/** A field of personal data: in clear when it is decided, sealed before it is hashed and stored. */
export const Personal = Type.Union([Type.String({ maxLength: 1000 }), SealedValueSchema]);
