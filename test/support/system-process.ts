import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** A process of the built system, as an operator runs it. */
export type Entry =
  'dist/apps/all-in-one/src/main.js' | 'dist/apps/api/src/main.js' | 'dist/apps/projector/src/main.js';

/** A started process of the system. */
export class SystemProcess {
  private constructor(
    private readonly child: ChildProcessByStdio<null, Readable, Readable>,
    /** The line it said when it was ready. */
    readonly ready: string,
    private readonly complaints: readonly string[],
  ) {}

  /**
   * Starts it, as `npm test` built it, and waits for its ready line.
   * @throws Error with what it said on standard error when it ends before.
   */
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
    const url = /https?:\/\/\S+?(?=[\s;]|\.?$)/.exec(this.ready)?.[0];
    if (url === undefined) throw new Error(`no address in: ${this.ready}`);
    return url;
  }

  /** Lines it wrote to standard error: its log at level error and above. */
  get errors(): readonly string[] {
    return this.complaints;
  }

  /** Sends a signal and waits for the end. @returns the exit code; null when the signal itself ended it. */
  async end(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<number | null> {
    const exit = this.exit();
    this.child.kill(signal);
    return exit;
  }

  /** Waits for it to end by itself. @returns the exit code; null when a signal ended it. */
  async exit(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }
}
