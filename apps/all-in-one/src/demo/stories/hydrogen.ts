import { addDays, type BusinessDate } from '#workdays/business-date';
import { CALENDARS } from '#workdays/data/calendars';
import { WorkingCalendar } from '#workdays/working-calendar';
import { assessment, opening } from '../admission-steps.js';
import { intake } from '../approval-steps.js';
import { on, story, type Story } from '../story.js';

const id = 'demo-hydrogen';

/**
 * A project in the middle of its approvals on the day the demo is first run: on this day one item is in good time, one
 * nearly due, one late, and one stands still. The periods of the EIA items run in calendar days, so that the days hold
 * on every day of the year.
 */
export function hydrogen(today: BusinessDate): Story {
  const ago = (days: number) => addDays(today, -days);
  const calendar = new WorkingCalendar(CALENDARS);
  const overdue = calendar.add(ago(50), 16).date;
  return story(
    id,
    'Hydrogen · open today: in good time, nearly due, overdue, paused',
    opening(id, {
      filed: '2026-08-03',
      by: 'owner of hydrogen',
      project: {
        name: '绿氢制取与氢燃料电池核心部件项目',
        industry: '氢能产业',
        investmentAmount: 1_600_000_000,
        regime: 'FILING',
        location: '徐圩新区新能源产业园',
        zone: 'ZONE-XUWEI',
      },
      designated: '2026-08-05',
      basisDoc: '连发改重大〔2026〕12号',
      territory: 'ZONE-XUWEI',
      agent: 'agent-sun',
    }),
    assessment(id, {
      opened: '2026-08-10',
      mode: 'MEETING',
      dueOn: '2026-08-21',
      heard: '2026-08-19',
      but: { ECO_ENVIRONMENT: { verdict: 'PASS_WITH_CONDITIONS', conditions: ['电解水制氢用水须使用再生水'] } },
      concluded: '2026-08-24',
      opinionDoc: '连商预评〔2026〕14号',
      reserveNo: 'LYG-CB-2026-014',
    }),
    on('2026-08-26').as('Xuwei officer').give('file-investment-record', id, {
      filingNo: '徐行审备〔2026〕33号',
      projectCode: '2608-320741-04-01-100014',
    }),
    on('2026-08-27').as('WGR officer').give('select-track', id, { track: 'LAND_AND_START' }),
    intake(id, 'i1', { code: 'safety-conditions', received: ago(50), accepted: ago(50) }),
    on(overdue).theSystemSays('ApprovalDelayed', id, { itemId: `${id}.i1`, daysLate: 1 }),
    intake(id, 'i2', { code: 'eia-report', received: ago(29), accepted: ago(28) }),
    intake(id, 'i3', { code: 'energy-review', received: ago(20), accepted: ago(20) }),
    on(ago(18))
      .as('DRC officer')
      .give('start-special-procedure', id, {
        itemId: `${id}.i3`,
        kind: 'EXPERT_REVIEW',
        plannedDays: 20,
        noticeDoc: '连发改能告〔2026〕21号',
      }),
    intake(id, 'i4', { code: 'eia-form', received: ago(3), accepted: ago(2) }),
  );
}
