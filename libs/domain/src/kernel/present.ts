type RequiredKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? never : K }[keyof T];
type OptionalKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

/** T without members that may be `undefined`: such members are optional instead. */
export type Present<T> = { [K in RequiredKeys<T>]: T[K] } & { [K in OptionalKeys<T>]?: Exclude<T[K], undefined> };

/**
 * The value without the members that are `undefined`: what was not said is left out of the record, never invented. One
 * that has none is given back as it is.
 */
export function present<T extends object>(value: T): Present<T> {
  // The one cast the type system cannot follow: what is left out is what `Present` makes optional.
  for (const key in value) if (value[key] === undefined) return withoutUndefined(value) as unknown as Present<T>;
  return value as unknown as Present<T>;
}

function withoutUndefined<T extends object>(value: T): Partial<T> {
  const copy: Partial<T> = {};
  for (const key in value) if (value[key] !== undefined) copy[key] = value[key];
  return copy;
}
