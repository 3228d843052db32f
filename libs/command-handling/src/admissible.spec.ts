import { beforeEach, describe, expect, it } from '@jest/globals';
import { InvalidCommand, StateConflict } from '#domain/kernel/refusal';
import { fileProject } from '#domain/project/filing/decide/file-project';
import { designateMajorProject } from '#domain/project/filing/decide/designate-major-project';
import { assignTerritorialEntity } from '#domain/project/filing/decide/assign-territorial-entity';
import { submitComplianceOpinion } from '#domain/project/admission/decide/submit-compliance-opinion';
import { raiseApprovalDelayed } from '#domain/project/items/decide/clock';
import { receiveItem } from '#domain/project/items/decide/receive-item';
import { InMemoryEventStore } from '#test/support/in-memory-event-store';
import { ADMIN, GSO, INVESTMENT_SYSTEM } from '#test/support/landed-project';
import { eventsOf, Replica, typesOf } from '#test/support/replica';
import { RoleNotAllowed } from './errors.js';

let store: InMemoryEventStore;
let replica: Replica;
beforeEach(async () => {
  store = new InMemoryEventStore();
  replica = await Replica.inACity(store);
});

const FIELDS = { name: '新材料项目' };
const PERMIT = { itemCode: 'land-planning-permit' };

describe('an import', () => {
  it('goes on only with what an import opened, so an administrator cannot pass a rule on a live project', async () => {
    await replica.give(GSO, 'P1', fileProject, FIELDS);
    const given = replica.give(ADMIN, 'P1', receiveItem, { ...PERMIT, channel: 'IMPORT' });
    await expect(given).rejects.toBeInstanceOf(StateConflict);
    await replica.give(ADMIN, 'P2', fileProject, { ...FIELDS, channel: 'IMPORT' });
    await replica.give(ADMIN, 'P2', receiveItem, { ...PERMIT, channel: 'IMPORT' });
    expect(await typesOf(store, 'project-P1')).toEqual(['ProjectFiled']);
    expect(await typesOf(store, 'project-P2')).toEqual(['ProjectFiled', 'ItemReceived']);
  });

  it('ends where an office has begun to decide', async () => {
    await replica.give(ADMIN, 'P1', fileProject, { ...FIELDS, channel: 'IMPORT' });
    await replica.give({ id: 'nr-1', roles: ['NR'], department: 'NR' }, 'P1', receiveItem, PERMIT);
    const given = replica.give(ADMIN, 'P1', receiveItem, { ...PERMIT, channel: 'IMPORT' });
    await expect(given).rejects.toBeInstanceOf(StateConflict);
  });

  it('never gives what only the system gives', () =>
    expect(
      replica.give(ADMIN, 'P1', raiseApprovalDelayed, { itemId: 'P1.i1', channel: 'IMPORT' }),
    ).rejects.toBeInstanceOf(RoleNotAllowed));
});

describe('channel SYSTEM', () => {
  it('is the system’s alone', () =>
    expect(replica.give(GSO, 'P1', fileProject, { ...FIELDS, channel: 'SYSTEM' })).rejects.toBeInstanceOf(
      RoleNotAllowed,
    ));
});

describe('the account of a neighbouring system', () => {
  const opinion = { dimension: 'LAND_USE', verdict: 'PASS', basis: ['LAND_ADMINISTRATION_LAW'] } as const;
  const asked = { ...opinion, basis: [...opinion.basis], onBehalfOf: 'NR' };

  it('speaks through channel INTEGRATION and no other (R-07)', async () => {
    await replica.give(GSO, 'P1', fileProject, FIELDS);
    for (const channel of [undefined, 'ONLINE', 'WINDOW', 'MEETING', 'SYSTEM', 'IMPORT'] as const) {
      const given = replica.give(INVESTMENT_SYSTEM, 'P1', submitComplianceOpinion, {
        ...asked,
        ...(channel && { channel }),
      });
      await expect(given).rejects.toBeInstanceOf(RoleNotAllowed);
    }
    const integrated = replica.give(INVESTMENT_SYSTEM, 'P1', submitComplianceOpinion, {
      ...asked,
      channel: 'INTEGRATION',
    });
    // It reaches the decision, which finds no designated project.
    await expect(integrated).rejects.toMatchObject({ name: 'Refusal', rule: 'R-01' });
  });

  it('gives only the commands that name its role', () =>
    expect(
      replica.give(INVESTMENT_SYSTEM, 'P1', fileProject, { ...FIELDS, channel: 'INTEGRATION' }),
    ).rejects.toBeInstanceOf(RoleNotAllowed));
});

describe('times', () => {
  it('lie ten years back at most: older history is an import', () =>
    expect(
      replica.give(GSO, 'P1', fileProject, { ...FIELDS, occurredAt: '1999-03-01T10:00:00+08:00' }),
    ).rejects.toBeInstanceOf(InvalidCommand));

  it('of a project begin with its filing', async () => {
    await replica.give(GSO, 'P1', fileProject, FIELDS);
    const earlier = { entity: 'COUNTY-GUANYUN', occurredAt: '2026-03-01T10:00:00+08:00' };
    await expect(replica.give(GSO, 'P1', assignTerritorialEntity, earlier)).rejects.toBeInstanceOf(InvalidCommand);
  });

  it('of recording never go backwards in a stream, also when the writer’s clock was set back', async () => {
    await replica.give(GSO, 'P1', fileProject, FIELDS);
    const behind = new Replica(store, () => new Date('2026-03-02T01:00:00Z'));
    await behind.give(GSO, 'P1', designateMajorProject, { level: 'CITY', basisDoc: '连发改〔2026〕20号' });
    const recorded = (await eventsOf(store, 'project-P1')).map(({ metadata }) => metadata.recordedAt);
    expect(recorded).toEqual(['2026-03-02T02:00:00.000Z', '2026-03-02T02:00:00.000Z']);
  });
});
