import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { AGENT, HURD_OFFICER, NR_OFFICER, NR_WINDOW, OWNER, served } from '#test/support/major-project';
import { IMPORTER, ItemStory } from '#test/support/item-story';
import { SHIPPED_POLICY } from '../../../policy/data/shipped-policy.js';
import { NotOwnProject, StateConflict } from '../../../kernel/refusal.js';
import { requestCorrection } from './correction.js';
import { receiveItem } from './receive-item.js';
import { withdrawItem } from './withdraw-item.js';

const WITHDRAWAL = { itemId: 'P1.i1', reason: '项目调整' };
const REQUEST = { docId: 'doc-request', sha256: '0'.repeat(64), kind: 'withdrawal-request' };
const received = ItemStory.of(served).on('2024-03-18').does(receiveItem, { itemCode: 'scheme-review' });
const deeming = { clock: { ...SHIPPED_POLICY.clock, uncorrected: 'DEEMED_WITHDRAWN' } } as const;

describe('withdrawing an item', () => {
  it('is the applicant’s choice while the item is open', () => {
    received
      .as(OWNER)
      .when(withdrawItem, WITHDRAWAL)
      .thenHappens(['ItemWithdrawn', { deemed: false, by: 'APPLICANT' }]);
    received.as(AGENT).when(withdrawItem, WITHDRAWAL).thenHappens(['ItemWithdrawn']);
    received.as(OWNER).does(withdrawItem, WITHDRAWAL).when(withdrawItem, WITHDRAWAL).thenFails(StateConflict);
  });

  it('is for the own project only (R-42, R-45)', () => {
    received
      .as({ ...OWNER, uscc: '91320700MA1YYYYY0B' })
      .when(withdrawItem, WITHDRAWAL)
      .thenFails(NotOwnProject);
    received
      .as({ ...AGENT, agentId: 'agent-9' })
      .when(withdrawItem, WITHDRAWAL)
      .thenFails(NotOwnProject);
    received.as(HURD_OFFICER).when(withdrawItem, WITHDRAWAL).thenRefused('R-50', { department: 'NR' });
  });

  it.each([NR_WINDOW, NR_OFFICER])(
    'is no way for the office to say no: it needs the signed request, and is named with it (R-51, R-52) %#',
    (office) => {
      const atOffice = received.as(office);
      atOffice
        .when(withdrawItem, { ...WITHDRAWAL, reason: '材料不行，回去吧' })
        .thenRefused('R-51', { missing: 'withdrawal-request' });
      atOffice
        .when(withdrawItem, { ...WITHDRAWAL, evidence: [{ ...REQUEST, kind: 'memo' }] })
        .thenRefused('R-51', { missing: 'withdrawal-request' });
      atOffice
        .when(withdrawItem, { ...WITHDRAWAL, evidence: [REQUEST] })
        .thenHappens([
          'ItemWithdrawn',
          { deemed: false, by: 'OFFICE_FOR_APPLICANT', recordedBy: 'NR', docId: 'doc-request' },
        ]);
    },
  );

  it('rests on the rule of the one who withdraws', () => {
    expect(received.as(OWNER).when(withdrawItem, WITHDRAWAL).events[0]?.data).not.toHaveProperty('recordedBy');
    const rulesOf = (story: ItemStory, fields: object) =>
      story.when(withdrawItem, { ...WITHDRAWAL, ...fields }).events.map(({ rules }) => rules);
    expect(rulesOf(received.as(OWNER), {})).toEqual([['R-24']]);
    expect(rulesOf(received, { evidence: [REQUEST] })).toEqual([['R-51', 'R-52']]);
  });

  it('is taken from an import as it stands there, which may not say who withdrew', () => {
    const [event] = received.as(IMPORTER).through('IMPORT').when(withdrawItem, WITHDRAWAL).events;
    expect(event?.data).not.toHaveProperty('by');
  });

  it('is deemed after an uncorrected notice, where policy says so and the deadline has passed (CLK-05)', () => {
    const deemed = { ...WITHDRAWAL, by: 'DEEMED' } as const;
    const waiting = received.does(requestCorrection, {
      itemId: 'P1.i1',
      missing: [{ material: 'scheme-drawings', description: '缺总平面图比例尺' }],
      deadline: businessDate('2024-03-29'),
    });
    waiting.on('2024-04-01').when(withdrawItem, deemed).thenRefused('CLK-05', { uncorrected: 'OFF' });
    waiting
      .under(deeming)
      .on('2024-03-29')
      .when(withdrawItem, deemed)
      .thenRefused('CLK-05', { deadline: '2024-03-29' });
    waiting
      .under(deeming)
      .on('2024-04-01')
      .when(withdrawItem, deemed)
      .thenHappens(['ItemWithdrawn', { deemed: true, by: 'DEEMED' }]);
    received.under(deeming).when(withdrawItem, deemed).thenRefused('CLK-05', { deadline: 'NONE' });
  });
});
