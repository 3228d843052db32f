import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ALL_VIEWS } from '#projections/views';

const MAIN = fileURLToPath(new URL('../../../all-in-one/src/main.js', import.meta.url));

/** The all-in-one as users run it: a process of its own on a data directory. */
export class RunningSystem {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(dataDir: string): Promise<RunningSystem> {
    const env = { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' };
    const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const line of createInterface({ input: child.stdout })) {
      const url = /ready at (\S+)/.exec(line)?.[1];
      if (url) return new RunningSystem(child, url);
    }
    throw new Error('The system ended before it was ready.');
  }

  /** Resolves when every view serves queries and has seen this position. */
  async caughtUp(position: string, token: string): Promise<void> {
    for (const { name } of ALL_VIEWS) {
      const path = PATH_OF_VIEW[name];
      if (!path) continue;
      for (;;) {
        const answer = await fetch(`${this.url}${path}${path.includes('?') ? '&' : '?'}after=${position}&limit=1`, {
          headers: { authorization: `Bearer ${token}` },
        });
        await answer.arrayBuffer();
        if (answer.ok) break;
        await delay(1_000);
      }
    }
  }

  /** Resident memory of the process now, in MB (Linux). */
  residentMegabytes(): number {
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGINT');
    await ended;
  }
}

/** A query that waits for each view. */
const PATH_OF_VIEW: Readonly<Record<string, string>> = {
  audit_trail: '/v1/audit',
  projects: '/v1/projects',
  item_clocks: '/v1/items',
};
