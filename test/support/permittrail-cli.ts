import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { isBuilt } from './is-built.js';

const BIN = join(process.cwd(), 'bin/permittrail.mjs');

/** What a run of the command line came to. */
export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Is the command line built? */
export function isCliBuilt(): boolean {
  return isBuilt('dist/apps/cli/src/main.js');
}

/** Runs `permittrail` on a data directory, with nothing else of this process's environment that could steer it. */
export async function permittrail(
  dataDir: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  onStart: (child: ChildProcess) => Promise<void> = async () => undefined,
): Promise<CliRun> {
  const child = spawn(process.execPath, [BIN, ...args], {
    env: { PATH: process.env['PATH'] ?? '', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  const closed = once(child, 'close');
  await onStart(child);
  const [code]: (number | null)[] = await closed;
  return { code: code ?? null, ...said };
}
