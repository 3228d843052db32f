import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { AGENT, HURD_OFFICER, NR_OFFICER, NR_WINDOW, OWNER, filed, served } from '#test/support/major-project';
import { given } from '#test/support/given';
import { IMPORTER, ItemStory } from '#test/support/item-story';
import { SHIPPED_POLICY } from '../../../policy/data/shipped-policy.js';
import { InvalidCommand, NotFound, NotOwnProject, StateConflict } from '../../../kernel/refusal.js';
import { DeferralRequested, MaterialDeferred } from '../../deferral/events.js';
import { ProjectFiled, ProjectSuspended, ProjectTerminated, TerritorialEntityAssigned } from '../../filing/events.js';
import { departmentStream } from '../../../department/stream.js';
import { project } from '../../state.js';
import { acceptItem } from './accept-item.js';
import { completeCorrection, requestCorrection } from './correction.js';
import { receiveItem } from './receive-item.js';

const ITEM = { itemId: 'P1.i1' };
const SHOWN = { evidence: [{ docId: 'doc-scan', sha256: 'a'.repeat(64), kind: 'register-page' }] };
const MISSING = {
  ...ITEM,
  missing: [{ material: 'application', description: '申请表未盖章' }],
  deadline: businessDate('2024-04-01'),
};
/** Received on Monday 2024-03-18: the one-time notice may be given until Monday 2024-03-25. */
const received = ItemStory.of().on('2024-03-18').does(receiveItem, { itemCode: 'scheme-review' });

describe('receiving an item', () => {
  it('takes its terms from the catalogue and numbers it', () =>
    received.when(receiveItem, { itemCode: 'project-planning-permit' }).thenHappens([
      'ItemReceived',
      {
        itemId: 'P1.i2',
        department: 'NR',
        phase: 'ENGINEERING',
        promisedDays: 5,
        statutoryDays: 20,
        timeUnit: 'WORKING_DAY',
        receivedOn: '2024-03-18',
        noticeUntil: '2024-03-25',
      },
    ]));

  it('takes given terms for an item outside the catalogue', () =>
    ItemStory.of()
      .through('IMPORT')
      .as(IMPORTER)
      .on('2011-10-11')
      .when(receiveItem, {
        itemCode: 'omgevingsvergunning',
        department: 'GENERAL',
        terms: { promisedDays: 56, timeUnit: 'CALENDAR_DAY', restDayRule: 'NONE' },
      })
      .thenHappens(['ItemReceived', { department: 'GENERAL', promisedDays: 56, receivedOn: '2011-10-11' }]));

  it('does not know an item without terms', () =>
    ItemStory.of().when(receiveItem, { itemCode: 'unheard-of' }).thenFails(InvalidCommand, { field: 'itemCode' }));

  it('does not let other terms stand in for the catalogue’s', () =>
    ItemStory.of()
      .when(receiveItem, {
        itemCode: 'scheme-review',
        terms: { promisedDays: 1, timeUnit: 'WORKING_DAY', restDayRule: 'NONE' },
      })
      .thenFails(InvalidCommand, { field: 'terms' }));

  it('wants to know who decides an item outside the catalogue', () =>
    ItemStory.of()
      .when(receiveItem, {
        itemCode: 'unheard-of',
        terms: { promisedDays: 1, timeUnit: 'WORKING_DAY', restDayRule: 'NONE' },
      })
      .thenFails(InvalidCommand, { field: 'department' }));

  it('refuses a promise longer than the law allows (CLK-13)', () =>
    ItemStory.of()
      .when(receiveItem, {
        itemCode: 'unheard-of',
        department: 'NR',
        terms: { promisedDays: 21, statutoryDays: 20, timeUnit: 'WORKING_DAY', restDayRule: 'NONE' },
      })
      .thenRefused('CLK-13', { promisedDays: 21, statutoryDays: 20 }));

  it('is not for a department that is not registered', () =>
    ItemStory.of().when(receiveItem, { itemCode: 'scheme-review', department: 'COUNTY-X' }).thenFails(NotFound));

  it('is for the body the catalogue names, or the county or zone that answers for the project, and no other (R-05)', () => {
    const code = { itemCode: 'construction-permit' };
    const inHurd = ItemStory.of(TerritorialEntityAssigned.of({ projectId: 'P1', entity: 'COUNTY-GUANYUN' }));
    inHurd
      .when(receiveItem, { ...code, department: 'NR' })
      .thenRefused('R-05', { department: 'NR', responsible: 'HURD', territorialEntity: 'COUNTY-GUANYUN' });
    given(project, ...inHurd.history)
      .as({ id: 'guanyun-1', roles: ['COUNTY'], department: 'COUNTY-GUANYUN' })
      .knowing('department', { 'COUNTY-GUANYUN': departmentStream.initial })
      .when(receiveItem, { ...code, department: 'COUNTY-GUANYUN' })
      .thenHappens(['ItemReceived', { department: 'COUNTY-GUANYUN' }]);
  });

  it('is for the windows of the joint hall, whoever decides, and else for the department’s own (R-05)', () => {
    const window = { id: 'window-2', roles: ['WINDOW'], department: 'GSO' } as const;
    ItemStory.of().as(window).when(receiveItem, { itemCode: 'scheme-review' }).thenHappens(['ItemReceived']);
    ItemStory.of()
      .as({ ...window, department: 'HURD' })
      .when(receiveItem, { itemCode: 'scheme-review' })
      .thenRefused('R-05', { department: 'NR', actorDepartment: 'HURD' });
    received
      .as({ ...window, department: 'HURD' })
      .when(requestCorrection, MISSING)
      .thenRefused('CLK-03', { department: 'NR', actorDepartment: 'HURD' });
  });

  it('is not for the officer of another department (R-05)', () =>
    ItemStory.of().as(HURD_OFFICER).when(receiveItem, { itemCode: 'scheme-review' }).thenRefused('R-05'));

  it('waits while the project is suspended and ends with it', () => {
    const suspended = ProjectSuspended.of({ projectId: 'P1', reason: '资金' });
    const terminated = ProjectTerminated.of({ projectId: 'P1', reason: '撤资' });
    for (const closing of [suspended, terminated]) {
      received.and(closing).when(receiveItem, { itemCode: 'scheme-review' }).thenFails(StateConflict);
      received.and(closing).when(acceptItem, ITEM).thenFails(StateConflict);
    }
  });
});

