import { Worker } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { ProjectorThread } from './projector-thread.js';

const logger = pino({ level: 'silent' });
const gateway = { send: async (): Promise<void> => undefined };

const SPEAKS = `
  const { parentPort } = require('node:worker_threads');
  const status = { name: 'projects', version: 1, generation: 1000, state: 'LIVE', eventsApplied: 3, rate: 1, lag: 0 };
  const deadlines = { since: '2026-03-02T00:00:00.000Z', failed: 0 };
  const reactions = { state: 'FOLLOWING', undelivered: 0 };
  parentPort.postMessage({ kind: 'status', statuses: [status], deadlines, reactions });
  parentPort.postMessage({ kind: 'started' });
`;
const start = (then: string): Promise<ProjectorThread> =>
  ProjectorThread.start(new Worker(SPEAKS + then, { eval: true }), gateway, logger);

describe('the projector thread, as its host sees it', () => {
  it('shows how views, deadlines and reactions stand while it lives, and has not died when it was stopped', async () => {
    const thread = await start("parentPort.on('message', () => parentPort.close());");
    expect(thread.statuses()).toMatchObject([{ name: 'projects', state: 'LIVE' }]);
    expect(thread.deadlines()).toMatchObject({ since: '2026-03-02T00:00:00.000Z' });
    expect(thread.reactions()).toMatchObject({ state: 'FOLLOWING' });
    await thread.stop();
    const first = await Promise.race([thread.died, thread.stop().then(() => 'stopped')]);
    expect(first).toBe('stopped');
    expect(thread.statuses()).toMatchObject([{ state: 'LIVE' }]);
  });

  it('has died when something in it throws: every view counts as failed, and it can still be closed', async () => {
    const thread = await start(
      "parentPort.on('message', () => undefined); setImmediate(() => { throw new TypeError('no such row') });",
    );
    await expect(thread.died).resolves.toThrow('no such row');
    expect(thread.statuses()).toMatchObject([
      { name: 'projects', state: 'FAILED', error: { reason: expect.stringContaining('no such row'), retrying: false } },
    ]);
    await thread.stop();
  });

  it('has died when it ends without a word', async () => {
    const thread = await start('process.exit(3);');
    await expect(thread.died).resolves.toThrow('ended with code 3');
    expect(thread.statuses()).toMatchObject([{ state: 'FAILED' }]);
  });

  it('does not start when it dies before its views are open', async () => {
    const worker = new Worker("throw new Error('the log is of another place')", { eval: true });
    await expect(ProjectorThread.start(worker, gateway, logger)).rejects.toThrow('the log is of another place');
  });
});
