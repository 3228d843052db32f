import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { EventRegistry } from '#command-handling/event-registry';
import { assignTeam } from '#domain/project/agency/decide/team';
import { reviewService } from '#domain/project/agency/decide/review-service';
import { designateMajorProject } from '#domain/project/filing/decide/designate-major-project';
import { fileProject } from '#domain/project/filing/decide/file-project';
import { EVENTS } from '#domain/streams';
import { holdTraining } from '#domain/training/decide';
import { DeadlineOffice } from '#test/support/deadline-office';
import { InMemoryViewStore } from '#test/support/in-memory-view-store';
import { GSO } from '#test/support/landed-project';
import { OWNER } from '#test/support/major-project';
import { eventsOf } from '#test/support/replica';
import { untilStatus } from '#test/support/reacting-ledger';
import { ALL_REACTIONS } from './all-reactions.js';
import { LocalGateway } from './local-gateway.js';
import { Reactor } from './reactor.js';

let office: DeadlineOffice;
let reactors: Reactor[];
beforeEach(async () => {
  office = await DeadlineOffice.opensOn('2026-03-02');
  reactors = [];
});
afterEach(async () => {
  for (const reactor of reactors) await reactor.stop();
  await office.close();
});

/** A projector that remembers nothing, brought to the end of the log. */
async function answers(): Promise<void> {
  const reactor = new Reactor({
    eventStore: office.store,
    viewStore: new InMemoryViewStore(),
    logId: 'log',
    gateway: new LocalGateway(office.replica.commands),
    reactions: ALL_REACTIONS,
    events: new EventRegistry(EVENTS),
    logger: pino({ level: 'silent' }),
  });
  reactors.push(reactor);
  const head = await office.store.head();
  await reactor.start();
  await untilStatus(reactor, ({ position = '' }) => position >= (head ?? ''));
}

describe('the record of an agent (R-43)', () => {
  it('has every training the agent was to attend, once, whoever attended', async () => {
    const training = { trainingTopic: 'MECHANISM', title: '推进机制', required: ['agent-1', 'agent-2'] } as const;
    await office.replica.give(GSO, 'T1', holdTraining, { ...training, required: [...training.required] });
    await Promise.all([answers(), answers()]);
    for (const agentId of training.required) {
      const noted = await eventsOf(office.store, `agent-${agentId}`);
      expect(noted).toMatchObject([
        { type: 'TrainingRequired', data: { agentId, trainingId: 'T1', heldOn: '2026-03-02' } },
      ]);
    }
  });

  it('has every owner’s review of the agent, and none of an item', async () => {
    const { replica } = office;
    await replica.give(GSO, 'P2', fileProject, { name: '新材料项目', ownerUscc: OWNER.uscc ?? '' });
    await replica.give(GSO, 'P2', designateMajorProject, { level: 'CITY', basisDoc: '连发改〔2026〕20号' });
    await replica.give(GSO, 'P2', assignTeam, { members: ['agent-1'] });
    await replica.give(OWNER, 'P2', reviewService, { subject: 'AGENT', id: 'agent-1', level: 2 });
    await answers();
    expect(await eventsOf(office.store, 'agent-agent-1')).toMatchObject([
      { type: 'OwnerReviewNoted', data: { agentId: 'agent-1', projectId: 'P2', reviewedOn: '2026-03-02' } },
    ]);
  });
});
