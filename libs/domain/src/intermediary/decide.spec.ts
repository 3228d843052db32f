import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import type { Actor } from '#domain/kernel/actor';
import type { NewEvent } from '#domain/kernel/event';
import { InvalidCommand, NotFound, NotOwnProject, StateConflict } from '#domain/kernel/refusal';
import { ProjectFiled, ProjectTerminated } from '#domain/project/filing/events';
import { project } from '#domain/project/state';
import {
  ECO_OFFICER,
  INTERMEDIARY,
  SERVICE_OFFICE,
  USCC,
  blacklisted,
  delivered,
  engaged,
  evaluated,
  platformScored,
  published,
  rated,
  registered,
} from '#test/support/engaged-intermediary';
import { folded, given, happened } from '#test/support/given';
import { SYSTEM } from '#test/support/item-story';
import { AGENT, OWNER, designated, filed, served } from '#test/support/major-project';
import { blacklist, removeFromBlacklist } from './decide/blacklist.js';
import { deliverService } from './decide/deliver.js';
import { recordEngagement } from './decide/engage.js';
import { endBarredEngagements, endEngagement } from './decide/end-engagement.js';
import { evaluateInstantly } from './decide/evaluate-instantly.js';
import { evaluateRoutinely } from './decide/evaluate-routinely.js';
import { publishResult } from './decide/publish-result.js';
import { pushResult } from './decide/push-result.js';
import { registerIntermediary } from './decide/register.js';
import { scorePlatform } from './decide/score-platform.js';
import { EngagementRecorded, IntermediaryRemovedFromBlacklist } from './events.js';
import { isBlacklisted } from './state.js';
import { intermediaryStream } from './stream.js';

const major = folded(project, [filed, designated, served]);
const plain = folded(project, [filed]);
const evidence = (kind: string) => [{ docId: 'doc-1', sha256: '0'.repeat(64), kind }];
const inter = (...history: NewEvent[]) =>
  given(intermediaryStream, registered, ...history)
    .of(USCC)
    .as(SERVICE_OFFICE)
    .knowing('project', { P1: major });
const OTHER_OWNER: Actor = { ...OWNER, uscc: '91320700MA1YYYYY0A' };
const engagement = {
  projectId: 'P1',
  trade: 'EIA',
  service: '环评报告书编制',
  agreedOn: businessDate('2026-04-01'),
  contractNo: 'C-1',
};
const E1 = { engagementId: `${USCC}.e1` };

describe('registering an intermediary', () => {
  it('names its trades and the department that leads the evaluation of each (R-39, R-40)', () => {
    given(intermediaryStream)
      .of(USCC)
      .when(registerIntermediary, { name: '清源环境咨询有限公司', trades: ['EIA'] })
      .thenHappens(['IntermediaryRegistered', { uscc: USCC, trades: [{ code: 'EIA', department: 'ECO' }] }]);
    given(intermediaryStream)
      .when(registerIntermediary, { name: '…', trades: ['ASTROLOGY'] })
      .thenFails(InvalidCommand, { field: 'trades' });
  });

  it('is repeated when its name or trades change, and not when nothing does', () => {
    const same = { name: '清源环境咨询有限公司', trades: ['EIA'] };
    inter().when(registerIntermediary, same).thenFails(StateConflict);
    inter()
      .when(registerIntermediary, { ...same, trades: ['WATER_SERVICES', 'EIA'] })
      .thenHappens(['IntermediaryRegistered']);
  });
});

