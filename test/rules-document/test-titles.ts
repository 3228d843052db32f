import ts from 'typescript';

const BLOCKS: ReadonlySet<string> = new Set(['describe', 'it', 'test']);

/** A test as it is told: the titles it stands under, outermost first, and its own. */
export type TestTitle = readonly string[];

/** The titles of the tests in the source of a spec, in order; also those of `it.each`, with their placeholders. */
export function testTitlesOf(source: string): readonly TestTitle[] {
  const titles: TestTitle[] = [];
  const visit = (node: ts.Node, above: TestTitle): void => {
    const block = ts.isCallExpression(node) ? blockOf(node) : undefined;
    if (!block) {
      ts.forEachChild(node, (child) => visit(child, above));
      return;
    }
    const told = [...above, block.title];
    if (block.kind !== 'describe') titles.push(told);
    for (const argument of block.rest) visit(argument, told);
  };
  visit(ts.createSourceFile('spec.ts', source, ts.ScriptTarget.Latest, true), []);
  return titles;
}

/** `describe('…', …)`, `it('…', …)` and their `.each(…)('…', …)`. */
function blockOf(call: ts.CallExpression) {
  const kind = nameOf(call.expression);
  const [title, ...rest] = call.arguments;
  if (kind === undefined || !BLOCKS.has(kind) || !title) return undefined;
  const text = textOf(title);
  return text === undefined ? undefined : { kind, title: text, rest };
}

function nameOf(expression: ts.Expression): string | undefined {
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isPropertyAccessExpression(expression)) return nameOf(expression.expression);
  return ts.isCallExpression(expression) ? nameOf(expression.expression) : undefined;
}

function textOf(title: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(title)) return title.text;
  if (!ts.isTemplateExpression(title)) return undefined;
  return title.head.text + title.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
}
