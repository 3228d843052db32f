import { daysLate, isOverdue } from '../../kernel/days-late.js';
import { businessDate as dateOf } from '#workdays/business-date';
import { DEPARTMENT_ROLES } from '../../department/roles.js';
import { actsFor, isSameOffice } from '../../department/succession/holder.js';
import { requireStanding } from '../../department/succession/standing.js';
import type { Role } from '../../kernel/actor.js';
import type { Facts } from '../../kernel/facts.js';
import { references } from '../../kernel/other-streams.js';
import { present } from '../../kernel/present.js';
import { InvalidCommand, StateConflict, refuseIf } from '../../kernel/refusal.js';
import { requireNotBefore } from '../chronology.js';
import { unsolvedIssues } from '../coordination/state.js';
import { projectDecision } from '../decision.js';
import { isUnattended, requireDesignated, restsOn } from '../guards.js';
import { PAPERS_OF_THE_DAY, requireShown } from '../items/late-recording.js';
import type { Project } from '../state.js';
import { CloseSupervision, OpenSupervision, RaiseSupervisionOverdue, RecordSupervisionStep } from './commands.js';
import { SupervisionClosed, SupervisionOpened, SupervisionOverdue, SupervisionStepRecorded } from './events.js';
import { requireGround } from './grounds.js';
import { openSupervisionOf, supervisionCase, type SupervisionCase } from './state.js';

const LAST_STEP = { zh: '上一步', en: 'the step before' };

/** the Business Environment Office leads, on a ground that holds. */
export const openSupervision = projectDecision(OpenSupervision, {
  title: { zh: '启动督办', en: 'Open a supervision' },
  roles: ['BEO'],
  rule: 'R-48',
  reads: (_, { departments, channel }) => (channel === 'IMPORT' ? [] : references('department', ...departments)),
  decide(project, command, facts) {
    if (!isUnattended(facts)) {
      requireDesignated(project, 'R-01');
      requireGoesOn(project);
      requireGround(project, command, facts);
      for (const code of command.departments) requireStanding(facts, code, 'R-48');
    }
    requireIssue(project, command.issueId);
    const { ground, matter, departments, higherAuthority, issueId } = command;
    const supervisionId = `${facts.targetId}.sv${project.supervision.cases.length + 1}`;
    const dueOn = dueDate(command, facts);
    return [
      SupervisionOpened.of(present({ supervisionId, ground, departments, dueOn, issueId, matter, higherAuthority })),
    ];
  },
});

/** A suspended project may be supervised: it is stuck. @throws StateConflict on one that has ended for good. */
function requireGoesOn({ filing: { terminated } }: Project): void {
  if (!terminated) return;
  throw new StateConflict({
    zh: '项目已终止，无可督办',
    en: 'The project is terminated: there is nothing left to supervise',
  });
}

/** One supervision an issue at a time. @throws InvalidCommand, StateConflict */
function requireIssue({ coordination, supervision }: Project, issueId: string | undefined): void {
  if (issueId === undefined) return;
  if (!unsolvedIssues(coordination).some(({ id }) => id === issueId)) {
    throw new InvalidCommand('issueId', {
      zh: '须为本项目尚未解决的问题',
      en: 'must be an issue of the project that is not solved yet',
    });
  }
  const open = openSupervisionOf(supervision, issueId);
  if (!open) return;
  throw new StateConflict(
    { zh: `该问题已在督办（${open.id}）`, en: `The issue is under supervision ${open.id} already` },
    { supervisionId: open.id },
  );
}

/** @throws InvalidCommand for a last day before the first; Refusal by R-48 for one that has passed, without a paper that shows it. */
function dueDate(command: OpenSupervision, facts: Facts) {
  const { dueOn: named } = command;
  const { businessDate: from, recordedOn, calendar, policy, channel } = facts;
  const dueOn = named ? dateOf(named) : calendar.add(from, policy.coordination.supervisionDays).date;
  if (dueOn < from) {
    throw new InvalidCommand('dueOn', { zh: `不得早于${from}`, en: `must not lie before ${from}` });
  }
  const passed = dueOn < recordedOn && channel !== 'IMPORT';
  const shown = restsOn(command, ...PAPERS_OF_THE_DAY, 'supervision-notice');
  refuseIf(passed && !shown, 'R-48', { evidence: 'missing', dueOn, recordedOn });
  return dueOn;
}

/** The office that leads a supervision, and those that support it (四(一): 市政府督查室、市政务办配合). */
const SUPERVISING: readonly Role[] = ['BEO', 'SUPV', 'GSO'];

