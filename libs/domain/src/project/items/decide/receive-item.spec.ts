import { describe, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { ItemStory } from '#test/support/item-story';
import { designated, inReserve } from '#test/support/major-project';
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
