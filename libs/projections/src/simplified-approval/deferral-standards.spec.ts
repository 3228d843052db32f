import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { DeferralStandardPublished } from '#domain/department/deferral-standards/events';
import { projected } from '#test/support/projected';
import { deferralStandards } from './deferral-standards.js';

const published = (validFrom: string, document: string) =>
  DeferralStandardPublished.of({
    department: 'COUNTY-GUANYUN',
    document,
    publishedAt: 'https://www.guanyun.gov.cn',
    materials: [
      {
        itemCode: 'land-planning-permit',
        material: 'business-licence',
        category: 1,
        deadlineKinds: ['BEFORE_CONSTRUCTION_START'],
        supplyWithinDays: 15,
        ways: ['WINDOW'],
      },
    ],
    validFrom: businessDate(validFrom),
  });

describe('published deferral standards (R-60)', () => {
  it('are kept one by one, with where the public finds them and what may follow', () => {
    const documents = projected(deferralStandards, [published('2024-04-01', '1号'), published('2024-09-01', '2号')]);
    expect(Object.keys(documents)).toEqual(['COUNTY-GUANYUN.2024-04-01', 'COUNTY-GUANYUN.2024-09-01']);
    expect(documents['COUNTY-GUANYUN.2024-09-01']).toMatchObject({
      document: '2号',
      publishedAt: 'https://www.guanyun.gov.cn',
      materials: [{ material: 'business-licence', supplyWithinDays: 15 }],
    });
  });

  it('are corrected by publishing again from the same day', () =>
    expect(
      projected(deferralStandards, [published('2024-04-01', '1号'), published('2024-04-01', '1号（更正）')]),
    ).toMatchObject({ 'COUNTY-GUANYUN.2024-04-01': { document: '1号（更正）' } }));
});