describe('engaging an intermediary', () => {
  it('is the free choice of the owner’s side; no department may (R-41)', () => {
    for (const actor of [OWNER, AGENT]) {
      inter()
        .as(actor)
        .when(recordEngagement, engagement)
        .thenHappens(['EngagementRecorded', { ...E1, majorProject: true, engagedBy: actor.roles[0] }]);
    }
    expect(recordEngagement.roles).toEqual(['OWNER', 'AGENT', 'PARK']);
  });

  it('is for the own project only, and for a park within its territory', () => {
    inter().as(OTHER_OWNER).when(recordEngagement, engagement).thenFails(NotOwnProject);
    inter()
      .as({ id: 'park-1', roles: ['PARK'], department: 'ZONE-OTHER' })
      .when(recordEngagement, engagement)
      .thenRefused('R-16');
  });

  it('of a blacklisted one is refused on a major project: fixture I-2 (R-41)', () => {
    inter(blacklisted())
      .as(OWNER)
      .when(recordEngagement, engagement)
      .thenRefused('R-41', { ground: 'FALSIFIED_REPORT', until: '2029-02-20' });
  });

  it('of a blacklisted one is left to the owner of any other project (R-41, R-01)', () => {
    inter(blacklisted())
      .as(OWNER)
      .knowing('project', { P1: plain })
      .when(recordEngagement, engagement)
      .thenHappens(['EngagementRecorded', { majorProject: false }]);
  });

  it('is not dated before the blacklist without the contract that shows it (R-41)', () => {
    const earlier = inter(blacklisted()).as(OWNER).on('2026-02-02').recordedOn('2026-03-02');
    earlier.when(recordEngagement, engagement).thenRefused('R-41');
    earlier.when(recordEngagement, { ...engagement, evidence: evidence('menu') }).thenRefused('R-41');
    earlier
      .when(recordEngagement, { ...engagement, evidence: evidence('contract') })
      .thenHappens(['EngagementRecorded']);
  });

  it('is in a trade it is registered in, on a project that goes on, for a day to come', () => {
    const owner = inter().as(OWNER);
    owner
      .when(recordEngagement, { ...engagement, trade: 'SURVEY_MAPPING' })
      .thenFails(InvalidCommand, { field: 'trade' });
    owner
      .when(recordEngagement, { ...engagement, agreedOn: businessDate('2026-03-01') })
      .thenFails(InvalidCommand, { field: 'agreedOn' });
    const ended = folded(project, [filed, designated, ProjectTerminated.of({ projectId: 'P1', reason: '…' })]);
    owner.knowing('project', { P1: ended }).when(recordEngagement, engagement).thenFails(StateConflict);
  });
});

