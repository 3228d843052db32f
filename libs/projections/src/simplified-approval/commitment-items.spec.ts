import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { LISTED, listed } from '#test/support/commitment-story';
import { projected } from '#test/support/projected';
import { commitmentItems } from './commitment-items.js';

describe('the list of commitment items (R-80)', () => {
  it('keeps every listing with all that is defined', () => {
    const again = listed({ standard: '新标准', validFrom: businessDate('2024-10-01') });
    expect(projected(commitmentItems, [listed(), again])).toMatchObject({
      'NR.no-arrears.2024-04-01': {
        matterName: LISTED.matterName,
        standard: LISTED.standard,
        checkMethods: LISTED.checkMethods,
      },
      'NR.no-arrears.2024-10-01': { standard: '新标准', validFrom: '2024-10-01' },
    });
  });
});
