import { InvalidCommand } from '../kernel/refusal.js';
import { ISSUE_KINDS } from '../project/coordination/vocabulary.js';
import type { PolicyContent } from './content.js';

/** an issue of any kind has one office to go to. @throws InvalidCommand */
export function checkRoutes({ coordination: { routes } }: PolicyContent): void {
  for (const kind of ISSUE_KINDS) {
    if (routes.filter((route) => route.kind === kind).length === 1) continue;
    throw new InvalidCommand('content.coordination.routes', {
      zh: `问题类别${kind}须有且仅有一个承办部门`,
      en: `must name one office for issues of kind ${kind}`,
    });
  }
}
