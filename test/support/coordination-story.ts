import { businessDate } from '#workdays/business-date';
import { DepartmentSucceeded } from '#domain/department/succession/events';
import { DepartmentRegistered } from '#domain/department/events';
import { roleOfCode } from '#domain/department/roles';
import { department, type Department } from '#domain/department/state';
import type { Actor, Channel } from '#domain/kernel/actor';
import type { Command } from '#domain/kernel/command';
import type { Decision } from '#domain/kernel/decision';
import type { NewEvent } from '#domain/kernel/event';
import { single } from '#domain/kernel/slice';
import { ProjectSuspended } from '#domain/project/filing/events';
import { assignCoordination, forwardIssue } from '#domain/project/coordination/decide/assign';
import { classifyIssue } from '#domain/project/coordination/decide/classify-issue';
import { listInKeyPlan } from '#domain/project/coordination/decide/key-plan';
import { recordLocalAttempt } from '#domain/project/coordination/decide/local-attempt';
import { submitNeed } from '#domain/project/coordination/decide/need';
import { registerIssue } from '#domain/project/coordination/decide/register-issue';
import { routeIssue } from '#domain/project/coordination/decide/route-issue';
import { completeCoordinationTask } from '#domain/project/coordination/decide/tasks';
import type { IssueKind } from '#domain/project/coordination/vocabulary';
import { project, type Project } from '#domain/project/state';
import { folded, given, happened, type History } from './given.js';
import { COMMERCE, GSO, GUANYUN, inGuanyun } from './landed-project.js';
import { NR_OFFICER, OWNER, designated, filed, served } from './major-project.js';

export const DRC: Actor = { id: 'drc-1', roles: ['DRC'], department: 'DRC' };
export const GOV: Actor = { id: 'gov-1', roles: ['GOV'], department: 'GOV' };
export const CLOCK: Actor = { id: 'system', roles: ['SYSTEM'] };

/** A document of this kind, attached. */
export const showing = (...kinds: string[]) => ({
  evidence: kinds.map((kind) => ({ docId: `doc-${kind}`, sha256: '0'.repeat(64), kind })),
});

const departmentEvolution = single(department);
const registered = (code: string) =>
  DepartmentRegistered.of({
    code,
    name: { zh: code, en: code },
    role: roleOfCode(code),
    validFrom: businessDate('2024-03-18'),
  });

/** Bodies that tasks are given to; OLD ended in 2025, and NR does its work. */
export const BODIES: Readonly<Record<string, Department>> = Object.fromEntries(
  ['NR', 'ECO', 'HURD', 'DRC', 'GSO', 'GOV', 'COMMERCE', 'COUNTY-GUANYUN', 'OLD'].map((code) => [
    code,
    folded(departmentEvolution, [
      registered(code),
      ...(code === 'OLD'
        ? [DepartmentSucceeded.of({ code, successor: 'NR', validFrom: businessDate('2025-01-01'), document: 'd-1' })]
        : []),
    ]),
  ]),
);

interface Circumstances {
  readonly on: string;
  readonly recordedOn?: string;
  readonly actor: Actor;
  readonly channel: Channel;
}

/** A designated project of Guanyun and its issues, told command by command. */
export class CoordinationStory {
  private constructor(
    readonly history: History,
    private readonly now: Circumstances,
  ) {}

  /** The project as it stands before its first issue. */
  static of(...more: readonly NewEvent[]): CoordinationStory {
    const opening = [filed, designated, served, inGuanyun, ...more].map((event) => happened('2026-03-02', event));
    return new CoordinationStory(opening, { on: '2026-03-02', actor: GUANYUN, channel: 'ONLINE' });
  }

  on = (on: string) => new CoordinationStory(this.history, { ...this.now, on });
  recordedOn = (recordedOn: string) => new CoordinationStory(this.history, { ...this.now, recordedOn });
  as = (actor: Actor) => new CoordinationStory(this.history, { ...this.now, actor });
  and = (...events: readonly NewEvent[]) =>
    new CoordinationStory([...this.history, ...events.map((event) => happened(this.now.on, event))], this.now);

  /** The command is given and its events happen. @throws what refuses it. */
  does<C extends Command>(decision: Decision<Project, C>, fields: Partial<C> = {}): CoordinationStory {
    const { events, error } = this.when(decision, fields);
    if (error) throw error;
    return this.and(...events);
  }

  /** The command is given; what comes of it is for the spec to say. */
  when<C extends Command>(decision: Decision<Project, C>, fields: Partial<C> = {}) {
    const { on, recordedOn = on, actor, channel } = this.now;
    return given(project, ...this.history)
      .on(on)
      .recordedOn(recordedOn)
      .as(actor)
      .through(channel)
      .knowing('department', BODIES)
      .when(decision, fields);
  }

  project = (): Project => folded(project, this.history);
}

export const ISSUE = { issueId: 'P1.is1' };
export const TASK = { taskId: 'P1.tk1' };

const story = CoordinationStory.of();

/** Issue P1.is1, registered by the owner on 2026-03-02. */
export const registeredIssue = story
  .as(OWNER)
  .does(registerIssue, { title: '用地指标不足', account: '缺50亩指标' })
  .as(GUANYUN);

/** The same issue, classified by the county on the same day. */
export const classified = (kind: IssueKind, departments: string[] = []) =>
  registeredIssue.does(classifyIssue, {
    ...ISSUE,
    kind,
    cause: 'RESOURCE_SHORTAGE',
    analysis: '年度计划指标已用完',
    departments,
  });

/** An approval issue that lies with the Government Services Office. */
export const atGso = classified('APPROVAL').does(routeIssue, ISSUE);

/** NR has until 2026-03-13 to do something for it. */
export const assignedToNr = atGso
  .as(GSO)
  .does(assignCoordination, { ...ISSUE, tasks: [{ department: 'NR', task: '出具意见', dueOn: '2026-03-13' }] });

/** NR has done it in time. */
export const doneByNr = assignedToNr
  .on('2026-03-12')
  .as(NR_OFFICER)
  .does(completeCoordinationTask, { ...TASK, result: '已出具', ...showing('result') });

const inPlan = classified('FACTOR', ['NR', 'ECO'])
  .as(DRC)
  .does(listInKeyPlan, { year: 2026, planDoc: '连发改〔2026〕1号', ...showing('key-plan') })
  .as(GUANYUN);

/** A factor issue of a key-plan project, not yet tried on the spot. */
export const keyPlanIssue = inPlan;

/** The same, tried in vain. */
export const triedInVain = inPlan.does(recordLocalAttempt, {
  ...ISSUE,
  outcome: 'UNSOLVED',
  account: '县内无存量指标',
  ...showing('local-attempt'),
});

/** The same, before the Commission, with the need submitted. */
export const atCommission = triedInVain.does(routeIssue, ISSUE).does(submitNeed, { ...ISSUE, need: '追加50亩指标' });

/** A reserve issue that lies with Commerce. */
export const atCommerce = classified('RESERVE').does(routeIssue, ISSUE).as(COMMERCE);

/** Commerce has passed it on to HURD. */
export const forwarded = atCommerce.on('2026-03-04').does(forwardIssue, {
  ...ISSUE,
  to: { department: 'HURD', task: '明确配建要求' },
});

/** The project is suspended: something is plainly wrong with it. */
export const suspended = ProjectSuspended.of({ projectId: 'P1', reason: '业主资金未到位' });
