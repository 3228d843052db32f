import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The demo's entry in `dist/`. */
export const DEMO = 'dist/apps/all-in-one/src/demo.js';

/** An answer of the API with its body parsed. */
export interface Answer {
  readonly status: number;
  // What a spec expects of a body it says itself.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

/** What a process came to. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built demo as a process of its own, on a data directory and a free port. */
export class DemoProcess {
  #stdout = '';
  #stderr = '';
  readonly #child: ChildProcess;
  readonly #closed: Promise<unknown>;

  constructor(dataDir: string, env: Readonly<Record<string, string>> = {}) {
    // Nothing else of this process's environment may steer it.
    const child = spawn(process.execPath, [join(process.cwd(), DEMO)], {
      env: { PATH: process.env['PATH'] ?? '', DATA_DIR: dataDir, PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.setEncoding('utf8').on('data', (text: string) => (this.#stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (this.#stderr += text));
    this.#child = child;
    this.#closed = once(child, 'close');
  }

  /** What it prints until its last line. @throws Error with what it said when it ends before. */
  async printed(): Promise<string> {
    while (!/^Tokens of other roles.*\n/m.test(this.#stdout)) {
      if (this.#child.exitCode !== null) throw new Error(`The demo ended: ${this.#stdout}${this.#stderr}`);
      await Promise.race([this.#closed, this.#child.stdout && once(this.#child.stdout, 'data')]);
    }
    return this.#stdout;
  }

  /** Resolves when it has ended by itself. */
  async ended(): Promise<Ended> {
    await this.#closed;
    return { code: this.#child.exitCode, stdout: this.#stdout, stderr: this.#stderr };
  }

  /** Presses Ctrl-C. */
  interrupt(): Promise<Ended> {
    this.#child.kill('SIGINT');
    return this.ended();
  }
}

/** The demo with its portfolio filed, asked as its reader would: at the address and with the token it has printed. */
export class RunningDemo {
  private constructor(
    private readonly demo: DemoProcess,
    readonly screen: string,
    readonly url: string,
    private readonly token: string,
  ) {}

  static async start(dataDir: string): Promise<RunningDemo> {
    const demo = new DemoProcess(dataDir);
    const screen = await demo.printed();
    const url = /ready at (\S+)/.exec(screen)?.[1] ?? '';
    return new RunningDemo(demo, screen, url, /^TOKEN=(\S+)$/m.exec(screen)?.[1] ?? '');
  }

  /** Asks for a path below `/v1/`. */
  async ask(path: string, language = 'en'): Promise<Answer> {
    const headers = { authorization: `Bearer ${this.token}`, 'accept-language': language };
    const answer = await fetch(`${this.url}/v1/${path}`, { headers });
    return { status: answer.status, body: await answer.json() };
  }

  stop(): Promise<Ended> {
    return this.demo.interrupt();
  }
}
