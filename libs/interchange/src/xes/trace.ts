/**
 * One attribute's value, with the type the file gives it.
 *
 * A date keeps the text of the file (xs:dateTime, always with its offset), because the offset is part of what was
 * recorded and a JavaScript Date would lose it. An int is 64 bits wide in XES, hence a bigint. `nested` holds the
 * attributes written inside this one.
 */
export type XesValue = (
  | { readonly type: 'string' | 'id'; readonly value: string }
  | { readonly type: 'date'; readonly value: string }
  | { readonly type: 'int'; readonly value: bigint }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
) & { readonly nested?: XesAttributes };

/** Attributes by key. The object has no prototype, so no key of a file can collide with one. */
export type XesAttributes = Readonly<Record<string, XesValue>>;

/** Something that happened in a case. `line` is where its element starts, 1-based. */
export interface XesEvent {
  readonly line: number;
  readonly attributes: XesAttributes;
}

/** A case with its events in the order of the file. `line` is where its element starts, 1-based. */
export interface XesTrace {
  readonly line: number;
  readonly attributes: XesAttributes;
  readonly events: readonly XesEvent[];
}
