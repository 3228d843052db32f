import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import type { Actor } from '#domain/kernel/actor';
import { EventStoreDbStore } from '#event-store/eventstoredb/event-store-db-store';
import { ALL_VIEWS } from '#projections/views';
import { MongoViewStore } from '#view-store/mongodb/mongo-view-store';
import { documentsOf, expectedDocuments } from '#test/support/accounts';
import { startEventStoreNode, type EventStoreNode } from '#test/support/eventstoredb-node/node';
import { HttpClient } from '#test/support/http-client';
import { ADMIN, GSO } from '#test/support/landed-project';
import { Load, lostFrom } from '#test/support/load';
import { NR_OFFICER } from '#test/support/major-project';
import { OidcIssuer } from '#test/support/oidc-issuer';
import { chainFaultIn, eventsOf } from '#test/support/replica';
import { blocksOf } from '#test/support/sse-client';
import { SystemProcess, type Entry } from '#test/support/system-process';

const AUDITOR: Actor = { id: 'auditor-1', roles: ['AUDITOR'] };
const mongodb = process.env['MONGODB_URL'];
if (mongodb === undefined) {
  console.warn(
    'MONGODB_URL is not set: api and projector as processes of their own are NOT tested. Run `.ci/mongo-wire-server.sh start`.',
  );
}

