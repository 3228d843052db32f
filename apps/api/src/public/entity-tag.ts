/**
 * Does one of the tags in an `If-None-Match` stand for the answer? Compared weakly, as RFC 9110 13.1.2 asks of it: whether
 * a tag says `W/` makes no difference. `*` stands for any.
 */
export function isKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch?.trim() === '*') return true;
  const known = ifNoneMatch?.match(/"[^"]*"/g) ?? [];
  return known.some((opaque) => opaque === tag.replace(/^W\//, ''));
}
