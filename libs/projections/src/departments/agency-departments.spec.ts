import { describe, expect, it } from '@jest/globals';
import { AgencyDepartmentAssessed } from '#domain/department/assessment/events';
import { happened } from '#test/support/given';
import { projected } from '#test/support/projected';
import { agencyDepartments } from './agency-departments.js';

const assessed = (period: string, dutyMark: number) =>
  AgencyDepartmentAssessed.of({
    ...{ department: 'COUNTY-GUANYUN', period, dutyMark, outcomeMark: 80, finding: '…', documents: ['doc-1'] },
  });

describe('the assessment of a department’s agency service (R-43)', () => {
  it('is one per period, as assessed last', () => {
    const documents = projected(agencyDepartments, [
      happened('2026-04-08', assessed('2026-Q1', 70)),
      happened('2026-04-09', assessed('2026-Q1', 75)),
      happened('2026-07-08', assessed('2026-Q2', 90)),
    ]);
    expect(Object.keys(documents)).toEqual(['COUNTY-GUANYUN:2026-Q1', 'COUNTY-GUANYUN:2026-Q2']);
    expect(documents['COUNTY-GUANYUN:2026-Q1']).toMatchObject({ dutyMark: 75, assessedOn: '2026-04-09' });
  });
});
