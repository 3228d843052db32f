import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { folded, given, happened, type History } from '#test/support/given';
import { ADMIN, GSO, admitted, failed, inGuanyun, opened, started, suspended } from '#test/support/landed-project';
import { NR_OFFICER, designated, filed, served } from '#test/support/major-project';
import type { Department } from '../../../department/state.js';
import type { Actor } from '../../../kernel/actor.js';
import type { Evidence } from '../../../kernel/envelope.js';
import { InvalidCommand, NotFound, StateConflict } from '../../../kernel/refusal.js';
import { CityFilingReviewed, CountyAssessmentCompleted } from '../../admission/events.js';
import { AgencyTeamAssigned } from '../../agency/events.js';
import { ConstructionStarted, ProjectFiled } from '../../filing/events.js';
import { SHIPPED_POLICY } from '../../../policy/data/shipped-policy.js';
import { readGates } from '../../start-flow/gates.js';
import { project } from '../../state.js';
import type { ConditionDto } from '../commands.js';
import { issueConditionList, reviseConditionList } from './condition-list.js';
import { proposeConditions } from './propose-conditions.js';
import { pushConditionList } from './push-list.js';

const WGR: Actor = { id: 'wgr-1', roles: ['WGR'], department: 'WGR' };
const ECO: Actor = { id: 'eco-1', roles: ['ECO'], department: 'ECO' };
const known: Department = { leaders: [], authority: [] };
const evidence = [{ docId: 'doc-1', sha256: '0'.repeat(64), kind: 'condition-list' }];
const asWgr = (...history: History) =>
  given(project, ...history)
    .as(WGR)
    .knowing('department', { NR: known, ECO: known, UTIL: known, WATER: known, HURD: known });
const at = (...history: History) => asWgr(filed, ...history);
const major = (...history: History) => at(designated, admitted, ...history);

const permit: ConditionDto = {
  kind: 'PERMIT',
  name: '建设用地规划许可证',
  department: 'NR',
  lane: 'MAIN',
  phase: 'LAND_PLANNING',
  itemCode: 'land-planning-permit',
};
const assessment: ConditionDto = {
  kind: 'ASSESSMENT',
  name: '环境影响评价',
  department: 'ECO',
  lane: 'PARALLEL',
  phase: 'PARALLEL',
  itemCode: 'eia-report',
  report: 'ENVIRONMENT',
};
const survey: ConditionDto = {
  kind: 'INTERMEDIARY',
  name: '勘测定界',
  department: 'NR',
  lane: 'PARALLEL',
  phase: 'PARALLEL',
};
const water: ConditionDto = {
  kind: 'UTILITY',
  name: '供水接入',
  department: 'UTIL',
  lane: 'PARALLEL',
  phase: 'CONSTRUCTION',
};
const items = [permit, assessment, survey, water];
const on = (day: string, events: readonly Parameters<typeof happened>[1][]) =>
  events.map((event) => happened(day, event));
const issued = on('2026-03-02', major().when(issueConditionList, { items }).events);