describe('delivering a service', () => {
  const delivery = { ...E1, resultDoc: 'doc-eia' };

  it('opens 15 working days in which the owner evaluates it (R-38)', () => {
    inter(engaged)
      .as(INTERMEDIARY)
      .on('2026-02-02')
      .when(deliverService, delivery)
      .thenHappens([
        'ServiceDelivered',
        { deliveredOn: '2026-02-02', daysLate: 0, late: false, evaluateBy: '2026-02-28', period: '2026-H1' },
      ]);
  });

  it('costs points only more than ten working days after the agreed day (R-40)', () => {
    const late = (on: string, figures: object) =>
      inter(engaged).as(INTERMEDIARY).on(on).when(deliverService, delivery).thenHappens(['ServiceDelivered', figures]);
    late('2026-02-14', { daysLate: 10, late: false });
    late('2026-02-24', { daysLate: 11, late: true });
  });

  it('in the past shortens no owner’s time, and shows that it was in time (R-38)', () => {
    const typedIn = inter(engaged).as(INTERMEDIARY).on('2026-01-30').recordedOn('2026-03-02');
    typedIn.when(deliverService, delivery).thenRefused('R-38', { evidence: 'missing' });
    typedIn
      .when(deliverService, { ...delivery, evidence: evidence('receipt') })
      .thenHappens(['ServiceDelivered', { deliveredOn: '2026-01-30', evaluateBy: '2026-03-23', lateRecorded: true }]);
  });

  it('is not taken on a project that became a major one after a blacklisted intermediary was engaged (R-41)', () => {
    const plainly = EngagementRecorded.of({ ...engaged.data, majorProject: false });
    inter(blacklisted({ listedOn: businessDate('2026-01-02') }), plainly)
      .as(INTERMEDIARY)
      .when(deliverService, delivery)
      .thenRefused('R-41', { engagedOn: '2026-01-05', listedOn: '2026-01-02' });
    inter(blacklisted({ listedOn: businessDate('2026-01-02') }), plainly)
      .as(INTERMEDIARY)
      .knowing('project', { P1: plain })
      .when(deliverService, delivery)
      .thenHappens(['ServiceDelivered']);
  });

  it('is not taken where the intermediary stood on the blacklist when its project was designated (R-41)', () => {
    const plainly = EngagementRecorded.of({ ...engaged.data, majorProject: false });
    // Engaged on 5 January, listed on the 12th; the project is designated on 15 January.
    const designatedLater = folded(project, [filed, happened('2026-01-15', designated), served]);
    const listed = (listedOn: string) =>
      inter(plainly, blacklisted({ listedOn: businessDate(listedOn) }))
        .as(INTERMEDIARY)
        .knowing('project', { P1: designatedLater });
    listed('2026-01-12')
      .when(deliverService, delivery)
      .thenRefused('R-41', { engagedOn: '2026-01-05', listedOn: '2026-01-12' });
    listed('2026-01-16').when(deliverService, delivery).thenHappens(['ServiceDelivered']);
  });

  it('is barred by the days of engagement, listing and designation, whichever was typed in first (R-41)', () => {
    const designatedLater = folded(project, [filed, happened('2026-01-15', designated), served]);
    const listed = blacklisted({ listedOn: businessDate('2026-01-12') });
    const typedIn = (on: string) =>
      inter(listed)
        .as(OWNER)
        .on(on)
        .recordedOn('2026-03-02')
        .knowing('project', { P1: designatedLater })
        .when(recordEngagement, { ...engagement, evidence: evidence('contract') });
    const before = typedIn('2026-01-05');
    before.thenHappens(['EngagementRecorded', { engagedOn: '2026-01-05', majorProject: false }]);
    const after = (...history: readonly NewEvent[]) =>
      inter(listed, ...history)
        .on('2026-03-02')
        .knowing('project', { P1: designatedLater });
    after(...before.events)
      .when(endEngagement, { ...E1, reason: '机构列入黑名单' })
      .thenHappens(['EngagementEnded', { barred: true }]);
    // An earlier release said of such a one that the project was a major one already.
    for (const history of [before.events, [engaged]]) {
      after(...history)
        .as(INTERMEDIARY)
        .when(deliverService, delivery)
        .thenRefused('R-41', { engagedOn: '2026-01-05', listedOn: '2026-01-12' });
    }
    typedIn('2026-01-15').thenRefused('R-41', { listedOn: '2026-01-12' });
  });

  it('is recorded once, by the intermediary itself or the side that engaged it', () => {
    inter(engaged).as(OWNER).when(deliverService, delivery).thenHappens(['ServiceDelivered']);
    inter(engaged)
      .as({ ...INTERMEDIARY, uscc: OTHER_OWNER.uscc ?? '' })
      .when(deliverService, delivery)
      .thenRefused('R-38');
    inter(engaged).as(OTHER_OWNER).when(deliverService, delivery).thenFails(NotOwnProject);
    inter(engaged, delivered()).as(INTERMEDIARY).when(deliverService, delivery).thenFails(StateConflict);
    inter().as(INTERMEDIARY).when(deliverService, delivery).thenFails(NotFound);
  });
});

describe('ending an engagement (R-41)', () => {
  const end = { ...E1, reason: '机构列入黑名单' };
  const plainly = EngagementRecorded.of({ ...engaged.data, majorProject: false });
  const barred = inter(blacklisted({ listedOn: businessDate('2026-01-02') }), plainly);

  it('is for the services office where the blacklist bars it from the major project, and for no other (R-41)', () => {
    barred.when(endEngagement, end).thenHappens(['EngagementEnded', { ...E1, projectId: 'P1', barred: true }]);
    inter(engaged).when(endEngagement, end).thenRefused('R-41', { barred: false });
    barred.knowing('project', { P1: plain }).when(endEngagement, end).thenRefused('R-41', { barred: false });
  });

  it('is for the side that engaged it, whatever the reason, on its own project', () => {
    inter(engaged)
      .as(OWNER)
      .when(endEngagement, end)
      .thenHappens(['EngagementEnded', { barred: false }]);
    inter(engaged).as(OTHER_OWNER).when(endEngagement, end).thenFails(NotOwnProject);
    expect(endEngagement.roles).not.toContain('INTERMEDIARY');
  });

  it('comes by itself, once, where the blacklist bars it from a project designated since (R-41)', () => {
    const clock = (...history: NewEvent[]) =>
      inter(...history)
        .as(SYSTEM)
        .through('SYSTEM');
    const listed = blacklisted({ listedOn: businessDate('2026-01-02') });
    const ended = clock(listed, plainly).when(endBarredEngagements);
    ended.thenHappens(['EngagementEnded', { ...E1, barred: true, reason: 'R-41 2026-01-02' }]);
    clock(listed, plainly, ...ended.events)
      .when(endBarredEngagements)
      .thenNothing();
    clock(listed, plainly).knowing('project', { P1: plain }).when(endBarredEngagements).thenNothing();
    const majorBefore = folded(project, [filed, happened('2026-01-05', designated), served]);
    clock(engaged, blacklisted()).knowing('project', { P1: majorBefore }).when(endBarredEngagements).thenNothing();
  });

  it('leaves nothing to deliver, and comes before the delivery only', () => {
    const ended = barred.when(endEngagement, end).events;
    inter(engaged, ...ended)
      .as(INTERMEDIARY)
      .when(deliverService, { ...E1, resultDoc: 'doc-eia' })
      .thenFails(StateConflict);
    inter(engaged, ...ended)
      .as(OWNER)
      .when(endEngagement, end)
      .thenFails(StateConflict);
    inter(engaged, delivered()).as(OWNER).when(endEngagement, end).thenFails(StateConflict);
  });
});

