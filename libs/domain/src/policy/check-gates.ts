import { InvalidCommand } from '../kernel/refusal.js';
import type { PolicyContent } from './content.js';
import { requireInCatalogue } from './in-catalogue.js';

/** Can every gate be opened? @throws InvalidCommand for a gate that is there twice or an item the catalogue does not have. */
export function checkGates(content: PolicyContent): void {
  const { list, permitTerm } = content.gates;
  list.forEach(({ code, items, recheck }, i) => {
    const path = `content.gates.list.${i}`;
    if (list.findIndex((gate) => gate.code === code) !== i) {
      throw new InvalidCommand(`${path}.code`, {
        zh: `关口${code}重复，请只保留一条`,
        en: `gate ${code} is listed twice; keep one entry`,
      });
    }
    requireInCatalogue(content, `${path}.items`, [...items, ...(recheck?.items ?? [])]);
  });
  requireInCatalogue(content, 'content.gates.permitTerm.itemCode', [permitTerm.itemCode]);
}
