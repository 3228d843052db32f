import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { deferMaterial } from '#domain/project/deferral/decide/grant';
import { requestDeferral } from '#domain/project/deferral/decide/request';
import { supplyMaterial, verifyMaterial } from '#domain/project/deferral/decide/supply';
import { correctProjectDetails } from '#domain/project/filing/decide/correct-project-details';
import { designateMajorProject } from '#domain/project/filing/decide/designate-major-project';
import { fileProject } from '#domain/project/filing/decide/file-project';
import { receiveItem } from '#domain/project/items/decide/receive-item';
import { answered } from '#test/support/answered';
import { DeadlineOffice } from '#test/support/deadline-office';
import { GSO } from '#test/support/landed-project';
import { NR_OFFICER, OWNER } from '#test/support/major-project';
import { eventsOf, typesOf } from '#test/support/replica';

const USCC = OWNER.uscc ?? '';
const RIGHT_OWNER = '91320700MA1RIGHT00';
const OWNER_STREAM = `owner-${USCC}`;

let office: DeadlineOffice;
beforeEach(async () => {
  office = await DeadlineOffice.opensOn('2026-03-02');
});
afterEach(async () => {
  await office.close();
});

/** A material of P2 may follow until 6 March. */
async function deferred(committer: 'OWNER' | 'PARK' = 'OWNER'): Promise<void> {
  const { replica } = office;
  await replica.give(GSO, 'P2', fileProject, { name: '新材料项目', ownerUscc: USCC });
  // Received before the designation: no reserve is asked for.
  await replica.give(NR_OFFICER, 'P2', receiveItem, { itemCode: 'site-opinion' });
  await replica.give(GSO, 'P2', designateMajorProject, { level: 'CITY', basisDoc: '连发改〔2026〕20号' });
  const request = { itemId: 'P2.i1', material: 'legal-person-id', category: 1, voluntary: true };
  await replica.give(OWNER, 'P2', requestDeferral, request);
  await replica.give(NR_OFFICER, 'P2', deferMaterial, {
    deferralId: 'P2.d1',
    deadlineKind: 'BEFORE_CONSTRUCTION_START',
    supplyBy: '2026-03-06',
    committer,
    commitmentDoc: 'commitment-1',
    evidence: [
      { docId: 'commitment-1', sha256: '0'.repeat(64), kind: committer === 'PARK' ? 'park-commitment' : 'commitment' },
    ],
    curable: true,
    curableJudgement: '执照可在线核验',
  });
}

/** Another owner is named: the wrong one had been written down, or the project was handed over. */
async function corrected(kind = 'owner-correction'): Promise<void> {
  await office.replica.give(GSO, 'P2', correctProjectDetails, {
    field: 'ownerUscc',
    to: RIGHT_OWNER,
    reason: '申报时误填',
    evidence: [{ docId: 'licence', sha256: '0'.repeat(64), kind }],
  });
}

describe('a deferral past its date (R-69, N-3)', () => {
  it('goes on the record of the project’s owner, as broken on the day after, and names what caused it', async () => {
    await deferred();
    await office.on('2026-03-09').pass();
    await answered(office);
    const [recorded] = await eventsOf(office.store, OWNER_STREAM);
    const defaulted = (await eventsOf(office.store, 'project-P2')).find(({ type }) => type === 'DeferralDefaulted');
    expect(recorded).toMatchObject({
      type: 'DefaultRecorded',
      data: { projectId: 'P2', subject: 'P2.d1', kind: 'DEFERRAL', defaultedOn: '2026-03-07', nth: 1 },
      metadata: { causationId: defaulted?.id, channel: 'SYSTEM' },
    });
  });

  it('is not the owner’s where the park gave the word: the project’s record names it (R-36, N-3)', async () => {
    await deferred('PARK');
    await office.on('2026-03-09').pass();
    await answered(office);
    const defaulted = (await eventsOf(office.store, 'project-P2')).find(({ type }) => type === 'DeferralDefaulted');
    expect(defaulted?.data).toMatchObject({ deferralId: 'P2.d1', committer: 'PARK' });
    expect(await typesOf(office.store, OWNER_STREAM)).toEqual([]);
  });

  it('goes on it once, however often the log is read again, also by two at a time', async () => {
    await deferred();
    await office.on('2026-03-09').pass();
    await Promise.all([answered(office), answered(office)]);
    await answered(office);
    expect(await typesOf(office.store, OWNER_STREAM)).toEqual(['DefaultRecorded']);
  });

  it('goes on the record of the right owner where the wrong one had been written down', async () => {
    await deferred();
    await office.on('2026-03-09').pass();
    await answered(office);
    await corrected();
    await answered(office);
    await answered(office);
    expect(await eventsOf(office.store, `owner-${RIGHT_OWNER}`)).toMatchObject([
      { type: 'DefaultRecorded', data: { subject: 'P2.d1', defaultedOn: '2026-03-07' } },
    ]);
    expect(await typesOf(office.store, OWNER_STREAM)).toEqual(['DefaultRecorded', 'DefaultRemoved']);
  });

  it('stays on the record of whoever broke it when the project is handed over afterwards, also when told late', async () => {
    await deferred();
    await office.on('2026-03-09').pass();
    await corrected('owner-transfer');
    await answered(office);
    expect(await typesOf(office.store, OWNER_STREAM)).toEqual(['DefaultRecorded']);
    expect(await typesOf(office.store, `owner-${RIGHT_OWNER}`)).toEqual([]);
  });

  it('begins no record of the right owner where it was made good before, and leaves the other’s', async () => {
    await deferred();
    await office.on('2026-03-09').pass();
    await answered(office);
    await office.replica.give(OWNER, 'P2', supplyMaterial, { deferralId: 'P2.d1', docId: 'licence' });
    await office.replica.give(NR_OFFICER, 'P2', verifyMaterial, { deferralId: 'P2.d1', result: 'VERIFIED' });
    await corrected();
    await answered(office);
    expect(await typesOf(office.store, OWNER_STREAM)).toEqual(['DefaultRecorded', 'DefaultRemoved']);
    expect(await typesOf(office.store, `owner-${RIGHT_OWNER}`)).toEqual([]);
  });

  it('leaves the record clean where the material came in time', async () => {
    await deferred();
    await office.on('2026-03-05').replica.give(OWNER, 'P2', supplyMaterial, { deferralId: 'P2.d1', docId: 'licence' });
    await office.on('2026-03-20').pass();
    await answered(office);
    expect(await typesOf(office.store, OWNER_STREAM)).toEqual([]);
  });
});
