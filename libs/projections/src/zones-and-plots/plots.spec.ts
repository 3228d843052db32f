import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import type { NewEvent } from '#domain/kernel/event';
import {
  LandPrepared,
  PlotGranted,
  PlotListed,
  PlotListingDueMoved,
  PlotListingOverdue,
  PlotListingOverdueCleared,
  PlotReturned,
  PlotSigned,
  StandardLandSupplied,
} from '#domain/plot/events';
import { recorded } from '#test/support/given';
import { foldedDocuments } from '#test/support/projected';
import { plots } from './plots.js';

const plotted = { plotId: 'PLOT-1', department: 'COUNTY-GUANYUN' };
const term = { signedOn: businessDate('2024-03-18'), listingDays: 30, dueOn: businessDate('2024-04-29') };
const counted = { provisional: false, calendarRevisions: { 2024: 0 } };
const signed = PlotSigned.of({ ...plotted, ...term, ...counted, agreementNo: 'A-1', projectId: 'P1' });
const overdue = PlotListingOverdue.of({ ...plotted, ...term, daysLate: 1 });
const seen = (...history: NewEvent[]) =>
  foldedDocuments(
    plots,
    history.map((event, n) => recorded(event, n, '2024-05-06', 'plot-PLOT-1')),
  )['PLOT-1'];

describe('a plot', () => {
  it('is held by the project whose land contract is in force, until it comes back (R-33)', () => {
    const deal = { plotId: 'PLOT-1', projectId: 'P1', contractNo: 'C-1' };
    const granted = PlotGranted.of({ ...deal, signedOn: businessDate('2024-05-06') });
    const returned = PlotReturned.of({
      ...deal,
      returnedOn: businessDate('2024-06-03'),
      reason: 'LAND_CONTRACT_RESCINDED',
    });
    expect(seen(signed, granted)).toMatchObject({ heldBy: ['P1'] });
    expect(seen(signed, granted, granted)).toMatchObject({ heldBy: ['P1'] });
    expect(seen(signed, granted, returned)).not.toHaveProperty('heldBy');
    expect(seen(granted)).toBeUndefined();
  });

  it('is prepared before it is signed, and owes its listing from then on (R-33)', () => {
    const prepared = LandPrepared.of({
      ...plotted,
      preparation: 'RESERVE',
      preparedOn: businessDate('2024-01-08'),
      document: 'doc-r',
    });
    expect(seen(prepared)).toMatchObject({ status: 'PREPARED', preparations: ['RESERVE'] });
    expect(seen(prepared, signed)).toMatchObject({
      status: 'SIGNED',
      dueOn: '2024-04-29',
      overdue: false,
      preparations: ['RESERVE'],
    });
  });

  it('stays overdue when it is listed late, with its standard-land conditions (R-33, R-34)', () => {
    const supplied = StandardLandSupplied.of({
      ...plotted,
      suppliedOn: businessDate('2024-04-01'),
      document: 'doc-1',
      indicators: [],
    });
    const listed = PlotListed.of({
      ...plotted,
      ...term,
      listedOn: businessDate('2024-05-07'),
      noticeNo: 'N-1',
      daysLate: 3,
    });
    expect(seen(signed, supplied, overdue, listed)).toMatchObject({
      status: 'LISTED',
      standardLandOn: '2024-04-01',
      listedOn: '2024-05-07',
      overdue: true,
      daysLate: 3,
    });
  });

  it('is supplied and listed anew once it is signed for another project (R-33, R-34)', () => {
    const listed = PlotListed.of({
      ...{ ...plotted, ...term, listedOn: businessDate('2024-05-07'), noticeNo: 'N-1', daysLate: 3 },
    });
    const again = PlotSigned.of({ ...signed.data, signedOn: businessDate('2024-08-01'), projectId: 'P2' });
    const found = seen(signed, overdue, listed, again);
    expect(found).toMatchObject({ status: 'SIGNED', projectId: 'P2', signedOn: '2024-08-01', overdue: false });
    for (const gone of ['listedOn', 'standardLandOn', 'daysLate']) expect(found).not.toHaveProperty(gone);
  });

  it('follows an amended calendar, and is not overdue where that clears it (R-33)', () => {
    const dueOn = businessDate('2024-04-30');
    const moved = PlotListingDueMoved.of({ ...plotted, ...term, ...counted, dueOn, from: term.dueOn });
    const cleared = PlotListingOverdueCleared.of({
      ...plotted,
      ...term,
      dueOn,
      clearedFor: term.dueOn,
      reason: 'CALENDAR_AMENDED',
    });
    expect(seen(signed, overdue, moved)).toMatchObject({ dueOn: '2024-04-30', overdue: true });
    expect(seen(signed, overdue, moved, cleared)).toMatchObject({ overdue: false });
    expect(seen(signed, overdue, moved, cleared)).not.toHaveProperty('daysLate');
  });
});