describe('the one-time correction notice (CLK-03)', () => {
  it('may be given by the window, which asks and does not refuse (R-51)', () =>
    received
      .as(NR_WINDOW)
      .on('2024-03-20')
      .when(requestCorrection, MISSING)
      .thenHappens(['CorrectionRequested', { requestedOn: '2024-03-20', deadline: '2024-04-01' }]));

  it('may be given on the last of the five working days', () =>
    received.on('2024-03-25').when(requestCorrection, MISSING).thenHappens(['CorrectionRequested']));

  it('is refused after the five working days', () =>
    received
      .on('2024-03-26')
      .when(requestCorrection, MISSING)
      .thenRefused('CLK-03', { receivedOn: '2024-03-18', noticeUntil: '2024-03-25' }));

  it('is refused a second time', () =>
    received
      .on('2024-03-19')
      .does(requestCorrection, MISSING)
      .on('2024-03-20')
      .does(completeCorrection, ITEM)
      .on('2024-03-21')
      .when(requestCorrection, MISSING)
      .thenRefused('CLK-03', { requestedOn: '2024-03-19' }));

  it('asks for nothing the catalogue does not list', () =>
    received
      .when(requestCorrection, { ...MISSING, missing: [{ material: 'second-seal', description: '加盖公章' }] })
      .thenFails(InvalidCommand, { field: 'missing' }));

  it('asks for nothing in free words beside the catalogue', () =>
    received
      .when(requestCorrection, { ...MISSING, missing: [{ description: '目录外的银行存款证明' }] })
      .thenFails(InvalidCommand, { field: 'missing' }));

  it('gives the applicant one to 30 working days', () => {
    const until = (deadline: string) =>
      received.when(requestCorrection, { ...MISSING, deadline: businessDate(deadline) });
    until('2024-03-18').thenFails(InvalidCommand, { field: 'deadline' });
    until('2024-03-19').thenHappens(['CorrectionRequested']);
    until('2024-04-29').thenHappens(['CorrectionRequested']);
    until('2024-04-30').thenFails(InvalidCommand, { field: 'deadline' });
  });

  it('is believed after its five working days only on a paper that shows it was given in time', () => {
    const typedIn = received.on('2024-03-20').recordedOn('2024-03-26');
    typedIn.when(requestCorrection, MISSING).thenRefused('CLK-03', { evidence: 'missing', lastDay: '2024-03-25' });
    typedIn
      .when(requestCorrection, { ...MISSING, ...SHOWN })
      .thenHappens(['CorrectionRequested', { lateRecorded: true }]);
  });

  it('is answered by the owner or an agent of the project, so that the counter cannot keep the clock off', () => {
    const asked = received.on('2024-03-19').does(requestCorrection, MISSING).on('2024-03-20');
    asked
      .as(OWNER)
      .when(completeCorrection, ITEM)
      .thenHappens(['CorrectionCompleted', { completedOn: '2024-03-20' }]);
    asked.and(served).as(AGENT).when(completeCorrection, ITEM).thenHappens(['CorrectionCompleted']);
    asked.as(AGENT).when(completeCorrection, ITEM).thenFails(NotOwnProject);
    asked.as(OWNER).recordedOn('2024-04-10').when(completeCorrection, ITEM).thenRefused('CLK-03');
  });

  it('sets no deadline that has passed', () =>
    received
      .on('2024-03-20')
      .when(requestCorrection, { ...MISSING, deadline: businessDate('2024-03-19') })
      .thenFails(InvalidCommand, { field: 'deadline' }));

  it('keeps a tighter local period where policy sets one (CLK-04)', () =>
    received
      .under({ clock: { ...SHIPPED_POLICY.clock, tighterNoticeDays: 2 } })
      .on('2024-03-21')
      .when(requestCorrection, MISSING)
      .thenRefused('CLK-03', { noticeUntil: '2024-03-20' }));

  it('leaves the clock off until the item is accepted', () => {
    const story = received.on('2024-03-19').does(requestCorrection, MISSING);
    expect(story.item()).toMatchObject({ status: 'AWAITING_CORRECTION' });
    story.on('2024-03-20').when(acceptItem, ITEM).thenFails(StateConflict);
    const corrected = story.on('2024-03-28').does(completeCorrection, ITEM);
    expect(corrected.item()).toMatchObject({ status: 'RECEIVED', pauses: [] });
    corrected
      .on('2024-03-29')
      .when(acceptItem, ITEM)
      .thenHappens(['ItemAccepted', { acceptedOn: '2024-03-29', deemed: false }]);
  });

  it('names no document where record-filing is all that is asked (R-72)', () => {
    const filing = ItemStory.of(ProjectFiled.of({ projectId: 'P1', name: '项目', regime: 'FILING' }))
      .as({ id: 'drc-1', roles: ['DRC'], department: 'DRC' })
      .does(receiveItem, { itemCode: 'investment-filing' });
    filing
      .when(requestCorrection, { ...MISSING, missing: [{ material: 'eia-report', description: '环评批复' }] })
      .thenRefused('R-72', { materials: ['eia-report'] });
    filing
      .when(requestCorrection, { ...MISSING, missing: [{ description: '请先提供用地预审与选址意见书' }] })
      .thenRefused('R-72', { materials: ['请先提供用地预审与选址意见书'] });
    filing
      .when(requestCorrection, { ...MISSING, missing: [{ field: 'scale', description: '建设规模未填写' }] })
      .thenHappens(['CorrectionRequested', { missing: [{ field: 'scale' }] }]);
  });

  it('can be completed once only', () => received.when(completeCorrection, ITEM).thenFails(StateConflict));
});

