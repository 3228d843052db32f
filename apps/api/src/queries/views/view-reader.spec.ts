import { afterEach, describe, expect, it } from '@jest/globals';
import { projection } from '#projections/projection';
import { everyEvent } from '#projections/reaction';
import { RunningApi } from '#test/support/running-api';
import { temporaryFolders } from '#test/support/temporary-folder';

const folder = temporaryFolders();
const officer = { roles: ['GSO'] } as const;
let api: RunningApi;
afterEach(() => api.close());

/** A view under the name queries know that stops at the first permit that is revoked. */
const stopping = projection<{ readonly seen: boolean }>('projects', {
  version: 2,
  indexes: [],
  key: ({ stream }) => stream,
  on: everyEvent((_, { type }) => {
    if (type === 'PermitRevoked') throw new Error('cannot go on');
    return { seen: true };
  }),
});

describe('a query whose view cannot answer', () => {
  it('says that the view is being built for the first time (503)', async () => {
    api = await RunningApi.start(folder());
    const { status, headers, body } = await api.get('/v1/projects', officer);
    expect({ status, retry: headers.get('retry-after'), body }).toMatchObject({
      status: 503,
      retry: '1',
      body: { type: 'urn:permittrail:problem:view-not-ready', view: 'projects' },
    });
  });

  it('says how far the view is when it does not reach `after` in time (504)', async () => {
    api = await RunningApi.start(folder(), { views: [stopping] });
    const reached = await api.append('project-P1', { type: 'ItemReceived' });
    await api.runner.waitFor('projects', reached, AbortSignal.timeout(4000));
    const asked = await api.append('project-P1', { type: 'PermitRevoked' });
    const { status, body } = await api.get(`/v1/projects?after=${asked}&wait=50`, officer);
    expect({ status, body }).toMatchObject({ status: 504, body: { view: 'projects', asked, position: reached } });
    expect((await api.get(`/v1/projects?after=${reached}`, officer)).body).toMatchObject({ view: { version: 2 } });
  });
});
