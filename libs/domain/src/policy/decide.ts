import { businessDate } from '#workdays/business-date';
import { decisionsOf } from '../kernel/decision.js';
import { InvalidCommand } from '../kernel/refusal.js';
import { checkedContent } from './check-content.js';
import { PublishPolicy } from './commands.js';
import type { CatalogueItem, PolicyContent } from './content.js';
import { PolicyPublished } from './events.js';
import type { PolicyHistory } from './state.js';

const policyDecision = decisionsOf<PolicyHistory>('policy');

/** Codes of the materials nobody may defer. */
const essentials = (item: CatalogueItem | undefined): string =>
  (item?.materials ?? [])
    .filter(({ essential }) => essential)
    .map(({ code }) => code)
    .toSorted()
    .join();

/** Does an item of a sensitive domain, old or new, get another essential list (N-2)? */
function changesSensitiveEssentials(from: PolicyContent, to: PolicyContent): boolean {
  const sensitive = [...from.catalogue, ...to.catalogue].filter(({ domains }) => domains.length > 0);
  const listed = (content: PolicyContent, code: string) => content.catalogue.find((item) => item.code === code);
  return sensitive.some(({ code }) => essentials(listed(from, code)) !== essentials(listed(to, code)));
}

/** Each version states the whole policy; the first one opens the stream. */
export const publishPolicy = policyDecision(PublishPolicy, {
  title: { zh: '发布政策配置', en: 'Publish a policy version' },
  roles: ['ADMIN', 'SYSTEM'],
  rule: 'N-2',
  opens: 'WHEN_ABSENT',
  decide({ versions }, command) {
    const content = checkedContent(command.content);
    const effectiveFrom = businessDate(command.effectiveFrom);
    const last = versions.at(-1);
    if (last && effectiveFrom < last.effectiveFrom) {
      throw new InvalidCommand('effectiveFrom', {
        zh: `不得早于第${last.version}版的施行日${last.effectiveFrom}`,
        en: `must not be before ${last.effectiveFrom}, the day version ${last.version} took effect`,
      });
    }
    const version = (last?.version ?? 0) + 1;
    // N-2: this command is the only way to change the essential list of a sensitive item; the record says when it did.
    const rules = last && changesSensitiveEssentials(last.content, content) ? (['R-05', 'N-2'] as const) : undefined;
    return [PolicyPublished.of({ version, effectiveFrom, content }, rules)];
  },
});
