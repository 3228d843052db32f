import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { BusinessDate } from '#workdays/business-date';
import { readClock, type ClockReading } from '#workdays/clock';
import type { WorkingCalendar } from '#workdays/working-calendar';
import type { Actor } from '#domain/kernel/actor';
import type { RecordedEvent } from '#domain/kernel/envelope';
import { NotFound } from '#domain/kernel/refusal';
import type { Policy } from '#domain/policy/state';
import type { PreReview } from '#domain/project/items/state';
import { project as evolution, type Project } from '#domain/project/state';
import { termsOf } from '#domain/project/start-flow/clock';
import { readGates, type GateReading } from '#domain/project/start-flow/gates';
import { doneOn, statusOf, type StepStatus } from '#domain/project/start-flow/progress';
import { grantedItem } from '#domain/project/start-flow/standing';
import { startTerm } from '#domain/project/start-flow/start-term';
import type { Flow, StartFlow } from '#domain/project/start-flow/state';
import type { Configuration } from '#platform/configuration';
import { CONFIGURATION, LOG_ID, NOW } from '../../tokens.js';
import { dayOfPoint, pointOfLog, type KnownAt } from '../known-at.js';
import { ProjectEvents } from '../project-events.js';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import { ReferenceData } from '../reference-data.js';
import { flowChangeOf, type RecordedFlowChange } from './flow-changes.js';

type Step = Flow['steps'][number];

/** A step of the flow as it stands on the day. */
interface StepReading extends Step {
  readonly status: StepStatus;
  readonly doneOn?: BusinessDate;
  /** Working days left until its due date, 0 when it has passed; missing once it is done. */
  readonly remaining?: number;
  /** Working days beyond its due date; missing once it is done. */
  readonly overrun?: number;
}

/** A pre-review, and the formal application it became. */
interface PreReviewReading {
  readonly preReviewId: string;
  readonly itemCode: string;
  readonly department: string;
  readonly openedOn: BusinessDate;
  readonly verdict?: string;
  readonly toComplete?: readonly string[];
  readonly itemId?: string;
  readonly endedOn?: BusinessDate;
}

/** The term within which construction has to start under the construction permit. */
interface StartTermAnswer {
  readonly itemId: string;
  readonly startBy: BusinessDate;
  /** How often it was extended. */
  readonly extensions: number;
  readonly lapsed: boolean;
}

/** How the start flow of a project stands on a day. */
export interface StartFlowAnswer {
  readonly logId: string;
  readonly stream: string;
  /** Revision and position of the project’s last event that was known. */
  readonly revision: number;
  readonly position: string;
  /** Day it was read at the end of. */
  readonly on: BusinessDate;
  readonly phases: StartFlow['phases'];
  /** The publicity period of the land transfer, and the pre-reviews opened in it. */
  readonly publicity?: { readonly plotId: string; readonly from: BusinessDate; readonly to: BusinessDate };
  readonly preReviews: readonly PreReviewReading[];
  /** The gates before the start of construction (T-2); missing where the project is not designated. */
  readonly gates?: GateReading;
  /** Until when construction starts under the permit, before it is void (Building Law 9); missing once it has started. */
  readonly startTerm?: StartTermAnswer;
  /** Missing until the land contract is signed on a track. */
  readonly flow?: ReturnType<typeof dated> & { readonly clock: ClockReading; readonly steps: readonly StepReading[] };
  /** The due date, each time it was set or moved. */
  readonly dueChanges: readonly RecordedFlowChange[];
}

/** Asks how the start flow of a project stands, as known at a point of the record, read on a day. */
export class StartFlowOn extends Query<StartFlowAnswer> {
  constructor(
    readonly projectId: string,
    readonly actor: Actor,
    readonly knownAt: KnownAt | undefined,
    readonly on: BusinessDate | undefined,
  ) {
    super();
  }
}

@QueryHandler(StartFlowOn)
export class StartFlowOnHandler implements IQueryHandler<StartFlowOn> {
  constructor(
    @Inject(ProjectEvents) private readonly events: ProjectEvents,
    @Inject(ReferenceData) private readonly reference: ReferenceData,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(NOW) private readonly now: () => Date,
    @Inject(LOG_ID) private readonly logId: string,
  ) {}

