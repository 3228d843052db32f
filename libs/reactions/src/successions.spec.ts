import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { registerDepartment } from '#domain/department/decide';
import { renameDepartment } from '#domain/department/succession/decide';
import { answered } from '#test/support/answered';
import { DeadlineOffice } from '#test/support/deadline-office';
import { ADMIN } from '#test/support/landed-project';
import { eventsOf } from '#test/support/replica';

const document = '机构改革方案〔2026〕1号';
const name = { zh: '承接部门', en: 'Successor' };
const end = { successor: 'NRX', validFrom: '2026-03-02', document };

let office: DeadlineOffice;
beforeEach(async () => {
  office = await DeadlineOffice.opensOn('2026-03-02');
  await office.replica.give(ADMIN, 'NRX', registerDepartment, { name, role: 'INDUSTRY_DEPT', validFrom: '2026-03-02' });
});
afterEach(async () => {
  await office.close();
});

/** What the city knows of successions, past its policy. */
const known = async () => (await eventsOf(office.store, 'policy-city')).slice(1);

describe('the end of a department (R-05)', () => {
  it('is announced to whoever decides in the city, once, whoever announces it', async () => {
    await office.replica.give(ADMIN, 'NR', renameDepartment, end);
    await Promise.all([answered(office), answered(office)]);
    const data = { code: 'NR', successor: 'NRX', validFrom: '2026-03-02', document };
    expect(await known()).toMatchObject([{ type: 'SuccessionAnnounced', data }]);
  });

  it('is taken back where it was recorded by mistake', async () => {
    await office.replica.give(ADMIN, 'NR', renameDepartment, end);
    await office.replica.give(ADMIN, 'NR', renameDepartment, { name, validFrom: '2026-03-02', document });
    await answered(office);
    await answered(office);
    const told = (await known()).map(({ type }) => type);
    expect(told.at(-1)).toBe('SuccessionTakenBack');
  });

  it('is nothing that a new name brings about', async () => {
    await office.replica.give(ADMIN, 'NR', renameDepartment, { name, validFrom: '2026-03-02', document });
    await answered(office);
    expect(await known()).toEqual([]);
  });
});
