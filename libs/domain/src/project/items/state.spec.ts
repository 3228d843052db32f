import { describe, expect, it } from '@jest/globals';
import { folded } from '#test/support/given';
import { ItemStory } from '#test/support/item-story';
import { NotFound } from '../../kernel/refusal.js';
import { project } from '../state.js';
import { acceptItem } from './decide/accept-item.js';
import { issuePermit } from './decide/issue-permit.js';
import { recordItemStep } from './decide/processing.js';
import { receiveItem } from './decide/receive-item.js';
import { endSpecialProcedure, startSpecialProcedure } from './decide/special-procedure.js';
import { itemOf } from './state.js';

const ITEM = { itemId: 'P1.i1' };
const story = ItemStory.of()
  .does(receiveItem, { itemCode: 'scheme-review' })
  .does(acceptItem, ITEM)
  .does(startSpecialProcedure, { ...ITEM, kind: 'HEARING', plannedDays: 3, noticeDoc: 'doc' })
  .does(endSpecialProcedure, { ...ITEM, procedureId: 'P1.i1.p1' })
  .does(issuePermit, { ...ITEM, permitNo: 'N-1', docId: 'doc' });

describe('the state of items', () => {
  it('folds any part of a history, as states by business date do', () => {
    for (let skipped = 0; skipped < story.history.length; skipped++) {
      const part = story.history.filter((_, i) => i !== skipped);
      expect(() => folded(project, part)).not.toThrow();
    }
    expect(folded(project, story.history.slice(2)).items.byId).toEqual({});
  });

  it('keeps a step as a number, not as a copy of the item', () => {
    const before = story.project().items;
    const after = story.does(recordItemStep, { ...ITEM, activity: '归档' }).project().items;
    expect(after.steps).toBe(before.steps + 1);
    expect(after.byId).toEqual(before.byId);
  });

  it('does not take a name of JavaScript for an item', () =>
    expect(() => itemOf(story.project(), 'constructor')).toThrow(NotFound));
});
