import { EVENTS, STREAM_KINDS } from '#domain/streams';
import { RULES, type Rule } from '#domain/rules/rule';
import { TREATMENT, type Treatment } from '#domain/rules/treatment';
import type { Proof, Sources } from './sources.js';

const KINDS = {
  ENFORCED: { zh: '系统强制', en: 'enforced' },
  RECORDED: { zh: '系统记录', en: 'recorded' },
  REPORTED: { zh: '系统统计', en: 'reported' },
  OUTSIDE: { zh: '软件之外', en: 'outside software' },
} as const;

const HEAD = `# 规则 · Rules

由 \`npm run rules\` 从规则目录、决策和测试生成，请勿手工修改。每条规则：出处、要求、系统如何处理、在哪里、由哪些测试证明。

Made by \`npm run rules\` from the rule catalogue, the decisions and the tests; not to be edited by hand. Each rule: where it
stands, what it asks, how the software treats it, where, and which tests prove it. A rule's texts are in our own words.
*Enforced*: what breaks it is refused, or cannot be said. *Recorded*: what happened goes on record; people judge it.
*Reported*: computed from the record. *Outside software*: nothing software can do about it.
`;

/** The text of docs/rules.md. Pure: the same sources give the same text. */
export function rulesDocument(sources: Sources): string {
  const sections = RULES.map((rule) => sectionOf(rule, sources).join('\n'));
  return `${[HEAD, summary(sources), ...sections].join('\n')}\n`;
}

/** How many rules are treated how. */
function summary({ proofs }: Sources): string {
  const rows = Object.entries(KINDS).map(([kind, { zh, en }]) => {
    const rules = RULES.filter(({ id }) => TREATMENT[id].kind === kind);
    const tests = rules.reduce((sum, { id }) => sum + (proofs.get(id)?.length ?? 0), 0);
    return `| ${zh} · ${en} | ${rules.length} | ${tests} |`;
  });
  return ['| 处理方式 · Treatment | 规则 · Rules | 测试 · Tests |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

function sectionOf(rule: Rule, { folders, proofs }: Sources): readonly string[] {
  const { id, clause, title, summary: text, inferred } = rule;
  const commands = STREAM_KINDS.flatMap(({ decisions }) => decisions.filter((decision) => decision.rule === id));
  const events = EVENTS.filter(({ rules }) => rules.includes(id));
  return [
    `## ${id} ${title.zh} · ${title.en}`,
    '',
    `*${clause}*${inferred ? ' · 部分为推定 · partly inferred' : ''}`,
    '',
    `${text.zh}`,
    '',
    `${text.en}`,
    '',
    ...treatmentOf(TREATMENT[id]),
    ...list(
      '命令 · Commands',
      commands.map(({ name, title: said }) => `\`${name}\` ${said.zh}`),
    ),
    ...list(
      '事件 · Events',
      events.map(({ type, title: said }) => `\`${type}\` ${said.zh}`),
    ),
    ...list(
      '所在 · Where',
      (folders.get(id) ?? []).map((folder) => `\`${folder}\``),
    ),
    ...proofLines(proofs.get(id) ?? []),
    '',
  ];
}

function treatmentOf(treatment: Treatment): readonly string[] {
  const { zh, en } = KINDS[treatment.kind];
  const said = treatment.kind === 'ENFORCED' ? treatment.beyond : treatment.reason;
  return [`- **${zh} · ${en}**${said ? `：${said.zh} · ${said.en}` : ''}`];
}

function list(name: string, entries: readonly string[]): readonly string[] {
  return entries.length === 0 ? [] : [`- ${name}：${entries.join('、')}`];
}

/** The tests by file, as sentences. */
function proofLines(proofs: readonly Proof[]): readonly string[] {
  if (proofs.length === 0) return [];
  const files = [...new Set(proofs.map(({ file }) => file))];
  return [
    '- 测试 · Tests：',
    ...files.flatMap((file) => [
      `  - \`${file}\``,
      ...proofs.filter((proof) => proof.file === file).map(({ title }) => `    - ${title.join(' › ')}`),
    ]),
  ];
}