describe('the list of building conditions (R-29)', () => {
  it('is one list over permits, assessments, intermediary and utility services, on both lanes', () =>
    major()
      .when(issueConditionList, { items })
      .thenHappens([
        'ConditionListIssued',
        {
          version: 1,
          items: items.map((condition, i) => ({ conditionId: `P1.b${i + 1}`, ...condition })),
          notApplicable: [],
        },
      ]));

  it('comes after the compliance review: the project is designated and in the reserve (R-01, R-12, R-13)', () => {
    at().when(issueConditionList, { items }).thenRefused('R-01', { designated: false });
    at(designated).when(issueConditionList, { items }).thenRefused('R-12', { admitted: false });
    at(designated, opened, failed).when(issueConditionList, { items }).thenRefused('R-13', { admitted: false });
    major(suspended).when(issueConditionList, { items }).thenFails(StateConflict);
    at().as(ADMIN).through('IMPORT').when(issueConditionList, { items }).thenHappens(['ConditionListIssued']);
  });

  it('is complete over the kinds: each has a condition, or a reason why there is none', () => {
    major()
      .when(issueConditionList, { items: [permit, assessment] })
      .thenRefused('R-29', { missingKinds: ['INTERMEDIARY', 'UTILITY'] });
    const none = (kind: 'INTERMEDIARY' | 'UTILITY' | 'ASSESSMENT') => ({ kind, reason: '利用既有成果' });
    major()
      .when(issueConditionList, {
        items: [permit, assessment],
        notApplicable: [none('INTERMEDIARY'), none('UTILITY')],
      })
      .thenHappens(['ConditionListIssued', { notApplicable: [{ kind: 'INTERMEDIARY' }, { kind: 'UTILITY' }] }]);
    major()
      .when(issueConditionList, { items, notApplicable: [none('ASSESSMENT')] })
      .thenFails(InvalidCommand, { field: 'notApplicable.0.kind' });
  });

  it('is complete over the lanes, and everything on it lies before the start', () => {
    const main = items.map((condition) => ({ ...condition, lane: 'MAIN' as const }));
    major()
      .when(issueConditionList, { items: main })
      .thenRefused('R-29', { missingLanes: ['PARALLEL'] });
    const acceptance: ConditionDto = { ...survey, name: '竣工验收', phase: 'COMPLETION' };
    major()
      .when(issueConditionList, { items: [...items, acceptance] })
      .thenRefused('R-29', { name: '竣工验收', phase: 'COMPLETION' });
  });

  it('is not issued once construction has started, nor afterwards as of a day before without paper', () => {
    major(started).when(issueConditionList, { items }).thenRefused('R-29', { startedOn: '2026-02-20' });
    const later = ConstructionStarted.of({ projectId: 'P1', date: businessDate('2026-03-10'), gates: [] });
    const back = major(later).on('2026-03-09').recordedOn('2026-03-12');
    back.when(issueConditionList, { items }).thenRefused('R-29', { evidence: 'missing' });
    back.when(issueConditionList, { items, evidence }).thenHappens(['ConditionListIssued']);
  });

  it('names departments there are, items as the catalogue has them, and nothing twice', () => {
    major()
      .when(issueConditionList, { items: [...items, { ...survey, name: '物探', department: 'NRR' }] })
      .thenFails(NotFound, { id: 'NRR' });
    major()
      .when(issueConditionList, { items: [{ ...permit, phase: 'ENGINEERING' }] })
      .thenFails(InvalidCommand, { field: 'items.0.itemCode' });
    major()
      .when(issueConditionList, { items: [{ ...permit, itemCode: 'no-such-item' }] })
      .thenFails(InvalidCommand, { field: 'items.0.itemCode' });
    major()
      .when(issueConditionList, { items: [...items, survey] })
      .thenFails(InvalidCommand, { field: 'items' });
  });

  it('is issued once, and revised afterwards', () =>
    major(...issued)
      .when(issueConditionList, { items })
      .thenFails(StateConflict, { details: { version: 1 } }));
});

describe('what departments propose for the list (R-29)', () => {
  const proposed = major()
    .as(ECO)
    .when(proposeConditions, { department: 'ECO', items: [assessment] }).events;

  it('is on it by itself: nothing that was proposed can be left out', () => {
    major(...proposed)
      .when(issueConditionList, { items: [permit, survey, water] })
      .thenHappens(['ConditionListIssued', { items: [{ name: '环境影响评价' }, {}, {}, {}] }]);
    major(...proposed)
      .when(issueConditionList, { items })
      .thenFails(InvalidCommand, { field: 'items' });
  });

  it('is of the department itself, on its own conditions', () => {
    major()
      .as(NR_OFFICER)
      .when(proposeConditions, { department: 'ECO', items: [assessment] })
      .thenRefused('R-29', { department: 'ECO', actorDepartment: 'NR' });
    major()
      .as(ECO)
      .when(proposeConditions, { department: 'ECO', items: [survey] })
      .thenRefused('R-29', { department: 'ECO', condition: '勘测定界' });
  });

  it('is replaced by what the department proposes next', () => {
    const again = major(...proposed)
      .as(ECO)
      .when(proposeConditions, { department: 'ECO', items: [{ ...assessment, requirement: '编制报告书' }] }).events;
    major(...proposed, ...again)
      .when(issueConditionList, { items: [permit, survey, water] })
      .thenHappens(['ConditionListIssued', { items: [{ requirement: '编制报告书' }, {}, {}, {}] }]);
  });

  it('is nothing that is on the list already', () =>
    major(...issued)
      .as(ECO)
      .when(proposeConditions, { department: 'ECO', items: [assessment] })
      .thenFails(StateConflict, { details: { conditionId: 'P1.b2' } }));
});

