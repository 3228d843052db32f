import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const MAIN = join(process.cwd(), 'dist/apps/all-in-one/src/main.js');

/** Is the all-in-one built? Specs that run it are skipped, loudly, where it is not. */
export function isAllInOneBuilt(): boolean {
  const built = existsSync(MAIN);
  if (!built) console.warn('SKIPPED: the all-in-one is not built. Run npm run build first.');
  return built;
}

/** The built system as a process of its own, on a data directory and a free port. */
export class RunningAllInOne {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  /** Starts it; resolves when it says that it is ready. @throws Error with what it said when it ended instead. */
  static async start(dataDir: string): Promise<RunningAllInOne> {
    const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' };
    const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    for await (const text of child.stdout.setEncoding('utf8')) {
      said += String(text);
      const url = /ready at (\S+)/.exec(said)?.[1];
      if (url !== undefined) return new RunningAllInOne(url, child);
    }
    throw new Error(`The all-in-one did not start: ${said}`);
  }

  /** Ends it as an operator would. @returns its exit code */
  async stop(): Promise<number | null> {
    if (this.child.exitCode !== null) return this.child.exitCode;
    const exited = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const [code]: (number | null)[] = await exited;
    return code ?? null;
  }
}
