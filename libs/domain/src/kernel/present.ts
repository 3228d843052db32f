type RequiredKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? never : K }[keyof T];
type OptionalKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

/** T without members that may be `undefined`: such members are optional instead. */
export type Present<T> = { [K in RequiredKeys<T>]: T[K] } & { [K in OptionalKeys<T>]?: Exclude<T[K], undefined> };

/** A copy without the members that are `undefined`: what was not said is left out of the record, never invented. */
export function present<T extends object>(value: T): Present<T> {
  const copy: Partial<T> = {};
  for (const key in value) if (value[key] !== undefined) copy[key] = value[key];
  // The one cast the type system cannot follow: what was left out is what `Present` makes optional.
  return copy as unknown as Present<T>;
}
