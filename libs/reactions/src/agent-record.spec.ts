import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { assignTeam } from '#domain/project/agency/decide/team';
import { reviewService } from '#domain/project/agency/decide/review-service';
import { designateMajorProject } from '#domain/project/filing/decide/designate-major-project';
import { fileProject } from '#domain/project/filing/decide/file-project';
import { holdTraining } from '#domain/training/decide';
import { answered } from '#test/support/answered';
import { DeadlineOffice } from '#test/support/deadline-office';
import { GSO } from '#test/support/landed-project';
import { OWNER } from '#test/support/major-project';
import { eventsOf } from '#test/support/replica';

let office: DeadlineOffice;
beforeEach(async () => {
  office = await DeadlineOffice.opensOn('2026-03-02');
});
afterEach(async () => {
  await office.close();
});

describe('the record of an agent (R-43)', () => {
  it('has every training the agent was to attend, once, whoever attended', async () => {
    const training = { trainingTopic: 'MECHANISM', title: '推进机制', required: ['agent-1', 'agent-2'] } as const;
    await office.replica.give(GSO, 'T1', holdTraining, { ...training, required: [...training.required] });
    await Promise.all([answered(office), answered(office)]);
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
    await answered(office);
    expect(await eventsOf(office.store, 'agent-agent-1')).toMatchObject([
      { type: 'OwnerReviewNoted', data: { agentId: 'agent-1', projectId: 'P2', reviewedOn: '2026-03-02' } },
    ]);
  });
});