describe('the instant evaluation (R-38)', () => {
  const marks = { ...E1, capability: 90, duration: 80, fee: 85 };
  const owner = (...history: NewEvent[]) =>
    inter(engaged, ...history)
      .as(OWNER)
      .on('2026-02-10');

  it('is the owner’s, on capability, duration and fee', () => {
    owner(delivered())
      .when(evaluateInstantly, marks)
      .thenHappens(['IntermediaryInstantEvaluated', { capability: 90, duration: 80, fee: 85, period: '2026-H1' }]);
    expect(evaluateInstantly.roles).toEqual(['OWNER']);
    owner(delivered()).as(OTHER_OWNER).when(evaluateInstantly, marks).thenFails(NotOwnProject);
    owner(delivered())
      .as({ ...AGENT, roles: ['OWNER', 'AGENT'] })
      .when(evaluateInstantly, marks)
      .thenFails(NotOwnProject);
  });

  it('is given once, after the delivery and in 15 working days', () => {
    owner().when(evaluateInstantly, marks).thenFails(StateConflict);
    owner(delivered(), evaluated).when(evaluateInstantly, marks).thenFails(StateConflict);
    owner(delivered()).on('2026-02-28').when(evaluateInstantly, marks).thenHappens(['IntermediaryInstantEvaluated']);
    owner(delivered())
      .on('2026-03-01')
      .when(evaluateInstantly, marks)
      .thenRefused('R-38', { evaluateBy: '2026-02-28' });
    owner(delivered()).on('2026-02-01').when(evaluateInstantly, marks).thenFails(InvalidCommand);
  });

  it('is not dated into its time without a document', () => {
    const later = owner(delivered()).recordedOn('2026-03-20');
    later.when(evaluateInstantly, marks).thenRefused('R-38', { evidence: 'missing' });
    later
      .when(evaluateInstantly, { ...marks, evidence: evidence('evaluation-form') })
      .thenHappens(['IntermediaryInstantEvaluated']);
  });

  it('is not given by an owner to itself', () => {
    const own = folded(project, [ProjectFiled.of({ projectId: 'P1', name: '自建项目', ownerUscc: USCC }), designated]);
    owner(delivered())
      .as({ ...OWNER, uscc: USCC })
      .knowing('project', { P1: own })
      .when(evaluateInstantly, marks)
      .thenRefused('R-38', { ownerUscc: USCC });
  });

  it('is of services for major projects', () => {
    owner(delivered()).knowing('project', { P1: plain }).when(evaluateInstantly, marks).thenRefused('R-38');
  });

  it('counts in the next half-year where the result of its own is out', () => {
    inter(engaged, delivered({ evaluateBy: businessDate('2026-07-20') }), published())
      .as(OWNER)
      .on('2026-06-30')
      .recordedOn('2026-07-10')
      .when(evaluateInstantly, marks)
      .thenHappens(['IntermediaryInstantEvaluated', { evaluatedOn: '2026-06-30', period: '2026-H2' }]);
  });
});

