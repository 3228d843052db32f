import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '#domain/kernel/actor';
import { startEmbeddedSystem, type EmbeddedSystem } from '#test/support/embedded-system';
import { ADMIN, GSO } from '#test/support/landed-project';
import { HURD_OFFICER } from '#test/support/major-project';
import { blocksOf } from '#test/support/sse-client';
import { SystemProcess } from '#test/support/system-process';
import { temporaryFolders } from '#test/support/temporary-folder';

const AUDITOR: Actor = { id: 'auditor-1', roles: ['AUDITOR'] };
const folder = temporaryFolders();

const evidence = [{ docId: 'doc-1', sha256: 'a'.repeat(64), kind: 'licence' }];
const rename = (to: string) => ({ field: 'name', to, reason: '笔误', evidence });

describe('the all-in-one, started and stopped', () => {
  let dataDir: string;
  let system: EmbeddedSystem;
  beforeEach(async () => {
    dataDir = folder();
    system = await startEmbeddedSystem(dataDir);
  }, 30_000);
  afterEach(() => system.process.end('SIGKILL'));

  async function restart(): Promise<void> {
    system = await startEmbeddedSystem(dataDir);
  }

  it('ends with code 0 on Ctrl-C, and goes on where it was when it is started again', async () => {
    const filed = await system.client.does(GSO, 'projects/P1/file-project', { name: '新材料项目' });
    expect(await system.process.end('SIGINT')).toBe(0);
    expect(system.process.errors).toEqual([]);
    await restart();
    const after = String(filed.body['position']);
    expect((await system.client.get(`/v1/projects/P1?after=${after}`, GSO)).status).toBe(200);
    const renamed = await system.client.does(GSO, 'projects/P1/correct-project-details', rename('新名称'));
    expect(renamed.body).toMatchObject({ stream: 'project-P1', revision: 1 });
    expect(String(renamed.body['position']) > after).toBe(true);
    expect(await system.process.end('SIGTERM')).toBe(0);
  }, 30_000);

  it('ends on Ctrl-C also while clients keep connections and event streams open', async () => {
    const stream = await system.client.stream('/v1/events/stream', AUDITOR, AbortSignal.timeout(20_000));
    const blocks = blocksOf(stream);
    await blocks.next();
    expect(await system.process.end('SIGINT')).toBe(0);
  }, 30_000);

  it('refuses a second process on the same data, and says what to do', async () => {
    await expect(startEmbeddedSystem(dataDir)).rejects.toThrow(/holds .*events\.db for writing.*stop it first/s);
    expect((await system.client.get('/health')).status).toBe(200);
  }, 30_000);

  it('says in one sentence that its port is taken, or that its views are of another log', async () => {
    const port = new URL(system.process.url).port;
    const told = async (environment: Record<string, string>): Promise<string> =>
      SystemProcess.start('dist/apps/all-in-one/src/main.js', environment).then(
        () => 'it started',
        (error: unknown) => String(error).split('\n').slice(1).join('\n'),
      );
    expect(await told({ DATA_DIR: folder(), PORT: port })).toBe(
      `PORT=${port} is in use: stop the server that listens there, or set PORT to another one.`,
    );
    await system.client.does(GSO, 'projects/P1/file-project', { name: '新材料项目' });
    await system.process.end('SIGINT');
    const other = folder();
    const { process } = await startEmbeddedSystem(other);
    await process.end('SIGINT');
    rmSync(join(other, 'views'), { recursive: true });
    renameSync(join(dataDir, 'views'), join(other, 'views'));
    expect(await told({ DATA_DIR: other })).toMatch(/^View \w+ was read up to .* Rebuild it: permittrail rebuild \w+$/);
  });

  it('writes no name of a person in clear into any file', async () => {
    const name = '欧阳瑾瑜';
    const contact = '13912345678';
    const project = '年产九万吨碳纤维项目';
    await system.client.does(ADMIN, 'persons/agent-1/record-person', { kind: 'AGENT', name, contact });
    const corrected = { name: '欧阳瑾玉', reason: 'MISRECORDED' };
    await system.client.does(ADMIN, 'persons/agent-1/correct-person', corrected);
    const last = await system.client.does(GSO, 'projects/P1/file-project', { name: project });
    await system.client.get(`/v1/projects/P1?after=${String(last.body['position'])}`, GSO);
    const found = (text: string): string[] => filesWith(dataDir, text);
    const secrets = [name, contact, corrected.name, Buffer.from(name).toString('base64')];
    expect(secrets.flatMap(found)).toEqual([]);
    expect(await system.process.end('SIGINT')).toBe(0);
    expect(secrets.flatMap(found)).toEqual([]);
    // The search finds what is there: the project's name is no personal data.
    expect(found(project)).not.toEqual([]);
  }, 30_000);

  it('answers a command sent again under its Idempotency-Key as the first time, also after a restart', async () => {
    const key = { 'idempotency-key': 'filing-of-P1' };
    const send = () => system.client.command(GSO, 'projects/P1/file-project', { name: '新材料项目' }, key);
    const first = await send();
    expect(first.status).toBe(201);
    expect(await send()).toMatchObject({ status: 201, body: first.body });
    await system.process.end('SIGINT');
    await restart();
    const again = await send();
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(again.headers.get('etag')).toBe('"0"');
  }, 30_000);
});

