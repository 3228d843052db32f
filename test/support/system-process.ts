import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** A process of the built system, as an operator runs it. */
export type Entry =
  | 'dist/apps/all-in-one/src/main.js'
  | 'dist/apps/api/src/main.js'
  | 'dist/apps/projector/src/main.js'
  | 'dist/test/support/eventstoredb-node/main.js';

/** Is it built? A spec of the built system says so when it is not: `npm test` builds first. */
export const isBuilt = (entry: Entry): boolean => existsSync(join(process.cwd(), entry));

/** A started process of the system. */
export class SystemProcess {
  private constructor(
    private readonly child: ChildProcessByStdio<null, Readable, Readable>,
    /** The line it said when it was ready. */
    readonly ready: string,
    private readonly complaints: readonly string[],
  ) {}

  /** Starts it and waits for its ready line. @throws Error with what it said on standard error when it ends before. */
  static async start(entry: Entry, environment: Readonly<Record<string, string>>): Promise<SystemProcess> {
    const { PATH = '' } = process.env;
    const child = spawn(process.execPath, [join(process.cwd(), entry)], {
      env: { PATH, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'error', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const complaints: string[] = [];
    createInterface({ input: child.stderr }).on('line', (line) => complaints.push(line));
    for await (const line of createInterface({ input: child.stdout })) {
      return new SystemProcess(child, line, complaints);
    }
    throw new Error(`${entry} ended before it was ready:\n${complaints.join('\n')}`);
  }

  /** The address in its ready line. */
  get url(): string {
    const url = /(?:https?|esdb):\/\/\S+?(?=[\s;]|\.?$)/.exec(this.ready)?.[0];
    if (url === undefined) throw new Error(`no address in: ${this.ready}`);
    return url;
  }

  /** Lines it wrote to standard error: its log at level error and above. */
  get errors(): readonly string[] {
    return this.complaints;
  }

  /** Sends a signal and waits for the end. @returns the exit code; null when the signal itself ended it. */
  async end(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    const exit = once(this.child, 'exit');
    this.child.kill(signal);
    await exit;
    return this.child.exitCode;
  }
}