describe('a revision of the list (R-29)', () => {
  const soil: ConditionDto = { ...survey, name: '水土保持监测', department: 'WATER' };

  it('adds and takes off with reasons, and is the whole list again', () =>
    major(...issued)
      .when(reviseConditionList, {
        items: [{ ...survey, name: '地形测量' }],
        removed: [{ conditionId: 'P1.b3', reason: '改为地形测量' }],
        reason: '测绘要求变化',
      })
      .thenHappens([
        'ConditionListRevised',
        {
          version: 2,
          items: [
            { conditionId: 'P1.b1' },
            { conditionId: 'P1.b2' },
            { conditionId: 'P1.b4' },
            { conditionId: 'P1.b5', name: '地形测量' },
          ],
          added: ['P1.b5'],
          removed: [{ conditionId: 'P1.b3', name: '勘测定界', reason: '改为地形测量' }],
        },
      ]));

  it('takes over what departments have proposed since', () => {
    const proposed = major(...issued)
      .as({ id: 'water-1', roles: ['WATER'], department: 'WATER' })
      .when(proposeConditions, { department: 'WATER', items: [soil] }).events;
    major(...issued, ...proposed)
      .when(reviseConditionList, { items: [], reason: '水利部门补充' })
      .thenHappens(['ConditionListRevised', { added: ['P1.b5'], removed: [] }]);
  });

  it('leaves the list complete, and changes something', () => {
    major(...issued)
      .when(reviseConditionList, { items: [], removed: [{ conditionId: 'P1.b4', reason: '无' }], reason: '减项' })
      .thenRefused('R-29', { missingKinds: ['UTILITY'] });
    major(...issued)
      .when(reviseConditionList, { items: [], reason: '无变化' })
      .thenFails(InvalidCommand, { field: 'items' });
    major(...issued)
      .when(reviseConditionList, { items: [], removed: [{ conditionId: 'P1.b9', reason: '无' }], reason: '减项' })
      .thenFails(NotFound, { id: 'P1.b9' });
    major()
      .when(reviseConditionList, { items: [soil], reason: '补充' })
      .thenFails(StateConflict);
  });
});

describe('pushing the list (R-30)', () => {
  it('is to the owner and to the agency team, as they are', () =>
    major(served, ...issued)
      .as(GSO)
      .when(pushConditionList)
      .thenHappens([
        'ConditionListPushed',
        {
          version: 1,
          recipients: [
            { recipient: 'OWNER', id: '91320700MA1XXXXX0A' },
            { recipient: 'AGENT', id: 'agent-1' },
          ],
        },
      ]));

  it('is not done to one of them alone', () => {
    major(...issued)
      .when(pushConditionList)
      .thenRefused('R-30', { missing: ['AGENT'] });
    asWgr(ProjectFiled.of({ projectId: 'P1', name: '项目' }), designated, admitted, served, ...issued)
      .when(pushConditionList)
      .thenRefused('R-30', { missing: ['OWNER'] });
  });

  it('needs a list, and does not lie before it', () => {
    major(served).when(pushConditionList).thenFails(StateConflict);
    major(served, ...issued)
      .on('2026-03-01')
      .when(pushConditionList)
      .thenFails(InvalidCommand);
  });

  it('is done once for a version, and again for a new version or a new team', () => {
    const pushed = on('2026-03-02', major(served, ...issued).when(pushConditionList).events);
    const told = [served, ...issued, ...pushed];
    major(...told)
      .when(pushConditionList)
      .thenFails(StateConflict, { details: { version: 1 } });
    const team = AgencyTeamAssigned.of({ projectId: 'P1', members: ['agent-2'], reason: '轮岗' });
    major(...told, team)
      .when(pushConditionList)
      .thenHappens(['ConditionListPushed', { version: 1 }]);
    const revised = major(...told).when(reviseConditionList, {
      items: [{ ...survey, name: '地形测量' }],
      reason: '补充',
    }).events;
    expect(revised).toHaveLength(1);
    major(...told, ...on('2026-03-02', revised))
      .when(pushConditionList)
      .thenHappens(['ConditionListPushed', { version: 2 }]);
  });
});