describe('the routine evaluation (R-39)', () => {
  const indicators = [
    { code: 'QUALITY', mark: 80 },
    { code: 'COMPLIANCE', mark: 90 },
    { code: 'SERVICE', mark: 75 },
  ];
  const evaluation = { trade: 'EIA', period: '2026-H1', indicators };

  it('is led by the trade’s own department, with a mark for each indicator it designed', () => {
    inter()
      .as(ECO_OFFICER)
      .when(evaluateRoutinely, evaluation)
      .thenHappens(['IntermediaryRoutineEvaluated', { department: 'ECO', mean: 81.67 }]);
    inter()
      .as({ id: 'nr-1', roles: ['NR'], department: 'NR' })
      .when(evaluateRoutinely, evaluation)
      .thenRefused('R-39', { department: 'ECO' });
    inter()
      .as(ECO_OFFICER)
      .when(evaluateRoutinely, { ...evaluation, indicators: indicators.slice(1) })
      .thenRefused('R-39', { missing: ['QUALITY'] });
    inter()
      .as(ECO_OFFICER)
      .when(evaluateRoutinely, { ...evaluation, indicators: [...indicators, { code: 'BEAUTY', mark: 1 }] })
      .thenFails(InvalidCommand, { field: 'indicators' });
  });

  it('is made once for a half-year that has begun and is not published', () => {
    const eco = (...history: NewEvent[]) => inter(...history).as(ECO_OFFICER);
    eco(rated).when(evaluateRoutinely, evaluation).thenFails(StateConflict);
    eco(published()).when(evaluateRoutinely, evaluation).thenFails(StateConflict);
    eco()
      .when(evaluateRoutinely, { ...evaluation, period: '2026-H2' })
      .thenFails(InvalidCommand, { field: 'period' });
    eco()
      .when(evaluateRoutinely, { ...evaluation, trade: 'DRAWING_REVIEW' })
      .thenFails(InvalidCommand, { field: 'trade' });
  });
});

describe('the result of a half-year (R-40)', () => {
  const PERIOD = { period: '2026-H1' };
  const after = (...history: NewEvent[]) => inter(...history).on('2026-07-06');

  it('takes the mark of the service office, once', () => {
    inter()
      .when(scorePlatform, { ...PERIOD, mark: 70, document: 'doc-p' })
      .thenHappens(['IntermediaryPlatformScored', { mark: 70 }]);
    inter(platformScored).when(scorePlatform, PERIOD).thenFails(StateConflict);
  });

  it('combines owner, department and office, with its inputs and formula: fixture I-1', () => {
    after(engaged, delivered(), evaluated, rated, platformScored)
      .when(publishResult, PERIOD)
      .thenHappens([
        'IntermediaryResultPublished',
        {
          formula: 'intermediary-score@1',
          policyVersion: 1,
          inputs: { instant: { sum: 255, count: 3 }, routine: { sum: 82, count: 1 }, platform: 70, lateDeliveries: 0 },
          score: 81.1,
          stars: 4,
          flags: [],
        },
      ]);
  });

  it('loses five points for a delivery more than ten working days late: fixture I-1', () => {
    after(engaged, delivered({ daysLate: 11, late: true }), evaluated, rated, platformScored)
      .when(publishResult, PERIOD)
      .thenHappens(['IntermediaryResultPublished', { score: 76.1, stars: 3 }]);
  });

  it('has no score for a blacklisted one: fixture I-2', () => {
    const { events } = after(engaged, delivered(), evaluated, rated, platformScored, blacklisted()).when(
      publishResult,
      PERIOD,
    );
    expect(events[0]?.data).toMatchObject({ flags: ['BLACKLISTED'] });
    expect(events[0]?.data).not.toHaveProperty('score');
    expect(events[0]?.data).not.toHaveProperty('stars');
  });

  it('waits for the end of the period and is published once', () => {
    after(platformScored).on('2026-06-30').when(publishResult, PERIOD).thenRefused('R-40', { lastDay: '2026-06-30' });
    after(platformScored, published()).when(publishResult, PERIOD).thenFails(StateConflict);
  });

  it('is pushed to owners of major projects once it is published', () => {
    const push = { ...PERIOD, projectIds: ['P1'] };
    after(published())
      .when(pushResult, push)
      .thenHappens(['IntermediaryResultPushed', { recipients: [{ projectId: 'P1', ownerUscc: OWNER.uscc }] }]);
    after().when(pushResult, push).thenFails(StateConflict);
    after(published()).knowing('project', { P1: plain }).when(pushResult, push).thenRefused('R-40');
  });
});

