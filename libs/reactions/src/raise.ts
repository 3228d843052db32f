import type { CommandClass } from '#domain/kernel/command';
import type { StreamKindName } from '#domain/kernel/decision';
import { RaisePlotListingOverdue, RecountListing } from '#domain/plot/commands';
import { RaiseCommitmentCheckOverdue } from '#domain/project/commitments/commands';
import { RaiseCoordinationTaskOverdue } from '#domain/project/coordination/commands';
import { RaiseDeferralDefault } from '#domain/project/deferral/commands';
import { RaiseTemporaryProofExpired } from '#domain/project/items/commands';
import { RaiseNodeOverdue } from '#domain/project/nodes/commands';
import { RaiseStartFlowOverdue } from '#domain/project/start-flow/commands';
import { RaiseSupervisionOverdue } from '#domain/project/supervision/commands';
import { ExpireRegionalAssessment } from '#domain/zone/commands';
import { DEADLINE_KINDS, type DeadlineKind } from '#projections/deadlines/deadline';
import type { Document } from '#view-store/port';
import type { SystemCommand } from './command-gateway.js';

/** A command the clock gives about a deadline; `subject` is the field that names what is due, if there is more than one. */
interface ClockCommand {
  readonly command: CommandClass;
  readonly stream: StreamKindName;
  readonly subject?: string;
}

const onProject = (command: CommandClass, subject?: string): ClockCommand => ({
  command,
  stream: 'project',
  ...(subject !== undefined && { subject }),
});

/**
 * What the clock says when a deadline of a kind has passed. Items have a clock of their own (CLK-03, CLK-06). The others
 * stand in the list of what is due and no more: the notice draws no consequence that a clock could.
 */
const RAISES: Readonly<Record<DeadlineKind, ClockCommand | undefined>> = {
  ITEM: undefined,
  CORRECTION: undefined,
  DELIVERY: undefined,
  COMPLIANCE_OPINION: undefined,
  NODE: onProject(RaiseNodeOverdue, 'nodeId'),
  START_FLOW: onProject(RaiseStartFlowOverdue),
  DEFERRED_MATERIAL: onProject(RaiseDeferralDefault, 'deferralId'),
  TEMPORARY_PROOF: onProject(RaiseTemporaryProofExpired, 'proofId'),
  COMMITMENT_CHECK: onProject(RaiseCommitmentCheckOverdue, 'commitmentId'),
  COMMITMENT_RECTIFICATION: undefined,
  COORDINATION_TASK: onProject(RaiseCoordinationTaskOverdue, 'taskId'),
  SUPERVISION: onProject(RaiseSupervisionOverdue, 'supervisionId'),
  PLOT_LISTING: { command: RaisePlotListingOverdue, stream: 'plot' },
  ASSESSMENT_VALIDITY: { command: ExpireRegionalAssessment, stream: 'zone', subject: 'assessmentId' },
  SERVICE_DELIVERY: undefined,
  SERVICE_EVALUATION: undefined,
};

/** What it says when the calendar a due date was counted on was amended; a start flow and the check of a commitment bring themselves up to date. */
const RECOUNTS: Readonly<Partial<Record<DeadlineKind, ClockCommand>>> = {
  START_FLOW: onProject(RaiseStartFlowOverdue),
  COMMITMENT_CHECK: onProject(RaiseCommitmentCheckOverdue, 'commitmentId'),
  PLOT_LISTING: { command: RecountListing, stream: 'plot' },
};

export const RAISED_KINDS: readonly DeadlineKind[] = DEADLINE_KINDS.filter((kind) => RAISES[kind] !== undefined);
export const RECOUNTED_KINDS: readonly DeadlineKind[] = DEADLINE_KINDS.filter((kind) => RECOUNTS[kind] !== undefined);

type Asked = Omit<SystemCommand, 'commandId'>;

/** The command that raises an overdue deadline of the view `deadlines`. */
export function raiseOf(deadline: Document): Asked | undefined {
  return about(deadline, RAISES);
}

/** The command that counts it again. */
export function recountOf(deadline: Document): Asked | undefined {
  return about(deadline, RECOUNTS);
}

function about(deadline: Document, commands: Readonly<Partial<Record<DeadlineKind, ClockCommand | undefined>>>) {
  const kind = DEADLINE_KINDS.find((known) => known === deadline['kind']);
  const found = kind && commands[kind];
  if (!found) return undefined;
  const { command, stream, subject } = found;
  const fields: Asked['fields'] = subject === undefined ? {} : { [subject]: String(deadline['subject']) };
  return { kind: stream, id: String(deadline['streamId']), name: command.name, fields };
}