describe('what the departments do not ask for (R-29, T-2)', () => {
  const reason = '名录未列';
  const notRequired = [
    { itemCode: 'eia-report', reason },
    { itemCode: 'eia-form', reason },
  ];
  const items = [permit, survey, water];
  const notApplicable = [{ kind: 'ASSESSMENT' as const, reason: '无' }];
  const list = { items, notApplicable };
  const missingOn = (history: History) =>
    readGates(folded(project, [filed, designated, admitted, ...history]), 'CONSTRUCTION_START', today, policy).missing;
  const today = businessDate('2026-03-02');
  const policy = { version: 1, ...SHIPPED_POLICY };
  const says = (answers: typeof notRequired, ...history: History) =>
    major(...history)
      .as(ECO)
      .when(proposeConditions, { department: 'ECO', items: [], notRequired: answers }).events;

  it('frees from a gate only what the department of the item has said: a silent list frees nobody (T-2)', () => {
    expect(missingOn(major().when(issueConditionList, list).events)).toContain('eia');
    const one = says(notRequired.slice(0, 1));
    expect(missingOn([...one, ...major(...one).when(issueConditionList, list).events])).toContain('eia');
    const both = says(notRequired);
    const made = major(...both).when(issueConditionList, list);
    made.thenHappens(['ConditionListIssued', { notRequired: [{ itemCode: 'eia-report', department: 'ECO' }, {}] }]);
    expect(missingOn([...both, ...made.events])).not.toContain('eia');
  });

  it('is not said for a department by the list’s office, whatever paper that attaches (R-29)', () => {
    const paper = [{ docId: 'DD', sha256: '0'.repeat(64), kind: 'department-opinion' }];
    const said = { ...list, notRequired: notRequired.map((one) => ({ ...one, docId: 'DD' })), evidence: paper };
    const made = major().when(issueConditionList, said);
    made.thenHappens(['ConditionListIssued', { notRequired: [] }]);
    expect(missingOn(made.events)).toContain('eia');
    for (const actor of [WGR, NR_OFFICER]) {
      major()
        .as(actor)
        .when(proposeConditions, { department: 'ECO', items: [], notRequired })
        .thenRefused('R-29', { department: 'ECO' });
    }
  });

  it('is not said for the city’s departments by the county that answers for the project, unless it assessed the project itself (R-14, R-16, R-29)', () => {
    const county = { id: 'u-c', roles: ['COUNTY'], department: 'COUNTY-GUANYUN' } as const satisfies Actor;
    const assessed = { projectId: 'P1', department: 'COUNTY-GUANYUN', finding: 'PASS' } as const;
    const noted = [
      CountyAssessmentCompleted.of({ ...assessed, assessmentDoc: '评1' }),
      CityFilingReviewed.of({ ...assessed, result: 'NOTED' }),
    ];
    const answer = (...history: History) =>
      major(inGuanyun, ...history)
        .as(county)
        .knowing('department', { 'COUNTY-GUANYUN': known })
        .when(proposeConditions, { department: 'COUNTY-GUANYUN', items: [], notRequired });
    answer().thenRefused('R-29', { department: 'COUNTY-GUANYUN', itemCode: 'eia-report' });
    answer(...noted).thenHappens(['ConditionsProposed', { notRequired }]);
  });

  it('is said of an earlier day on the department’s paper only, for it opens gates from that day on (R-29, T-2)', () => {
    const late = (...papers: Evidence[]) =>
      major()
        .recordedOn('2026-03-09')
        .as(ECO)
        .when(proposeConditions, { department: 'ECO', items: [], notRequired, evidence: papers });
    const opinion = { docId: 'doc-2', sha256: '2'.repeat(64), kind: 'department-opinion' };
    late().thenRefused('R-29', { evidence: 'missing' });
    late(opinion).thenHappens(['ConditionsProposed', { notRequired }]);
  });

  it('is taken over by the next version, also where nothing else changes (R-29)', () => {
    const first = on('2026-03-02', major().when(issueConditionList, list).events);
    const answered = [...first, ...on('2026-03-02', says(notRequired, ...first))];
    const next = major(...answered).when(reviseConditionList, { items: [], notApplicable, reason: '生态部门说明' });
    next.thenHappens(['ConditionListRevised', { notRequired: [{ itemCode: 'eia-report', department: 'ECO' }, {}] }]);
    major(...answered, ...on('2026-03-02', next.events))
      .when(reviseConditionList, { items: [], notApplicable, reason: '无变化' })
      .thenFails(InvalidCommand, { field: 'items' });
  });

  it('is said by the department itself, of its own items, and unsaid by asking for them (R-29)', () => {
    const answer = major().as(ECO).when(proposeConditions, { department: 'ECO', items: [], notRequired });
    answer.thenHappens(['ConditionsProposed', { notRequired }]);
    const listed = [...answer.events, ...major(...answer.events).when(issueConditionList, list).events];
    expect(missingOn(listed)).not.toContain('eia');
    const asks = major(...listed)
      .as(ECO)
      .when(proposeConditions, { department: 'ECO', items: [assessment] });
    expect(missingOn([...listed, ...asks.events])).toContain('eia');
    major()
      .as(ECO)
      .when(proposeConditions, { department: 'ECO', items: [], notRequired: [{ itemCode: 'relics', reason }] })
      .thenRefused('R-29', { department: 'ECO', itemCode: 'relics' });
    major()
      .as(ECO)
      .when(proposeConditions, { department: 'ECO', items: [assessment], notRequired })
      .thenFails(InvalidCommand, { field: 'notRequired.0.itemCode' });
    major().as(ECO).when(proposeConditions, { department: 'ECO', items: [] }).thenFails(InvalidCommand);
  });

  it('is not struck off the list over the head of the department that proposed it (R-29, T-2)', () => {
    const proposed = major()
      .as(ECO)
      .when(proposeConditions, { department: 'ECO', items: [assessment] }).events;
    const made = [...proposed, ...major(...proposed).when(issueConditionList, { items }).events];
    const strike = { items: [], removed: [{ conditionId: 'P1.b1', reason: '不需要' }], notApplicable, reason: '加快' };
    major(...made)
      .when(reviseConditionList, strike)
      .thenRefused('R-29', { conditionId: 'P1.b1', department: 'ECO' });

    const paper = [{ docId: 'DD', sha256: '0'.repeat(64), kind: 'department-opinion' }];
    const byPaper = { ...strike, removed: [{ conditionId: 'P1.b1', reason: '不需要', docId: 'DD' }], evidence: paper };
    major(...made)
      .when(reviseConditionList, byPaper)
      .thenRefused('R-29', { withdrawn: false });

    const withdrawal = { department: 'ECO', items: [], withdrawn: [{ conditionId: 'P1.b1', reason: '规模调减' }] };
    const withdrawn = major(...made)
      .as(ECO)
      .when(proposeConditions, withdrawal).events;
    major(...made, ...withdrawn)
      .when(reviseConditionList, strike)
      .thenHappens([
        'ConditionListRevised',
        {
          removed: [{ name: '环境影响评价' }],
          withdrawnBy: ['ECO'],
          notRequired: [{ itemCode: 'eia-report', department: 'ECO', reason: '规模调减' }],
        },
      ]);
    major(...made)
      .as(ECO)
      .when(proposeConditions, { ...withdrawal, withdrawn: [{ conditionId: 'P1.b2', reason: '无' }] })
      .thenRefused('R-29', { department: 'ECO', condition: '建设用地规划许可证' });
    major(...made)
      .as(ECO)
      .when(proposeConditions, { ...withdrawal, withdrawn: [{ conditionId: 'P1.b9', reason: '无' }] })
      .thenFails(NotFound, { id: 'P1.b9' });
  });
});