describe('the blacklist (R-41)', () => {
  const fault = { ground: 'FALSIFIED_REPORT' as const, finding: '监测数据系编造', evidence: evidence('finding') };

  it('is entered on evidence, by the service office or the department of the trade, for the policy’s time', () => {
    for (const actor of [SERVICE_OFFICE, ECO_OFFICER]) {
      inter()
        .as(actor)
        .when(blacklist, fault)
        .thenHappens(['IntermediaryBlacklisted', { listedOn: '2026-03-02', until: '2029-03-02' }]);
    }
    inter()
      .when(blacklist, { ...fault, ground: 'GRAVE_FAULT' })
      .thenHappens(['IntermediaryBlacklisted', { until: '2027-03-02' }]);
    inter()
      .when(blacklist, { ...fault, evidence: [] })
      .thenRefused('R-41', { evidence: 'missing' });
    inter()
      .as({ id: 'nr-1', roles: ['NR'], department: 'NR' })
      .when(blacklist, fault)
      .thenRefused('R-41', { answering: ['GSO', 'ECO'] });
  });

  it('is made longer by a graver fault, and not entered twice for the same', () => {
    const grave = blacklisted({ ground: 'GRAVE_FAULT', until: businessDate('2027-02-20') });
    inter(grave)
      .when(blacklist, fault)
      .thenHappens(['IntermediaryBlacklisted', { until: '2029-03-02' }]);
    inter(blacklisted())
      .when(blacklist, { ...fault, ground: 'GRAVE_FAULT' })
      .thenFails(StateConflict);
  });

  const repaired = { cause: 'REPAIRED' as const, reason: '已完成整改', evidence: evidence('credit-repair') };
  const short = blacklisted({ ground: 'GRAVE_FAULT', until: businessDate('2026-03-02') });

  it('is left after its time, with the repair shown, through who entered it or the service office', () => {
    inter(blacklisted()).when(removeFromBlacklist, repaired).thenRefused('R-41', { until: '2029-02-20' });
    inter(short).when(removeFromBlacklist, repaired).thenHappens(['IntermediaryRemovedFromBlacklist']);
    inter(short)
      .when(removeFromBlacklist, { ...repaired, evidence: [] })
      .thenRefused('R-41', { kind: 'credit-repair' });
    inter(short)
      .as({ id: 'hurd-1', roles: ['HURD'], department: 'HURD' })
      .when(removeFromBlacklist, repaired)
      .thenRefused('R-41', { lister: 'ECO' });
    inter().when(removeFromBlacklist, repaired).thenFails(StateConflict);
  });

  it('is left at once where the listing was an error, which a document shows', () => {
    const error = { ...repaired, cause: 'LISTED_IN_ERROR' as const };
    inter(blacklisted()).when(removeFromBlacklist, error).thenRefused('R-41', { kind: 'basis-document' });
    inter(blacklisted())
      .when(removeFromBlacklist, { ...error, evidence: evidence('basis-document') })
      .thenHappens(['IntermediaryRemovedFromBlacklist', { cause: 'LISTED_IN_ERROR' }]);
  });

  it('binds from its first day to the day it is left; an error never bound', () => {
    const removed = (cause: 'REPAIRED' | 'LISTED_IN_ERROR') => {
      const { uscc, name, ground, department, listedOn, until } = short.data;
      return IntermediaryRemovedFromBlacklist.of({
        ...{ uscc, name, ground, department, listedOn, until },
        removedOn: businessDate('2026-03-05'),
        cause,
        reason: '…',
      });
    };
    const on = (date: string, ...history: NewEvent[]) =>
      isBlacklisted(folded(intermediaryStream, [registered, ...history]), businessDate(date));
    expect(on('2026-02-19', short)).toBe(false);
    expect(on('2026-02-20', short)).toBe(true);
    expect(on('2026-03-04', short, removed('REPAIRED'))).toBe(true);
    expect(on('2026-03-05', short, removed('REPAIRED'))).toBe(false);
    expect(on('2026-03-04', short, removed('LISTED_IN_ERROR'))).toBe(false);
  });
});