(mongodb === undefined ? describe.skip : describe)('api and projector on EventStoreDB and MongoDB', () => {
  const directory = mkdtempSync(join(tmpdir(), 'permittrail-'));
  const database = `permittrail-${randomUUID().slice(0, 8)}`;
  const url = new URL(mongodb ?? 'mongodb://127.0.0.1');
  url.pathname = `/${database}`;
  const client = new MongoClient(url.href);
  const running: SystemProcess[] = [];
  let issuer: OidcIssuer;
  let node: EventStoreNode;
  let api: HttpClient;
  let environment: Readonly<Record<string, string>>;

  beforeAll(async () => {
    await client.connect();
    issuer = await OidcIssuer.start();
    node = await startEventStoreNode();
    const masterKey = join(directory, 'master.key');
    writeFileSync(masterKey, randomBytes(32).toString('hex'), { mode: 0o600 });
    environment = {
      EVENTSTORE_URL: node.url,
      MONGODB_URL: url.href,
      MASTER_KEY_FILE: masterKey,
      OIDC_ISSUER: issuer.issuer,
      OIDC_AUDIENCE: OidcIssuer.audience,
      DATA_DIR: join(directory, 'data'),
    };
    api = await startApi();
  }, 60_000);

  afterAll(async () => {
    for (const process of running) await process.end('SIGKILL');
    await node.kill();
    await issuer.close();
    await client.db(database).dropDatabase();
    await client.db(`${database}_keys`).dropDatabase();
    await client.close();
    rmSync(directory, { recursive: true });
  });

  async function start(entry: Entry): Promise<SystemProcess> {
    const process = await SystemProcess.start(entry, environment);
    running.push(process);
    return process;
  }

  /** Another api replica, and a client that speaks to it with the issuer's tokens. */
  async function startApi(): Promise<HttpClient> {
    const process = await start('dist/apps/api/src/main.js');
    return new HttpClient(process.url, ({ id, ...claims }) => issuer.token({ sub: id, ...claims }));
  }

  const openStore = () => EventStoreDbStore.open({ url: node.url, streamPrefix: 'permittrail.' });

  const terms = { promisedDays: 5, statutoryDays: 20, timeUnit: 'WORKING_DAY', restDayRule: 'NONE' };
  const item = { itemCode: 'local-item', department: 'NR', terms };

  it('raises, once the projector runs, what fell due before it was started, and tells it over the feed', async () => {
    // Typed in later from paper: received and accepted on Monday 18 March 2024, due on Monday 25 March.
    const occurredAt = '2024-03-18T10:00:00+08:00';
    await api.does(GSO, 'projects/P1/file-project', { name: '新材料项目', occurredAt });
    await api.does(NR_OFFICER, 'projects/P1/receive-item', { ...item, occurredAt });
    await api.does(NR_OFFICER, 'projects/P1/accept-item', { itemId: 'P1.i1', occurredAt });
    const leaving = new AbortController();
    const feed = await api.stream('/v1/events/stream?types=ApprovalDelayed', AUDITOR, leaving.signal);
    await start('dist/apps/projector/src/main.js');
    for await (const { event, data } of blocksOf(feed)) {
      if (event === undefined) continue;
      expect(JSON.parse(data ?? '')).toMatchObject({
        type: 'ApprovalDelayed',
        stream: 'project-P1',
        data: { itemId: 'P1.i1', dueOn: '2024-03-25' },
      });
      break;
    }
    leaving.abort();
  }, 60_000);

  it('shows in its views the permit that came late', async () => {
    const permit = {
      itemId: 'P1.i1',
      permitNo: '地字2024-1',
      docId: 'permit-1',
      occurredAt: '2024-03-27T10:00:00+08:00',
    };
    const { body } = await api.does(NR_OFFICER, 'projects/P1/issue-permit', permit);
    const after = `after=${String(body['position'])}&wait=30000`;
    const items = await api.get(`/v1/items?${after}`, AUDITOR);
    expect(items).toMatchObject({ status: 200 });
    expect(JSON.stringify(items.body)).toMatch(/"P1\.i1".*"ISSUED"/);
    const projects = await api.get(`/v1/projects/P1?${after}`, AUDITOR);
    expect(projects).toMatchObject({ status: 200, body: { row: { itemsTotal: 1, itemsOpen: 0 } } });
  }, 60_000);

  it('lets nobody in without a token of the issuer', async () => {
    const stranger = await OidcIssuer.start();
    const claims = { sub: 'x', roles: ['ADMIN'] };
    const tokens = [
      await stranger.token(claims, { issuer: issuer.issuer }),
      await issuer.confusedToken(claims),
      await issuer.token(claims, { audience: 'payroll' }),
      await issuer.token(claims, { expires: '-1s' }),
    ];
    await stranger.close();
    for (const token of tokens) {
      const headers = { authorization: `Bearer ${token}` };
      expect((await api.send('/v1/projects', { headers })).status).toBe(401);
    }
  }, 60_000);

  it('takes commands of many on two replicas at once, each event once', async () => {
    const other = await startApi();
    await api.does(GSO, 'projects/P2/file-project', { name: '另一个项目' });
    const replies = await Promise.all(
      Array.from({ length: 16 }, (_, n) => (n % 2 ? other : api).command(NR_OFFICER, 'projects/P2/receive-item', item)),
    );
    const taken = replies.filter(({ status }) => status === 201);
    const others = replies.filter(({ status }) => status !== 201);
    // Six lost races in a row are told, never hidden; the client sends again.
    for (const { status, body } of others)
      expect([status, body['type']]).toEqual([409, 'urn:permittrail:problem:too-many-conflicts']);
    const store = await openStore();
    const revisions = taken.map(({ body }) => Number(body['revision'])).sort((a, b) => a - b);
    expect(revisions).toEqual(taken.map((_, n) => n + 1));
    expect(await eventsOf(store, 'project-P2')).toHaveLength(taken.length + 1);
    await store.close();
  }, 60_000);

  it('keeps no name of a person in clear, neither in the log nor in the views', async () => {
    const name = '欧阳瑾瑜';
    const { body } = await api.does(ADMIN, 'persons/agent-1/record-person', {
      kind: 'AGENT',
      name,
      contact: '13912345678',
    });
    await api.get(`/v1/audit?after=${String(body['position'])}&wait=30000`, AUDITOR);
    const log = node.log.all.map(({ data, metadata }) => `${Buffer.from(data)}${Buffer.from(metadata)}`).join('\n');
    const views: unknown[] = [];
    for (const db of [database, `${database}_keys`]) {
      for (const collection of await client.db(db).collections()) views.push(await collection.find().toArray());
    }
    const everything = log + JSON.stringify(views);
    expect(everything).toContain('新材料项目');
    expect(everything).not.toMatch(/欧阳瑾瑜|13912345678/);
  }, 60_000);

  it('loses nothing it acknowledged when EventStoreDB dies and comes back, nor when the api itself does', async () => {
    const load = new Load();
    const working = load.run(api, 6);
    for (let outage = 0; outage < 3; outage++) {
      await load.more(40);
      await node.kill();
      node = await startEventStoreNode({ port: node.port, log: node.log });
    }
    // The same api and the same projector go on by themselves.
    await load.more(40);
    const filed = await api.does(GSO, 'projects/P4/file-project', { name: '停电后的项目' });
    const after = `after=${String(filed.body['position'])}&wait=30000`;
    expect((await api.get(`/v1/projects/P4?${after}`, AUDITOR)).status).toBe(200);
    for (const process of running.splice(0)) {
      expect(await process.end('SIGKILL')).toBeNull();
    }
    await working;
    api = await startApi();
    await load.repeat(api);
    await start('dist/apps/projector/src/main.js');

    const { body } = await api.does(GSO, 'projects/P3/file-project', { name: '又一个项目' });
    const store = await openStore();
    expect(await lostFrom(store, load.acknowledged)).toEqual([]);
    expect(await chainFaultIn(store)).toBeUndefined();
    const views = await MongoViewStore.open({ url: url.href });
    for (const view of ALL_VIEWS) {
      await viewReaches(views, view.name, String(body['position']));
      expect({ view: view.name, documents: await documentsOf(views, view.name) }).toEqual({
        view: view.name,
        documents: JSON.parse(JSON.stringify(await expectedDocuments(store, view))),
      });
    }
    await views.close();
    await store.close();
  }, 180_000);

  it('ends every process with code 0 when it is told to', async () => {
    for (const process of running.splice(0)) expect(await process.end('SIGTERM')).toBe(0);
  }, 60_000);
});

async function viewReaches(views: MongoViewStore, name: string, position: string): Promise<void> {
  for (;;) {
    const checkpoint = await (await views.active(name))?.checkpoint();
    if (checkpoint && checkpoint.position >= position) return;
    await new Promise(setImmediate);
  }
}
