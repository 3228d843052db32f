import { describe, expect, it } from '@jest/globals';
import { aimedAt } from '#test/support/aimed-at';
import { LISTED, LISTING, listed } from '#test/support/commitment-story';
import { folded, given } from '#test/support/given';
import { CATALOGUE, HURD_OFFICER, NR_OFFICER } from '#test/support/major-project';
import { businessDate } from '#workdays/business-date';
import { InvalidCommand } from '../../kernel/refusal.js';
import { SHIPPED_POLICY } from '../../policy/data/shipped-policy.js';
import { departmentStream } from '../stream.js';
import { listCommitmentItem as decision } from './decide.js';
import { commitmentItemOn } from './state.js';

const listCommitmentItem = aimedAt('NR', decision);
const by = (actor = NR_OFFICER) => given(departmentStream).under({ catalogue: CATALOGUE }).as(actor);

const SIX = ['procedure', 'formDoc', 'guideDoc', 'standard', 'supervisionBoundary', 'schedule'] as const;
const THREE = ['duty', 'measure', 'progress'] as const;
const without = (field: keyof typeof LISTING) =>
  Object.fromEntries(Object.entries(LISTING).filter(([name]) => name !== field));

describe('listing a matter for notification and commitment (R-80)', () => {
  it('puts everything that has to be defined on record', () =>
    by().when(listCommitmentItem, LISTING).thenHappens(['CommitmentItemListed', LISTED]));

  it.each([...SIX, ...THREE])('is refused without its %s: all six, and duty, measure and progress (R-80)', (field) =>
    by()
      .when(listCommitmentItem, without(field))
      .thenRefused('R-80', { missing: [field] }),
  );

  it('is the department’s own: nobody lists for another; the administrator enters what came on paper (R-80)', () => {
    by(HURD_OFFICER).when(listCommitmentItem, LISTING).thenRefused('R-80', { department: 'NR' });
    by({ id: 'admin-1', roles: ['ADMIN'] })
      .when(listCommitmentItem, LISTING)
      .thenHappens(['CommitmentItemListed']);
  });

  it('is for items the department decides, in the catalogue (R-80)', () => {
    by()
      .when(listCommitmentItem, { ...LISTING, itemCodes: ['quality-supervision'] })
      .thenRefused('R-80', { department: 'HURD' });
    by()
      .when(listCommitmentItem, { ...LISTING, itemCodes: ['odd-permit'] })
      .thenFails(InvalidCommand, { field: 'itemCodes' });
  });

  it.each(SHIPPED_POLICY.commitments.exclusions)('is refused for a matter that touches %s (R-80)', (touched) =>
    by()
      .when(listCommitmentItem, { ...LISTING, touches: [touched] })
      .thenRefused('R-80', { excluded: [touched] }),
  );

  it('is refused where the item itself is of such a domain, whatever the matter says of itself (R-80)', () => {
    const [permit] = CATALOGUE;
    const environmental = permit ? [{ ...permit, domains: ['ENVIRONMENT' as const] }] : [];
    by()
      .under({ catalogue: environmental })
      .when(listCommitmentItem, LISTING)
      .thenRefused('R-80', { excluded: ['ECO_ENVIRONMENT'] });
  });

  it('stands in for no essential material (R-61), and only for materials the items ask for', () => {
    by()
      .when(listCommitmentItem, { ...LISTING, materials: ['land-contract'] })
      .thenRefused('R-61', { material: 'land-contract' });
    by()
      .when(listCommitmentItem, { ...LISTING, materials: ['horoscope'] })
      .thenFails(InvalidCommand, { field: 'materials' });
  });

  it('says how it is checked, or why it is not (R-80)', () => {
    by()
      .when(listCommitmentItem, { ...LISTING, checkMethods: [] })
      .thenRefused('R-80', { missing: ['checkMethods'] });
    by()
      .when(listCommitmentItem, { ...LISTING, checkMethods: [], checkExemption: '可在线核验' })
      .thenHappens(['CommitmentItemListed', { checkMethods: [], checkExemption: '可在线核验' }]);
    by()
      .when(listCommitmentItem, { ...LISTING, checkExemption: '可在线核验' })
      .thenFails(InvalidCommand, { field: 'checkExemption' });
  });

  it('holds from its first day until it is listed again or has ended', () => {
    const nr = folded(departmentStream, [
      listed(),
      listed({ standard: '新标准', validFrom: businessDate('2024-10-01'), validTo: businessDate('2024-12-31') }),
    ]);
    const standardOn = (day: string) => commitmentItemOn(nr, 'no-arrears', businessDate(day))?.standard;
    expect(['2024-03-31', '2024-09-30', '2024-10-01', '2025-01-01'].map(standardOn)).toEqual([
      undefined,
      LISTED.standard,
      '新标准',
      undefined,
    ]);
  });
});
