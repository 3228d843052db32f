import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { RuleId } from '#domain/rules/rule';
import { citedRules } from './cited-rules.js';
import { testTitlesOf, type TestTitle } from './test-titles.js';

/** A test that names a rule, and its spec file. */
export interface Proof {
  readonly file: string;
  readonly title: TestTitle;
}

/** What the sources of the repository say of the rules. */
export interface Sources {
  /** Folders whose code cites a rule. */
  readonly folders: ReadonlyMap<RuleId, readonly string[]>;
  readonly proofs: ReadonlyMap<RuleId, readonly Proof[]>;
}

/** Where the rules are kept as data, and this document made: what stands there cites each rule and proves none. */
const CATALOGUE = ['libs/domain/src/rules/', 'test/rules-document/'];

/** Reads the sources under `apps`, `libs` and `test`. @param root the repository's folder. */
export function readSources(root: string): Sources {
  const folders = new Map<RuleId, string[]>();
  const proofs = new Map<RuleId, Proof[]>();
  for (const file of filesUnder(root, ['apps', 'libs', 'test'])) {
    if (CATALOGUE.some((folder) => file.startsWith(folder))) continue;
    const source = readFileSync(join(root, file), 'utf8');
    if (file.endsWith('.spec.ts')) {
      for (const title of testTitlesOf(source)) {
        for (const id of citedRules(title.join(' '))) add(proofs, id, { file, title });
      }
    } else if (file.startsWith('libs/')) {
      for (const id of citedRules(source)) add(folders, id, dirname(file));
    }
  }
  for (const [id, found] of folders) folders.set(id, [...new Set(found)]);
  return { folders, proofs };
}

function add<T>(into: Map<RuleId, T[]>, id: RuleId, value: T): void {
  const known = into.get(id);
  if (known) known.push(value);
  else into.set(id, [value]);
}

/** TypeScript files by path, so that the document is the same on every machine. */
function filesUnder(root: string, folders: readonly string[]): readonly string[] {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
}