describe('accepting an item', () => {
  it('starts the clock on the day after acceptance (CLK-01)', () =>
    received
      .on('2024-03-20')
      .when(acceptItem, ITEM)
      .thenHappens([
        'ItemAccepted',
        {
          acceptedOn: '2024-03-20',
          dueOn: '2024-04-03',
          due: { to: '2024-04-03', reason: 'ACCEPTED', provisional: false, calendarRevisions: { 2024: 0 } },
        },
      ]));

  it('counts as of receipt once the notice period has passed in silence (CLK-03)', () =>
    received
      .on('2024-03-28')
      .when(acceptItem, { ...ITEM, missing: ['application'] })
      .thenHappens(['ItemAccepted', { acceptedOn: '2024-03-18', deemed: true, dueOn: '2024-04-01' }]));

  it('is believed on a later day than receipt, once that period has passed, only on a paper (CLK-03)', () => {
    const typedIn = received.on('2024-03-25').recordedOn('2024-03-26');
    typedIn.when(acceptItem, ITEM).thenRefused('CLK-03', { evidence: 'missing', lastDay: '2024-03-25' });
    typedIn.when(acceptItem, { ...ITEM, ...SHOWN }).thenHappens(['ItemAccepted', { lateRecorded: true }]);
  });

  it('counts as of the completed correction when that is answered with silence (CLK-03)', () =>
    received
      .on('2024-03-19')
      .does(requestCorrection, MISSING)
      .on('2024-03-20')
      .does(completeCorrection, ITEM)
      .on('2024-04-01')
      .when(acceptItem, ITEM)
      .thenHappens(['ItemAccepted', { acceptedOn: '2024-03-20', deemed: true }]));

  it('is refused without an essential material (R-61)', () =>
    received
      .when(acceptItem, { ...ITEM, missing: ['scheme-drawings', 'business-licence'] })
      .thenRefused('R-61', { materials: ['scheme-drawings'] }));

  it('is refused without another material that nobody committed to supply (R-65)', () =>
    received
      .when(acceptItem, { ...ITEM, missing: ['business-licence'] })
      .thenRefused('R-65', { materials: ['business-licence'] }));

  it('goes on without a material that is deferred (R-67)', () =>
    received
      .and(...deferred('business-licence'))
      .when(acceptItem, { ...ITEM, missing: ['business-licence'] })
      .thenHappens(['ItemAccepted', { missing: ['business-licence'] }]));

  it('knows only materials of the item', () =>
    received.when(acceptItem, { ...ITEM, missing: ['a-map'] }).thenFails(InvalidCommand, { field: 'missing' }));

  it('happens once', () => received.does(acceptItem, ITEM).when(acceptItem, ITEM).thenFails(StateConflict));

  it('does not lie before receipt', () =>
    received.on('2024-03-15').when(acceptItem, ITEM).thenFails(InvalidCommand, { field: 'occurredAt' }));

  it('needs an item that is there', () => received.when(acceptItem, { itemId: 'P1.i9' }).thenFails(NotFound));

  it('belongs to the item’s department (R-50)', () => {
    received.as(HURD_OFFICER).when(acceptItem, ITEM).thenRefused('R-50', { department: 'NR' });
    received.as(NR_OFFICER).when(acceptItem, ITEM).thenHappens(['ItemAccepted']);
  });

  it('works on an import of years whose calendar nobody has (R-01)', () => {
    const story = ItemStory.of(filed)
      .as(IMPORTER)
      .through('IMPORT')
      .on('2011-10-11')
      .does(receiveItem, {
        itemCode: 'wabo',
        department: 'GENERAL',
        terms: { promisedDays: 40, timeUnit: 'CALENDAR_DAY', restDayRule: 'NONE' },
      })
      .does(acceptItem, ITEM);
    expect(story.item()).toMatchObject({ dueOn: '2011-11-20', calendarRevisions: {} });
  });
});

function deferred(material: string) {
  const deferral = {
    deferralId: 'P1.d1',
    itemId: 'P1.i1',
    itemCode: 'scheme-review',
    department: 'NR',
    material,
    materialName: { zh: material, en: material },
    category: 1,
  };
  return [
    DeferralRequested.of({ ...deferral, voluntary: true }),
    MaterialDeferred.of({
      ...deferral,
      deadlineKind: 'BEFORE_CONSTRUCTION_START',
      supplyBy: businessDate('2024-06-01'),
      committer: 'OWNER',
      commitmentDoc: 'doc-1',
      curableJudgement: '可事后核验',
      officer: 'nr-1',
    }),
  ];
}
