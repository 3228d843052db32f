import { maxDate, type BusinessDate } from '#workdays/business-date';
import { readClock } from '#workdays/clock';
import type { NewEvent } from '../../kernel/event.js';
import type { Facts } from '../../kernel/facts.js';
import { NOTICE_DATE } from '../../policy/data/shipped-policy.js';
import { LandContractCorrected, LandContractSigned } from '../filing/events.js';
import { isUnattended } from '../guards.js';
import { requireShown } from '../items/late-recording.js';
import type { Item } from '../items/state.js';
import type { Project } from '../state.js';
import { countFlow, termsOf } from './clock.js';
import { endedWithContract } from './ended-with-contract.js';
import { StartFlowDueDateMoved, StartFlowEnded, StartFlowStarted } from './events.js';
import type { JustDecided } from './following.js';
import { foreseen } from './foreseen.js';
import { overdueOn } from './overdue.js';
import { plannedFlow } from './plan.js';
import { grantedItem } from './standing.js';
import { flowFieldsOf, isFlowing, type Flow } from './state.js';

/** Events that start a flow, or lead it on another track. */
const STARTS: ReadonlySet<string> = new Set([
  'MajorProjectDesignated',
  'ApprovalTrackSelected',
  'LandContractSigned',
  'LandContractCorrected',
  'LandContractRescinded',
]);

/** The flow starts, moves and ends with what happens to the project. */
export function followFlow(project: Project, decided: JustDecided, facts: Facts): readonly NewEvent[] {
  const rescinded = endedWithContract(project, decided, facts);
  return [...rescinded, ...followed(foreseen(project, rescinded, facts), decided, facts)];
}

function followed(project: Project, decided: JustDecided, facts: Facts): readonly NewEvent[] {
  const started = startOf(project, decided, facts);
  const { flow } = foreseen(project, started, facts).startFlow;
  if (!flow || flow.ended?.outcome === 'CONTRACT_RESCINDED') return started;
  if (flow.ended) {
    const again =
      onContract(project, flow, decided) === flow.started.startedOn ? [] : movedDates(project, flow, decided, facts);
    const { flow: counted = flow } = foreseen(project, again, facts).startFlow;
    return [...started, ...again, ...corrected(project, counted, facts)];
  }
  const moved = movedDates(project, flow, decided, facts);
  const current = foreseen(project, [...started, ...moved], facts);
  return [...started, ...moved, ...endOf(current, decided, facts)];
}

/**
 * from the land contract on; on another track from the same day, by the other template. Where the permit that ends
 * it is older than the contract, as in a project designated later, there is nothing to count. A contract that was
 * recorded without one, by an older release or an import, starts it when the clock asks (deadline-pass.ts). A flow that
 * has ended is begun anew only by another contract, after its own was rescinded.
 */
function startOf(project: Project, { events }: JustDecided, facts: Facts): readonly NewEvent[] {
  const { filing, startFlow, items } = project;
  const { contract, track, started, terminated } = filing;
  const { flow } = startFlow;
  if (!contract || !track || started || terminated) return [];
  if (!events.some(({ type }) => STARTS.has(type)) && !isUnattended(facts)) return [];
  // the scheme begins with the notice; a contract older than it started no such flow.
  if (contract.signedOn < NOTICE_DATE) return [];
  if (flow?.ended && flow.ended.outcome !== 'CONTRACT_RESCINDED') return [];
  const running = isFlowing(flow) ? flow : undefined;
  if (running?.started.track === track) return [];
  const granted = grantedItem(project, facts.policy.startFlow.endsWith, facts.recordedOn)?.decision;
  if (!running && granted && granted.decidedOn < contract.signedOn) return [];
  const from = running?.started.track;
  const { signedOn: startedOn, projectId } = contract;
  const plan = plannedFlow({ track, startedOn, projectId }, running?.extensionDays ?? 0, items, facts);
  const trackRule = track === 'GENERAL' ? 'R-82' : 'R-83';
  return [StartFlowStarted.of({ ...plan, ...(from && { from }) }, ['R-87', trackRule, 'T-4'])];
}

/** The day the flow runs from: that of the first contract, also where it was written down wrongly, or after a later one. */
function onContract(
  { filing }: Project,
  { started: { startedOn } }: Flow,
  { before, events }: Pick<JustDecided, 'before' | 'events'>,
): BusinessDate {
  const changes = events.some(({ type }) => type === LandContractCorrected.type || type === LandContractSigned.type);
  if (!changes || before.filing.contract?.signedOn !== startedOn) return startedOn;
  return filing.contract?.signedOn ?? startedOn;
}

