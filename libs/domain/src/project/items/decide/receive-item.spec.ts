import { describe, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { IMPORTER, ItemStory } from '#test/support/item-story';
import { designated, inReserve } from '#test/support/major-project';
import { InvalidCommand } from '../../../kernel/refusal.js';
import { AssessmentFailed, AssessmentOpened } from '../../admission/events.js';
import { receiveItem } from './receive-item.js';

const PERMIT = { itemCode: 'land-planning-permit' };

describe('receiving an item of a designated project', () => {
  it('is refused before the project is in the reserve (R-12)', () =>
    ItemStory.of(designated).when(receiveItem, PERMIT).thenRefused('R-12'));

  it('is refused after a failed assessment until a new round admits the project (R-13)', () =>
    ItemStory.of(
      designated,
      AssessmentOpened.of({
        projectId: 'P1',
        round: 1,
        mode: 'MEETING',
        invitees: ['NR'],
        dueOn: businessDate('2024-03-29'),
      }),
      AssessmentFailed.of({
        projectId: 'P1',
        round: 1,
        opinionDoc: 'doc-opinion',
        failedDimensions: ['LAND_USE'],
        authenticity: 'PASS',
      }),
    )
      .when(receiveItem, PERMIT)
      .thenRefused('R-13'));

  it('goes on once it is in the reserve, and before that for its establishment alone', () => {
    ItemStory.of(designated, inReserve).when(receiveItem, PERMIT).thenHappens(['ItemReceived', PERMIT]);
    ItemStory.of(designated)
      .as({ id: 'drc-1', roles: ['DRC'], department: 'DRC' })
      .when(receiveItem, { itemCode: 'investment-filing' })
      .thenHappens(['ItemReceived']);
  });
});

describe('an item outside the catalogue', () => {
  const terms = { promisedDays: 10, timeUnit: 'WORKING_DAY', restDayRule: 'NEXT_WORKING_DAY' } as const;
  const evidence = [{ docId: 'doc-basis', sha256: '0'.repeat(64), kind: 'basis' }];
  const full = { ...terms, statutoryDays: 20, domains: ['ENVIRONMENT' as const] };
  const item = { itemCode: 'eia-report-x', department: 'NR', terms: full, evidence };
  const reserved = ItemStory.of(designated, inReserve);

  it('of a designated project keeps its promise within the law (CLK-13)', () => {
    reserved.when(receiveItem, { ...item, terms }).thenRefused('CLK-13', { missing: 'terms.statutoryDays' });
    reserved
      .when(receiveItem, { ...item, terms: { ...full, promisedDays: 21 } })
      .thenRefused('CLK-13', { promisedDays: 21, statutoryDays: 20 });
  });

  it('of a designated project states the sensitive domains it touches, even if none (R-05, R-62)', () => {
    reserved
      .when(receiveItem, { ...item, terms: { ...terms, statutoryDays: 20 } })
      .thenRefused('R-05', { missing: 'terms.domains' });
    reserved.when(receiveItem, item).thenHappens(['ItemReceived', { domains: ['ENVIRONMENT'], statutoryDays: 20 }]);
    reserved
      .when(receiveItem, { ...item, terms: { ...full, domains: [] } })
      .thenHappens(['ItemReceived', { domains: [] }]);
  });

  it('of a designated project rests on a document (R-05)', () =>
    reserved.when(receiveItem, { ...item, evidence: [] }).thenFails(InvalidCommand, { field: 'evidence' }));

  it('of another project, or of an import, says what is known', () => {
    const known = { itemCode: 'local-item', department: 'NR', terms };
    ItemStory.of()
      .when(receiveItem, known)
      .thenHappens(['ItemReceived', { domains: [] }]);
    reserved
      .as(IMPORTER)
      .through('IMPORT')
      .when(receiveItem, known)
      .thenHappens(['ItemReceived', { domains: [] }]);
  });
});
