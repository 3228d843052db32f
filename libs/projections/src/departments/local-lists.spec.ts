import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { LocalListRefined } from '#domain/department/local-lists/events';
import { projected } from '#test/support/projected';
import { localLists } from './local-lists.js';

const refined = (list: 'COMPLIANCE_REVIEW' | 'APPROVAL_SERVICE', document: string) =>
  LocalListRefined.of({
    department: 'COUNTY-GUANYUN',
    list,
    document,
    duties: [{ duty: list === 'COMPLIANCE_REVIEW' ? 'A1-2' : 'A2-2', body: '县发改委', measure: '提前上门' }],
    additions: [],
    items: [],
    validFrom: businessDate('2024-09-01'),
  });

describe('local lists (R-59)', () => {
  it('are kept by area, list and first day', () =>
    expect(
      projected(localLists, [refined('COMPLIANCE_REVIEW', '1号'), refined('APPROVAL_SERVICE', '2号')]),
    ).toMatchObject({
      'COUNTY-GUANYUN.COMPLIANCE_REVIEW.2024-09-01': { document: '1号', duties: [{ duty: 'A1-2', body: '县发改委' }] },
      'COUNTY-GUANYUN.APPROVAL_SERVICE.2024-09-01': { document: '2号' },
    }));
});