/** the leading office and those that support it record steps; a body that is supervised answers for itself. */
export const recordSupervisionStep = projectDecision(RecordSupervisionStep, {
  title: { zh: '记录督办进展', en: 'Record a supervision step' },
  roles: DEPARTMENT_ROLES,
  rule: 'R-48',
  decide(project, command, facts) {
    const { supervisionId, step } = command;
    const found = openCase(project, supervisionId, facts);
    const supervised = (code: string) => found.departments.some((there) => isSameOffice(there, code, facts));
    const answers = !isUnattended(facts) && !facts.actor.roles.some((role) => SUPERVISING.includes(role));
    const department = answers ? answering(found, command, facts) : command.department;
    if (department !== undefined && !supervised(department)) {
      throw new InvalidCommand('department', {
        zh: `不在督办对象之列（${found.departments.join('、')}）`,
        en: `is none of the bodies supervised (${found.departments.join(', ')})`,
      });
    }
    const recordedBy = facts.channel === 'IMPORT' ? undefined : facts.actor.department;
    return [SupervisionStepRecorded.of(present({ ...fieldsOf(found), step, department, recordedBy }))];
  },
});

/**
 * The supervised body whose officer answers, by the code it is supervised under: for itself, and on the day it says so.
 * @throws Refusal by R-48.
 */
function answering({ departments }: SupervisionCase, command: RecordSupervisionStep, facts: Facts): string {
  const own = departments.filter((code) => actsFor(facts, code));
  const department = command.department ?? own[0];
  const isOwn = department !== undefined && own.some((code) => isSameOffice(code, department, facts));
  refuseIf(!isOwn, 'R-48', { departments, actorDepartment: facts.actor.department ?? 'none' });
  requireShown(facts.businessDate, command, 'R-48', facts, ['supervision-answer']);
  return department ?? '';
}

/** A supervision ends with a result that is shown, so that one typed in later is believed on its paper only. */
export const closeSupervision = projectDecision(CloseSupervision, {
  title: { zh: '办结督办', en: 'Close a supervision' },
  roles: ['BEO'],
  rule: 'R-48',
  decide(project, command, facts) {
    const found = openCase(project, command.supervisionId, facts);
    refuseIf(!restsOn(command, 'result'), 'R-48', { missing: 'evidence of kind result' });
    const late = facts.businessDate > found.dueOn;
    const documents = (command.evidence ?? []).map(({ docId }) => docId);
    return [
      SupervisionClosed.of({
        ...fieldsOf(found),
        result: command.result,
        documents,
        late,
        daysLate: daysLate(found.dueOn, facts.businessDate, facts),
      }),
    ];
  },
});

/** Given by the clock; where there is nothing (any more) to raise it does nothing, so it may run twice. It leads to no card (N-6). */
export const raiseSupervisionOverdue = projectDecision(RaiseSupervisionOverdue, {
  title: { zh: '记录督办逾期', en: 'Raise an overdue supervision' },
  roles: ['SYSTEM'],
  rule: 'R-48',
  decide(project, { supervisionId }, facts) {
    const found = supervisionCase(project.supervision, supervisionId);
    if (found.closed || found.overdue || project.filing.terminated) return [];
    const { businessDate: detectedOn } = facts;
    if (!isOverdue(found.dueOn, detectedOn, facts)) return [];
    const late = daysLate(found.dueOn, detectedOn, facts);
    return [SupervisionOverdue.of({ ...fieldsOf(found), detectedOn, daysLate: late })];
  },
});

/** @throws NotFound, StateConflict once it is closed, InvalidCommand for a day before its last step. */
function openCase({ supervision }: Project, supervisionId: string, facts: Facts): SupervisionCase {
  const found = supervisionCase(supervision, supervisionId);
  if (found.closed) {
    throw new StateConflict(
      { zh: `督办${supervisionId}已办结`, en: `Supervision ${supervisionId} is closed` },
      { supervisionId },
    );
  }
  requireNotBefore(facts, found.lastOn, LAST_STEP);
  return found;
}

function fieldsOf({ id: supervisionId, ground, departments, dueOn, issueId }: SupervisionCase) {
  return present({ supervisionId, ground, departments: [...departments], dueOn, issueId });
}

/** Every decision of the slice. */
export const SUPERVISION_DECISIONS = [
  openSupervision,
  recordSupervisionStep,
  closeSupervision,
  raiseSupervisionOverdue,
];