describe('the all-in-one, running', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'permittrail-'));
  let system: EmbeddedSystem;
  beforeAll(async () => {
    system = await startEmbeddedSystem(dataDir);
  }, 30_000);
  afterAll(async () => {
    await system.process.end('SIGTERM');
    rmSync(dataDir, { recursive: true });
  });

  it('answers a command with the stream’s revision as ETag, takes it back as If-Match, and refuses an older one', async () => {
    const { client } = system;
    const filed = await client.does(GSO, 'projects/S0/file-project', { name: '新材料项目' });
    expect(filed.headers.get('etag')).toBe('"0"');
    const path = 'projects/S0/correct-project-details';
    const first = await client.command(GSO, path, rename('名称一'), { 'if-match': '"0"' });
    expect([first.status, first.headers.get('etag')]).toEqual([201, '"1"']);
    const late = await client.command(GSO, path, rename('名称二'), { 'if-match': '"0"' });
    expect(late).toMatchObject({ status: 412, body: { actual: 1 } });
    expect((await client.command(GSO, path, rename('名称二'), { 'if-match': '"1"' })).status).toBe(201);
  });

  it('shows what was written to whoever asks with `after`, every time', async () => {
    const { client } = system;
    await client.does(GSO, 'projects/S1/file-project', { name: '名称0' });
    for (let n = 1; n <= 20; n++) {
      const { body } = await client.does(GSO, 'projects/S1/correct-project-details', rename(`名称${n}`));
      const read = await client.get(`/v1/projects/S1?after=${String(body['position'])}`, GSO);
      expect(read).toMatchObject({ status: 200 });
      expect(JSON.stringify(read.body)).toContain(`名称${n}`);
    }
  });

  it('takes many commands at once, on one project and on many, and loses none', async () => {
    const { client } = system;
    const ids = Array.from({ length: 10 }, (_, n) => `M${n}`);
    await Promise.all(ids.map((id) => client.does(GSO, `projects/${id}/file-project`, { name: id })));
    const renamed = await Promise.all(
      ids.flatMap((id) =>
        [1, 2, 3, 4].map((n) => client.does(GSO, `projects/${id}/correct-project-details`, rename(`${id}-${n}`))),
      ),
    );
    const revisions = renamed.map(({ body }) => `${String(body['stream'])}@${String(body['revision'])}`);
    expect(new Set(revisions).size).toBe(40);
  });

  it('leaves a refusal by rule on record, with the rule, and nothing in the stream it was given to', async () => {
    const { client } = system;
    const authority = { itemCodes: [], validFrom: '2026-03-01', document: '授权1' };
    const path = 'departments/NR/delegate-window-authority';
    const refused = await client.command(HURD_OFFICER, path, authority, { 'accept-language': 'zh' });
    expect(refused).toMatchObject({
      status: 422,
      body: { rule: 'R-50', detail: expect.stringMatching(/[\u4e00-\u9fff]/) },
    });
    const attempts = await client.get('/v1/events?streams=attempts-', AUDITOR);
    expect(attempts.body['events']).toMatchObject([{ type: 'CommandRefused', data: { target: 'department-NR' } }]);
    const department = await client.get('/v1/events?streams=department-NR', AUDITOR);
    const ofType = (type: string) => expect.arrayContaining([expect.objectContaining({ type })]);
    expect(department.body['events']).toEqual(ofType('DepartmentRegistered'));
    expect(department.body['events']).not.toEqual(ofType('WindowAuthorityDelegated'));
  });

  it('answers nothing without a token but health, docs, rules and the public register', async () => {
    const { body } = await system.client.get('/docs-json');
    const paths = Object.entries(Object(body['paths']));
    const open: string[] = [];
    for (const [path, operations] of paths) {
      for (const method of Object.keys(Object(operations))) {
        const asked = path.replace(/\{\w+\}/g, 'P1');
        const { status } = await system.client.send(asked, { method: method.toUpperCase() });
        if (status !== 401) open.push(`${method} ${path}`);
      }
    }
    expect(paths.length).toBeGreaterThan(50);
    const register = ['blacklist', 'commitment-items', 'deferral-standards', 'intermediary-results'];
    expect(open.sort()).toEqual([
      ...['/health', '/health/ready'].map((path) => `get ${path}`),
      ...[...register, 'regional-assessments'].map((list) => `get /v1/public/${list}`),
      ...['/v1/rules', '/v1/rules/{id}'].map((path) => `get ${path}`),
    ]);
  });
});

/** Files below the directory that contain the text as UTF-8 or UTF-16. */
function filesWith(directory: string, text: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return [];
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    return bytes.includes(text, 0, 'utf8') || bytes.includes(text, 0, 'utf16le') ? [path] : [];
  });
}