describe('what the list’s office put on the list itself (R-29)', () => {
  const strike = (conditionId: string) => ({ items: [], removed: [{ conditionId, reason: '误列' }], reason: '更正' });

  it('comes off with its reason, but an approval is its department’s to withdraw', () => {
    major(...issued)
      .when(reviseConditionList, { ...strike('P1.b3'), notApplicable: [{ kind: 'INTERMEDIARY', reason: '误列' }] })
      .thenHappens(['ConditionListRevised', { removed: [{ name: '勘测定界' }] }]);
    major(...issued)
      .when(reviseConditionList, strike('P1.b2'))
      .thenRefused('R-29', { conditionId: 'P1.b2', department: 'ECO', withdrawn: false });
  });
});

describe('an item the county decides itself (R-05, R-16, R-29)', () => {
  it('is listed in its name where it answers for the project, and not in another county’s', () => {
    const ours = { ...permit, department: 'COUNTY-GUANYUN' };
    const counties = { 'COUNTY-GUANYUN': known, 'COUNTY-DONGHAI': known, NR: known, ECO: known, UTIL: known };
    const here = major(inGuanyun).knowing('department', counties);
    here.when(issueConditionList, { items: [ours, assessment, survey, water] }).thenHappens(['ConditionListIssued']);
    here
      .when(issueConditionList, { items: [{ ...ours, department: 'COUNTY-DONGHAI' }, assessment, survey, water] })
      .thenFails(InvalidCommand, { field: 'items.0.itemCode' });
  });
});
