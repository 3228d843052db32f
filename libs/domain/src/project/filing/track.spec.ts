import { describe, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { given, type History } from '#test/support/given';
import { admitted, contracted } from '#test/support/landed-project';
import { NR_OFFICER, designated, filed, received } from '#test/support/major-project';
import { ItemAccepted } from '../items/events.js';
import { issuePermit } from '../items/decide/issue-permit.js';
import { project } from '../state.js';
import { ApprovalTrackSelected } from './events.js';

const accepted = ItemAccepted.of({
  itemId: 'P1.i1',
  itemCode: 'land-planning-permit',
  department: 'NR',
  promisedDays: 5,
  timeUnit: 'WORKING_DAY',
  acceptedOn: businessDate('2026-02-25'),
  dueOn: businessDate('2026-03-04'),
  missing: [],
  deemed: false,
  due: {
    to: businessDate('2026-03-04'),
    reason: 'ACCEPTED',
    provisional: false,
    calendarRevisions: { 2026: 0 },
  },
});
const permit = { itemId: 'P1.i1', permitNo: 'DZ-1', docId: 'doc-permit' };

describe('a permit that is decided in the order of the track (R-02)', () => {
  const issue = (...history: History) =>
    given(
      project,
      filed,
      ...history,
      received({ needsLandContract: true, receivedOn: businessDate('2026-02-25') }),
      accepted,
    )
      .on('2026-03-02')
      .as(NR_OFFICER)
      .knowing('department', { NR: { leaders: [], authority: [] } })
      .when(issuePermit, permit);

  it('is not issued to a designated project that has no track yet', () =>
    issue(designated, admitted).thenRefused('R-02', { track: 'none', itemCode: 'land-planning-permit' }));

  it('is issued once the track is selected, and to a project that is not designated (R-01)', () => {
    const onGeneral = ApprovalTrackSelected.of({ projectId: 'P1', track: 'GENERAL' });
    issue(designated, admitted, onGeneral, contracted).thenHappens(['PermitIssued']);
    issue().thenHappens(['PermitIssued']);
  });
});
