import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GSO } from '#test/support/landed-project';
import { RunningApi } from '#test/support/running-api';

const folder = mkdtempSync(join(tmpdir(), 'permittrail-'));
let api: RunningApi;

beforeAll(async () => {
  api = await RunningApi.start(folder);
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

describe('a command sent again under its Idempotency-Key', () => {
  it('is answered with the same bytes as the first time, however it wrote its fields', async () => {
    const file = async (fields: object) =>
      fetch(`${api.url}/v1/projects/P1/file-project`, {
        method: 'POST',
        headers: {
          ...(await api.as(GSO)),
          'content-type': 'application/json',
          'idempotency-key': 'filing-of-P1',
        },
        body: JSON.stringify(fields),
      });
    const first = await file({ ownerUscc: '91320700MA1XXXXX0A', name: '年产10万吨新材料项目' });
    const again = await file({ name: '年产10万吨新材料项目', ownerUscc: '91320700MA1XXXXX0A' });
    expect([first.status, again.status]).toEqual([201, 201]);
    for (const { headers } of [first, again])
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    const bytes = await first.text();
    expect(bytes).toContain('"name":"年产10万吨新材料项目"');
    expect(await again.text()).toBe(bytes);
  });
});
