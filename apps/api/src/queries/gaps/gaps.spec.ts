import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '#domain/kernel/actor';
import { assessmentCompleted, zoneRegistered } from '#test/support/assessed-zone';
import { inGuanyun } from '#test/support/landed-project';
import { designated, filed, inReserve } from '#test/support/major-project';
import { RunningApi } from '#test/support/running-api';

const folder = mkdtempSync(join(tmpdir(), 'permittrail-'));
let api: RunningApi;

beforeAll(async () => {
  api = await RunningApi.start(folder);
  await api.append('project-P1', filed, designated, inReserve, inGuanyun);
  await api.append('zone-ZONE-XUWEI', zoneRegistered(), assessmentCompleted());
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

const asked = (query: string, role: Role, department?: string) =>
  api.get(`/v1/gaps${query}`, { roles: [role], ...(department && { department }) });

describe('what is wanting', () => {
  it('is told of a project and of a zone, each gap with the rule it rests on and in words', async () => {
    const { status, body } = await asked('?project=P1&zone=ZONE-XUWEI', 'GSO');
    expect(status).toBe(200);
    expect(body.project).toContainEqual(
      expect.objectContaining({
        gap: 'NO_NODE_PLAN',
        rule: 'R-04',
        told: { zh: '尚未排定节点计划', en: 'There is no node plan' },
      }),
    );
    expect(body.zone).toHaveLength(9);
    expect(body.zone).toContainEqual(
      expect.objectContaining({ gap: 'ASSESSMENT_NOT_PUBLISHED', rule: 'R-27', subject: 'ZONE-XUWEI.a1' }),
    );
    expect((await asked('?zone=ZONE-XUWEI', 'AUDITOR')).body).not.toHaveProperty('project');
  });

  it('is told to those who watch over all, and to a county or zone of its own only (R-16)', async () => {
    for (const role of ['GSO', 'BEO', 'SUPV', 'AUDITOR'] as const) {
      expect((await asked('?project=P1', role)).status).toBe(200);
    }
    expect((await asked('?project=P1', 'COUNTY', 'COUNTY-GUANYUN')).status).toBe(200);
    expect((await asked('?zone=ZONE-XUWEI', 'ZONE', 'ZONE-XUWEI')).status).toBe(200);
    for (const [query, role, department] of [
      ['?project=P1', 'COUNTY', 'COUNTY-DONGHAI'],
      ['?project=P1', 'COUNTY', undefined],
      ['?zone=ZONE-XUWEI', 'COUNTY', 'COUNTY-DONGHAI'],
    ] as const) {
      expect((await asked(query, role, department)).status).toBe(404);
    }
    expect((await asked('?project=P1', 'OWNER')).status).toBe(403);
    expect((await asked('?project=P1', 'HURD', 'HURD')).status).toBe(403);
  });

  it('is asked of something that is on record', async () => {
    expect((await asked('', 'GSO')).status).toBe(400);
    expect((await asked('?project=P9', 'GSO')).status).toBe(404);
    expect((await asked('?zone=ZONE-NONE', 'GSO')).status).toBe(404);
  });
});
