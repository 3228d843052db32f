import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import { STREAM_KINDS } from '#domain/streams';
import { LocalTokens } from '#platform/auth/local-tokens';
import { MasterKey } from '#platform/master-key';
import { isBuilt } from '#test/support/is-built';
import { SystemProcess } from '#test/support/system-process';
import { blocksOf } from '#test/support/sse-client';

// A process of its own takes its time to start where many run.
jest.setTimeout(60_000);

interface OpenApi {
  readonly paths: Readonly<Record<string, { readonly post?: CommandOperation }>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly properties?: Readonly<Record<string, Property>> }>>;
  };
}

interface Property {
  readonly description?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}

interface CommandOperation {
  readonly operationId: string;
  readonly requestBody: { readonly content: Readonly<Record<string, { readonly schema: { readonly $ref: string } }>> };
}

const ENTRY = 'dist/apps/all-in-one/src/main.js';

(isBuilt(ENTRY) ? describe : describe.skip)('the built API', () => {
  const folder = mkdtempSync(join(tmpdir(), 'permittrail-'));
  let running: SystemProcess;

  beforeAll(async () => {
    running = await SystemProcess.start(ENTRY, { DATA_DIR: folder });
  });
  afterAll(async () => {
    await running.end();
    rmSync(folder, { recursive: true });
  });

  it('shows its documentation in a browser', async () => {
    const page = await fetch(`${running.url}/docs`);
    expect(page.headers.get('content-type')).toContain('text/html');
    const script = /src="([^"]*swagger-ui-bundle\.js)"/.exec(await page.text())?.[1] ?? '';
    expect((await fetch(new URL(script, page.url))).status).toBe(200);
  });

  it('documents every command with the fields of its body, each described', async () => {
    const answer = await fetch(`${running.url}/docs-json`);
    // What is not as the document's type says fails below.
    const { paths, components } = (await answer.json()) as OpenApi;
    const operations = Object.values(paths).flatMap(({ post }) => post ?? []);
    const commands = STREAM_KINDS.flatMap(({ decisions }) => decisions.map(({ name }) => name));
    expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(commands.toSorted());
    const undescribed = operations.flatMap(({ operationId, requestBody }) => {
      const name = requestBody.content['application/json']?.schema.$ref.split('/').at(-1) ?? '';
      const { properties = { 'any field': {} } } = components.schemas[name] ?? {};
      return Object.entries(properties).flatMap(([field, { description }]) =>
        description ? [] : [`${operationId}.${field}`],
      );
    });
    expect(undescribed).toEqual([]);
  });

  it('documents how long every text of a command may be', async () => {
    const answer = await fetch(`${running.url}/docs-json`);
    const { components } = (await answer.json()) as OpenApi;
    const bounds = STREAM_KINDS.flatMap(({ decisions }) =>
      decisions.flatMap(({ command }) =>
        getMetadataStorage()
          .getTargetValidationMetadatas(command, '', false, false)
          .filter(({ name, each }) => name === 'isLength' && !each)
          .map(({ propertyName, constraints: [minLength, maxLength] }) => {
            const documented = components.schemas[command.name]?.properties?.[propertyName];
            const field = `${command.name}.${propertyName}`;
            return { field, is: [documented?.minLength, documented?.maxLength], should: [minLength, maxLength] };
          }),
      ),
    );
    expect(bounds.length).toBeGreaterThan(80);
    expect(bounds.filter(({ is, should }) => is.join() !== should.join())).toEqual([]);
  });

  it('is ready, with every view live, soon after the first start', async () => {
    const health = await fetch(`${running.url}/health/ready`);
    expect(await health.json()).toMatchObject({ status: 'green', eventStore: { status: 'green' } });
  });

  it('ends cleanly on SIGTERM while a client follows the log', async () => {
    const tokens = new LocalTokens(MasterKey.open(join(folder, 'master.key'), false).derive('local-token'));
    const authorization = `Bearer ${await tokens.issue({ id: 'follower', roles: ['AUDITOR'] }, 1)}`;
    const blocks = blocksOf(await fetch(`${running.url}/v1/events/stream`, { headers: { authorization } }));
    expect((await blocks.next()).value).toMatchObject({ event: 'LogOpened' });
    const stopping = running.end();
    for (let block = await blocks.next(); !block.done; block = await blocks.next());
    expect(await stopping).toBe(0);
  });
});
