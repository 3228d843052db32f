import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { IntermediaryRemovedFromBlacklist, IntermediaryResultPushed } from '#domain/intermediary/events';
import type { RemovalCause } from '#domain/intermediary/vocabulary';
import type { NewEvent } from '#domain/kernel/event';
import {
  USCC,
  blacklisted,
  delivered,
  engaged,
  evaluated,
  published,
  registered,
} from '#test/support/engaged-intermediary';
import { recorded } from '#test/support/given';
import { foldedDocuments } from '#test/support/projected';
import { blacklist } from './blacklist.js';
import { intermediaries } from './intermediaries.js';
import { intermediaryResults } from './intermediary-results.js';
import type { Projection } from '../projection.js';
import type { Document } from '#view-store/port';

function seen<Doc extends Document>(view: Projection<Doc>, ...history: NewEvent[]) {
  const events = history.map((event, n) => recorded(event, n, '2026-03-02', `intermediary-${USCC}`));
  return foldedDocuments(view, events);
}

function removed(listing: ReturnType<typeof blacklisted>, cause: RemovalCause) {
  const { uscc, name, ground, department, listedOn, until } = listing.data;
  const removedOn = businessDate('2029-03-05');
  return IntermediaryRemovedFromBlacklist.of({
    ...{ uscc, name, ground, department, listedOn, until },
    removedOn,
    cause,
    reason: '…',
  });
}
const unscored = ({ score: _, stars: __, ...rest }: ReturnType<typeof published>['data']) => rest;
const grave = blacklisted({ ground: 'GRAVE_FAULT', until: businessDate('2027-02-20') });
const fraud = blacklisted({ ground: 'FRAUD', listedOn: businessDate('2026-03-02'), until: businessDate('2029-03-02') });

describe('an intermediary', () => {
  it('is active once it is engaged, and counts what it delivered', () => {
    expect(seen(intermediaries, registered)[USCC]).toMatchObject({ status: 'REGISTERED', trades: ['EIA'] });
    expect(seen(intermediaries, registered, engaged, delivered({ late: true }), evaluated)[USCC]).toMatchObject({
      status: 'ACTIVE',
      engagements: 1,
      majorEngagements: 1,
      deliveries: 1,
      lateDeliveries: 1,
      evaluations: 1,
    });
  });

  it('keeps what it did when it is registered again with other trades', () => {
    const again = { ...registered, data: { ...registered.data, name: '清源咨询集团' } };
    expect(seen(intermediaries, registered, engaged, again)[USCC]).toMatchObject({
      name: '清源咨询集团',
      status: 'ACTIVE',
      engagements: 1,
    });
  });

  it('shows its latest result, and none of an earlier one beside it (R-40)', () => {
    const later = published({ period: '2026-H2', flags: ['BLACKLISTED'] });
    expect(seen(intermediaries, registered, published())[USCC]).toMatchObject({ lastScore: 81.1, lastStars: 4 });
    const after = seen(intermediaries, registered, published(), { ...later, data: unscored(later.data) })[USCC];
    expect(after).toMatchObject({ lastPeriod: '2026-H2' });
    expect(after).not.toHaveProperty('lastScore');
    expect(seen(intermediaries, registered, later, published())[USCC]).toMatchObject({ lastPeriod: '2026-H2' });
  });

  it('is blacklisted while a listing runs (R-41)', () => {
    const on = (...history: NewEvent[]) => seen(intermediaries, registered, engaged, ...history)[USCC]?.status;
    expect(on(grave)).toBe('BLACKLISTED');
    expect(on(grave, fraud, removed(fraud, 'LISTED_IN_ERROR'))).toBe('BLACKLISTED');
    expect(on(grave, fraud, removed(fraud, 'REPAIRED'))).toBe('ACTIVE');
  });
});

describe('the blacklist (R-41)', () => {
  it('tells the listing that ends last, and when it was left', () => {
    expect(seen(blacklist, registered, grave, fraud)[USCC]).toMatchObject({
      listed: true,
      ground: 'FRAUD',
      until: '2029-03-02',
      department: 'ECO',
    });
    expect(seen(blacklist, registered, grave, fraud, removed(fraud, 'REPAIRED'))[USCC]).toMatchObject({
      listed: false,
      removedOn: '2029-03-05',
    });
  });

  it('forgets who was listed in error, and only that listing', () => {
    expect(seen(blacklist, registered, fraud, removed(fraud, 'LISTED_IN_ERROR'))).toEqual({});
    expect(seen(blacklist, registered, grave, fraud, removed(fraud, 'LISTED_IN_ERROR'))[USCC]).toMatchObject({
      listed: true,
      ground: 'GRAVE_FAULT',
      until: '2027-02-20',
    });
  });
});

describe('a published result (R-40)', () => {
  it('has one row a half-year, with components, score and how many owners it was pushed to', () => {
    const pushed = IntermediaryResultPushed.of({
      uscc: USCC,
      name: '清源环境咨询有限公司',
      period: '2026-H1',
      recipients: [{ projectId: 'P1', ownerUscc: '91320700MA1XXXXX0A' }],
    });
    expect(seen(intermediaryResults, registered, published(), pushed)[`2026-H1.${USCC}`]).toMatchObject({
      instant: 85,
      routine: 82,
      platform: 70,
      score: 81.1,
      stars: 4,
      formula: 'intermediary-score@1',
      pushedTo: 1,
    });
  });
});
