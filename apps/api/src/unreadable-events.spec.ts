import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import type { Position } from '#domain/kernel/envelope';
import { rowOf } from '#event-store/sqlite/position';
import { GSO } from '#test/support/landed-project';
import { RunningApi, type Answer } from '#test/support/running-api';
import { drafts } from '#test/support/sealed-events';
import { temporaryFolders } from '#test/support/temporary-folder';

const folder = temporaryFolders();
let api: RunningApi;
afterEach(() => api.close());

const suspend = (project: string): Promise<Answer> =>
  api.command(GSO, `projects/${project}/suspend-project`, { reason: '业主资金未到位' });

function expectUnavailable(answers: readonly Answer[], kind: string, position: Position): void {
  for (const answer of answers) {
    expect(answer).toMatchObject({
      status: 503,
      body: { type: `urn:permittrail:problem:${kind}`, position, eventId: expect.any(String) },
    });
    expect(answer.body.detail).toContain('permittrail verify');
  }
}

describe('an event that cannot be read', () => {
  it('of a type of a later release: commands and queries that meet it are answered 503, with its position', async () => {
    api = await RunningApi.start(folder());
    const position = await api.append('project-P1', { type: 'InventedLater' });
    const answers = [await suspend('P1'), await api.get('/v1/projects/P1/history', GSO)];
    expectUnavailable(answers, 'event-unknown', position);
  });

  it('because it is damaged on disk: commands and queries that meet it are answered 503, with its position', async () => {
    const place = folder();
    api = await RunningApi.start(place);
    const position = await api.append('project-P1', ...drafts(1));
    const db = new DatabaseSync(join(place, 'events.db'));
    db.prepare("UPDATE events SET data = '{' WHERE position = ?").run(rowOf(position));
    db.close();
    const queries = ['/v1/projects/P1/history', '/v1/events?limit=1000'].map((path) => api.get(path, GSO));
    expectUnavailable([await suspend('P1'), ...(await Promise.all(queries))], 'event-damaged', position);
  });
});