/** The dates follow what stops the clock and the calendar they were counted on. */
export function movedDates(
  project: Project,
  flow: Flow,
  { before, events }: Pick<JustDecided, 'before' | 'events'>,
  facts: Facts,
): readonly NewEvent[] {
  const startedOn = onContract(project, flow, { before, events });
  const terms = { ...flow.started, startedOn, steps: flow.steps };
  const counted = countFlow(terms, flow.extensionDays, project.items, facts);
  const { dueOn: to, ceilingOn, provisional, calendarRevisions, pausedDays, steps } = counted;
  const moves =
    startedOn !== flow.started.startedOn ||
    to !== flow.dueOn ||
    ceilingOn !== flow.ceilingOn ||
    steps.some(({ dueOn }, i) => dueOn !== flow.steps[i]?.dueOn);
  if (!moves && provisional === flow.provisional) return [];
  const clearedFor = flow.overdueFor !== undefined && flow.overdueFor !== to ? flow.overdueFor : undefined;
  return [
    StartFlowDueDateMoved.of({
      ...flowFieldsOf(flow),
      startedOn,
      dueOn: to,
      ceilingOn,
      provisional,
      calendarRevisions,
      from: flow.dueOn,
      to,
      reason: reasonOf(flow, calendarRevisions, events),
      pausedDays,
      steps: steps.map(({ code, dueOn }) => ({ code, dueOn })),
      ...(clearedFor !== undefined && { clearedFor }),
    }),
  ];
}

function reasonOf(
  { calendarRevisions: before }: Flow,
  after: Readonly<Record<string, number>>,
  events: readonly NewEvent[],
) {
  if (events.some(({ type }) => type === LandContractCorrected.type)) return 'CONTRACT_CORRECTED';
  if (events.some(({ type }) => type === LandContractSigned.type)) return 'EARLIER_CONTRACT';
  if (events.some(({ type }) => type === 'SpecialProcedureEnded')) return 'SPECIAL_PROCEDURE';
  const years = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...years].some((year) => before[year] !== after[year]) ? 'CALENDAR_AMENDED' : 'PAUSE_CORRECTED';
}

/** The construction permit ends the flow (start-flow.md 4.1), and so does the end of the project. */
function endOf(project: Project, decided: JustDecided, facts: Facts): readonly NewEvent[] {
  const { flow } = project.startFlow;
  if (!isFlowing(flow)) return [];
  const permit = grantedItem(project, flow.started.endsWith, facts.recordedOn);
  // One older than the contract ends nothing: the flow would have taken no day.
  if (permit?.decision && permit.decision.decidedOn >= flow.started.startedOn) {
    const endedOn = permit.decision.decidedOn;
    // What was on record before a flow that starts belatedly is nothing the clock has to show.
    const late = isOfOldRecord(decided, permit, facts)
      ? undefined
      : requireShown(flow.dueOn, decided.command, 'R-87', facts, ['permit'], endedOn);
    return ended(project, flow, { endedOn, permit, ...late }, facts);
  }
  return project.filing.terminated ? ended(project, flow, { endedOn: facts.businessDate }, facts) : [];
}

/** Was contract and permit recorded without a flow, which the clock has brought to light? */
function isOfOldRecord({ before, events }: JustDecided, { itemId }: Item, facts: Facts): boolean {
  if (before.startFlow.flow || events.some(({ type }) => STARTS.has(type))) return false;
  return grantedItem(before, facts.policy.startFlow.endsWith, facts.recordedOn)?.itemId === itemId;
}

/** The end again, where the date of the decision that ended the flow, or of its contract, was written down wrongly. */
function corrected(project: Project, flow: Flow, facts: Facts): readonly NewEvent[] {
  const was = flow.ended;
  const permit = was?.itemId === undefined ? undefined : project.items.byId[was.itemId];
  if (!was || !permit?.decision) return [];
  const endedOn = maxDate(permit.decision.decidedOn, flow.started.startedOn);
  const isSame = endedOn === was.endedOn && flow.started.startedOn === was.startedOn;
  return isSame ? [] : ended(project, flow, { endedOn, permit }, facts);
}

interface End {
  readonly endedOn: BusinessDate;
  readonly permit?: Item;
  readonly lateRecorded?: true;
}

/** The figures of the end; a flow that ends late is overdue on record first, one in time is not (model.md 3). */
function ended(
  project: Project,
  flow: Flow,
  { endedOn, permit, lateRecorded }: End,
  facts: Facts,
): readonly NewEvent[] {
  const { used, paused, overrun, late } = readClock(termsOf(flow, project.items), facts.calendar, endedOn, endedOn);
  const permitNo = permit?.decision?.permitNo;
  const end = StartFlowEnded.of({
    ...flowFieldsOf(flow),
    outcome: permit ? 'PERMIT_ISSUED' : 'PROJECT_TERMINATED',
    endedOn,
    usedDays: used,
    pausedDays: paused,
    overrunDays: overrun,
    late,
    beyondCeiling: endedOn > flow.ceilingOn,
    ...(permit && { itemId: permit.itemId }),
    ...(permitNo !== undefined && { permitNo }),
    ...(lateRecorded && { lateRecorded }),
    ...(!late && flow.overdueFor !== undefined && { clearedFor: flow.overdueFor }),
  });
  const isKnown = flow.overdueFor === flow.dueOn || !permit;
  return late && !isKnown ? [overdueOn(project, flow, endedOn, facts), end] : [end];
}
