import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { correctLandContract } from '#domain/project/filing/decide/correct-land-contract';
import { fileProject } from '#domain/project/filing/decide/file-project';
import { terminateProject } from '#domain/project/filing/decide/interruption';
import { rescindLandContract } from '#domain/project/filing/decide/rescind-land-contract';
import { signLandContract } from '#domain/project/filing/decide/sign-land-contract';
import { NumberTaken } from '#command-handling/errors';
import { Refusal } from '#domain/kernel/refusal';
import { answered } from '#test/support/answered';
import { DeadlineOffice } from '#test/support/deadline-office';
import { GSO } from '#test/support/landed-project';
import { NR_OFFICER } from '#test/support/major-project';
import { typesOf } from '#test/support/replica';

const paper = (kind: string) => [{ docId: `doc-${kind}`, sha256: '0'.repeat(64), kind }];
const contract = (contractNo: string, plotId = 'PLOT-1') => ({ contractNo, plotId, signedOn: '2026-03-02' });

let office: DeadlineOffice;
beforeEach(async () => {
  office = await DeadlineOffice.opensOn('2026-03-02');
  await office.replica.give(GSO, 'P2', fileProject, { name: '储能项目' });
});
afterEach(async () => {
  await office.close();
});

const signs = (project: string, ...given: Parameters<typeof contract>) =>
  office.replica.give(NR_OFFICER, project, signLandContract, contract(...given));
const told = (plotId = 'PLOT-1') => typesOf(office.store, `plot-${plotId}`);

describe('a plot that a project has a land contract on (R-33)', () => {
  it('is no other project’s, and its record says so once, however often the log is read again', async () => {
    await signs('P1', 'LC-1');
    await Promise.all([answered(office), answered(office)]);
    await answered(office);
    expect(await told()).toEqual(['PlotGranted']);
    await expect(signs('P2', 'LC-2')).rejects.toMatchObject({ rule: 'R-33', details: { heldBy: 'P1' } });
    const allocated = { ...contract('LC-2'), allocated: true, evidence: paper('allocation-decision') };
    await expect(office.replica.give(NR_OFFICER, 'P2', signLandContract, allocated)).rejects.toBeInstanceOf(Refusal);
  });

  it('is free again once the contract is rescinded, the project ends, or another plot was meant', async () => {
    await signs('P1', 'LC-1');
    const wrong = { plotId: 'PLOT-2', reason: '地块录入有误', evidence: paper('land-contract') };
    await office.replica.give(NR_OFFICER, 'P1', correctLandContract, wrong);
    await answered(office);
    expect(await told('PLOT-2')).toEqual(['PlotGranted']);
    await signs('P2', 'LC-2');
    await answered(office);
    const rescission = { contractNo: 'LC-2', reason: '解除', evidence: paper('land-contract-rescission') };
    await office.replica.give(NR_OFFICER, 'P2', rescindLandContract, rescission);
    const ending = { reason: '业主撤资', evidence: paper('owner-request') };
    await office.replica.give(GSO, 'P1', terminateProject, ending);
    await answered(office);
    expect((await told()).slice(-2)).toEqual(['PlotGranted', 'PlotReturned']);
    expect(await told('PLOT-2')).toEqual(['PlotGranted', 'PlotReturned']);
  });
});

describe('the number of a land contract (R-23)', () => {
  it('is one project’s in the city, also after its contract was corrected or rescinded', async () => {
    await signs('P1', 'LC-1');
    await expect(signs('P2', 'LC-1', 'PLOT-2')).rejects.toBeInstanceOf(NumberTaken);
    const change = { contractNo: 'LC-3', reason: '合同号录入有误', evidence: paper('land-contract') };
    await office.replica.give(NR_OFFICER, 'P1', correctLandContract, change);
    for (const taken of ['LC-1', 'LC-3']) {
      await expect(signs('P2', taken, 'PLOT-2')).rejects.toBeInstanceOf(NumberTaken);
    }
    await signs('P2', 'LC-2', 'PLOT-2');
    const rescission = { contractNo: 'LC-2', reason: '解除', evidence: paper('land-contract-rescission') };
    await office.replica.give(NR_OFFICER, 'P2', rescindLandContract, rescission);
    await office.replica.give(GSO, 'P3', fileProject, { name: '装备项目' });
    await expect(signs('P3', 'LC-2', 'PLOT-3')).rejects.toBeInstanceOf(NumberTaken);
    await signs('P2', 'LC-2', 'PLOT-4');
  });
});
