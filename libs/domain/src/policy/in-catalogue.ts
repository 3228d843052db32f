import { InvalidCommand } from '../kernel/refusal.js';
import type { PolicyContent } from './content.js';

/** Other sections speak of items by code. @throws InvalidCommand on `path` naming a code the catalogue does not have. */
export function requireInCatalogue({ catalogue }: PolicyContent, path: string, codes: readonly string[]): void {
  const unknown = codes.filter((code) => !catalogue.some((item) => item.code === code));
  if (unknown.length === 0) return;
  throw new InvalidCommand(path, {
    zh: `目录中没有事项${unknown.join('、')}：请先列入目录`,
    en: `${unknown.join(', ')} is not in the catalogue: list it there first`,
  });
}
