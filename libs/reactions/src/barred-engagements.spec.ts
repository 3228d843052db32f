import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { blacklist } from '#domain/intermediary/decide/blacklist';
import { recordEngagement } from '#domain/intermediary/decide/engage';
import { registerIntermediary } from '#domain/intermediary/decide/register';
import { designateMajorProject } from '#domain/project/filing/decide/designate-major-project';
import { fileProject } from '#domain/project/filing/decide/file-project';
import { businessDate } from '#workdays/business-date';
import { DeadlineOffice } from '#test/support/deadline-office';
import { ECO_OFFICER, USCC } from '#test/support/engaged-intermediary';
import { GSO } from '#test/support/landed-project';
import { OWNER } from '#test/support/major-project';
import { typesOf } from '#test/support/replica';

let office: DeadlineOffice;
beforeEach(async () => {
  office = await DeadlineOffice.opensOn('2026-03-02');
});
afterEach(() => office.close());

describe('an engagement of a blacklisted intermediary on a project that is designated afterwards (R-41)', () => {
  it('ends at the next pass, without a command of anybody (R-41)', async () => {
    const { replica } = office;
    const evidence = [{ docId: 'doc-1', sha256: '0'.repeat(64), kind: 'finding' }];
    await replica.give(OWNER, 'P2', fileProject, { name: '新能源项目', ...(OWNER.uscc && { ownerUscc: OWNER.uscc }) });
    await replica.give(GSO, USCC, registerIntermediary, { name: '清源环境咨询有限公司', trades: ['EIA'] });
    await replica.give(ECO_OFFICER, USCC, blacklist, { ground: 'FRAUD', finding: '数据造假', evidence });
    await replica.give(OWNER, USCC, recordEngagement, {
      ...{ projectId: 'P2', trade: 'EIA', service: '环评报告书编制', contractNo: 'C-1' },
      agreedOn: businessDate('2026-04-01'),
    });
    const ended = async () =>
      (await typesOf(office.store, `intermediary-${USCC}`)).filter((type) => /Ended$/.test(type));
    await office.pass();
    expect(await ended()).toEqual([]);
    await office.on('2026-03-03').replica.give(GSO, 'P2', designateMajorProject, { level: 'CITY', basisDoc: 'D-1' });
    await office.pass();
    await office.pass();
    expect(await ended()).toEqual(['EngagementEnded']);
  });
});