  async execute({ projectId, actor, knownAt, on: asked }: StartFlowOn): Promise<StartFlowAnswer> {
    await this.events.requireVisible(projectId, actor, PUBLIC_BODIES_AND_PARTIES);
    let project = evolution.initial;
    let last: RecordedEvent | undefined;
    const dueChanges: RecordedFlowChange[] = [];
    for await (const event of this.events.read(projectId, knownAt)) {
      project = evolution.evolve(project, event);
      last = event;
      const change = flowChangeOf(event);
      if (change) dueChanges.push(change);
    }
    if (!last) throw new NotFound('project', projectId);
    const { stream, revision, position } = last;
    const on = asked ?? dayOfPoint(knownAt, last, { now: this.now, timeZone: this.configuration.officeTimeZone });
    // Calendars and policy are those of the same moment.
    const point = pointOfLog(knownAt, last);
    const policy = await this.reference.policy(on, point);
    const { flow, phases, publicity } = project.startFlow;
    const designated = project.filing.designated !== undefined;
    return {
      logId: this.logId,
      stream,
      revision,
      position,
      on,
      phases,
      ...(publicity && { publicity: { plotId: publicity.plotId, from: publicity.from, to: publicity.to } }),
      preReviews: Object.values(project.items.preReviews).map(readPreReview),
      dueChanges,
      ...(designated && { gates: readGates(project, 'CONSTRUCTION_START', on, policy) }),
      ...readStartTerm(project, on, policy),
      ...(flow && { flow: { ...dated(flow), ...(await this.#read(project, flow, on, policy, point)) } }),
    };
  }

  /** The clock and every step of it, on the calendar revisions the due date was counted on: an old answer stays the same. */
  async #read(project: Project, flow: Flow, on: BusinessDate, policy: Policy, point: KnownAt | undefined) {
    const known = await this.reference.calendar(point);
    const period = { from: flow.started.startedOn, to: flow.ceilingOn };
    const { calendar } = await this.reference.calendarOf(flow.calendarRevisions, period, known);
    const endedOn = flow.ended && flow.ended.endedOn <= on ? flow.ended.endedOn : undefined;
    const clock = readClock(termsOf(flow, project.items), calendar, on, endedOn, policy.clock.signals);
    return { clock, steps: flow.steps.map((step) => readStep(project, flow, step, on, calendar)) };
  }
}

function readStartTerm(project: Project, on: BusinessDate, { gates }: Policy): { startTerm?: StartTermAnswer } {
  const permit = grantedItem(project, gates.permitTerm.itemCode, on);
  const term = permit && startTerm(project, permit, gates);
  if (!term || project.filing.started) return {};
  const { startBy, extensions } = term;
  return { startTerm: { itemId: permit.itemId, startBy, extensions, lapsed: on > startBy } };
}

function readPreReview({ opened, opinion, itemId, endedOn }: PreReview): PreReviewReading {
  const { preReviewId, itemCode, department, openedOn } = opened;
  return {
    ...{ preReviewId, itemCode, department, openedOn },
    ...(opinion && { verdict: opinion.verdict, toComplete: opinion.toComplete }),
    ...(itemId !== undefined && { itemId }),
    ...(endedOn !== undefined && { endedOn }),
  };
}

function readStep(project: Project, flow: Flow, step: Step, on: BusinessDate, calendar: WorkingCalendar): StepReading {
  const status = statusOf(project, step, on);
  if (status === 'DONE') {
    const day = doneOn(project, step, on);
    return { ...step, status, ...(day !== undefined && { doneOn: day }) };
  }
  const terms = { ...termsOf(flow, project.items), promisedDays: step.untilDay };
  const { remaining, overrun } = readClock(terms, calendar, on);
  return { ...step, status, remaining, overrun };
}

/** What is recorded of the flow, without its steps. */
function dated({ started, dueOn, ceilingOn, provisional, calendarRevisions, extensionDays, overdueFor, ended }: Flow) {
  const { track, department, startedOn, totalDays, ceilingDays, endsWith, pausedBy } = started;
  return {
    ...{ track, department, startedOn, totalDays, dueOn, ceilingDays, extensionDays, ceilingOn, endsWith, pausedBy },
    ...{ provisional, calendarRevisions },
    ...(overdueFor !== undefined && { overdueFor }),
    ...(ended && { ended: { outcome: ended.outcome, endedOn: ended.endedOn, late: ended.late } }),
  };
}
