import { InvalidCommand } from '../kernel/refusal.js';

/** Each code stands in its list once. @throws InvalidCommand naming the first that does not. */
export function requireDistinct(path: string, codes: readonly string[]): void {
  const i = codes.findIndex((code, at) => codes.indexOf(code) !== at);
  if (i < 0) return;
  throw new InvalidCommand(`${path}.${i}`, {
    zh: `${codes[i]}重复，请只保留一条`,
    en: `${codes[i]} is listed twice; keep one entry`,
  });
}
