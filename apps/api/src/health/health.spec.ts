import { afterEach, describe, expect, it } from '@jest/globals';
import { projection } from '#projections/projection';
import { everyEvent } from '#projections/reaction';
import { RunningApi } from '#test/support/running-api';
import { drafts } from '#test/support/sealed-events';
import { temporaryFolders } from '#test/support/temporary-folder';

const folder = temporaryFolders();
let api: RunningApi;
afterEach(() => api.close());

const fragile = projection<{ readonly count: number }>('fragile', {
  version: 3,
  indexes: [],
  key: ({ stream }) => stream,
  on: everyEvent((doc, { type }) => {
    if (type === 'PermitRevoked') throw new Error('no way to fold this');
    return { count: (doc?.count ?? 0) + 1 };
  }),
});

describe('health', () => {
  it('says that the process is up, to anybody', async () => {
    api = await RunningApi.start(folder());
    expect(await api.get('/health')).toMatchObject({ status: 200, body: { status: 'up' } });
  });

  it('is ready when the stores answer, and says how far each view has come', async () => {
    api = await RunningApi.start(folder(), { views: [fragile] });
    const head = await api.append('project-P1', ...drafts(1));
    await api.runner.waitFor('fragile', head, AbortSignal.timeout(4000));
    const { status, body } = await api.get('/health/ready');
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        status: 'green',
        logId: api.logId,
        eventStore: { status: 'green', head },
        viewStore: { status: 'green' },
        views: [{ name: 'fragile', version: 3, state: 'LIVE', position: head }],
      },
    });
  });

  it('is red once a view stopped at an event, which it names with the reason', async () => {
    api = await RunningApi.start(folder(), { views: [fragile] });
    const position = await api.append('project-P1', { type: 'PermitRevoked', data: {} });
    await expect(api.runner.waitFor('fragile', position, AbortSignal.timeout(4000))).rejects.toThrow('stopped');
    const { status, body } = await api.get('/health/ready');
    expect({ status, body }).toMatchObject({
      status: 503,
      body: {
        status: 'red',
        eventStore: { status: 'green' },
        views: [
          {
            state: 'FAILED',
            failure: { position, eventId: expect.any(String), reason: expect.stringContaining('no way') },
          },
        ],
      },
    });
  });

  it('is red when the log does not answer, without telling where it lies', async () => {
    const place = folder();
    api = await RunningApi.start(place);
    await api.runner.stop();
    await api.eventStore.close();
    const { status, body } = await api.get('/health/ready');
    expect({ status, body }).toMatchObject({ status: 503, body: { status: 'red', eventStore: { status: 'red' } } });
    expect(JSON.stringify(body)).not.toContain(place);
  });
});
