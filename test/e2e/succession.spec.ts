import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#domain/kernel/actor';
import { startEmbeddedSystem, type EmbeddedSystem } from '#test/support/embedded-system';
import { ADMIN } from '#test/support/landed-project';
import { takePositions } from '#test/support/sse-client';

const AUDITOR: Actor = { id: 'auditor-1', roles: ['AUDITOR'] };
const NR: Actor = { id: 'nr-1', roles: ['NR'], department: 'NR' };
const NRX: Actor = { id: 'nrx-1', roles: ['INDUSTRY_DEPT'], department: 'NRX' };
const DRC: Actor = { id: 'drc-1', roles: ['DRC'], department: 'DRC' };
const GSOX: Actor = { id: 'gsox-1', roles: ['INDUSTRY_DEPT'], department: 'GSOX' };
const FIRST_DAY = '2024-06-03';
const name = { zh: '承接部门', en: 'Successor' };

const folder = mkdtempSync(join(tmpdir(), 'permittrail-'));
let system: EmbeddedSystem;

const plot = (id: string) => `plots/${id}/sign-plot`;
const AGREEMENT = { territory: 'COUNTY-GUANYUN', agreementNo: '灌云协〔2026〕1号' };

/** Registers the successor and ends the department. */
async function succeeded(code: string, successor: string): Promise<void> {
  const { client } = system;
  const registration = { name, role: 'INDUSTRY_DEPT', validFrom: FIRST_DAY };
  await client.does(ADMIN, `departments/${successor}/register-department`, registration);
  const end = { successor, validFrom: FIRST_DAY, document: '机构改革方案〔2024〕1号' };
  await client.does(ADMIN, `departments/${code}/rename-department`, end);
}

/** A reaction tells everybody who decides. */
async function announced(count: number): Promise<void> {
  const path = '/v1/events/stream?streams=policy-city&types=SuccessionAnnounced';
  const stream = await system.client.stream(path, AUDITOR, AbortSignal.timeout(20_000));
  await takePositions(stream, count);
}

beforeAll(async () => {
  system = await startEmbeddedSystem(folder);
  await succeeded('NR', 'NRX');
  await succeeded('GSO', 'GSOX');
  await announced(2);
}, 60_000);
afterAll(async () => {
  await system.process.end('SIGKILL');
  rmSync(folder, { recursive: true });
});

describe('over HTTP, once a department’s work is done by another (R-05)', () => {
  it('the successor’s officer gives a command that the notice gives to it, and the audit trail says for whom', async () => {
    const signed = await system.client.does(NRX, plot('PLOT-1'), AGREEMENT);
    const after = String(signed.body['position']);
    const { body } = await system.client.get(`/v1/audit?stream=plot-PLOT-1&after=${after}`, AUDITOR);
    const [row] = Array.isArray(body['rows']) ? body['rows'] : [];
    expect(row).toMatchObject({ type: 'PlotSigned', actorId: 'nrx-1', actorDepartment: 'NRX', actingFor: ['NR'] });
  });

  it('its own officer is refused by the rule, which names the successor', async () => {
    const refused = await system.client.command(NR, plot('PLOT-2'), AGREEMENT);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ rule: 'R-05', details: { department: 'NR', successor: 'NRX' } });
  });

  it('what happened before that day is still given by its officer, and not by the successor’s', async () => {
    const before = { ...AGREEMENT, occurredAt: '2024-05-31T10:00:00+08:00' };
    expect((await system.client.command(NRX, plot('PLOT-3'), before)).status).toBe(403);
    await system.client.does(NR, plot('PLOT-3'), before);
  });

  it('the successor’s officers command what no role of their token says, and read what its officers read', async () => {
    await system.client.does(DRC, 'projects/P1/file-project', { name: '新材料项目' });
    const { body } = await system.client.does(GSOX, 'projects/P1/designate-major-project', {
      level: 'CITY',
      basisDoc: '连发改〔2026〕1号',
    });
    const list = `/v1/agents?after=${String(body['position'])}`;
    expect((await system.client.get(list, GSOX)).status).toBe(200);
    expect((await system.client.get(list, NRX)).status).toBe(403);
  });
});
