import { InvalidCommand, refuse } from '../../kernel/refusal.js';
import type { Facts } from '../../kernel/facts.js';
import type { FlowPhase, PhaseTemplate, TrackTemplate } from '../../policy/sections/start-flow.js';
import type { RuleId } from '../../rules/rule.js';
import type { Track } from '../filing/vocabulary.js';
import { requireDepartment, requireDesignated, requireNotClosed } from '../guards.js';
import type { Item } from '../items/state.js';
import type { Project } from '../state.js';

/** A phase of the project's track, and the rule the track rests on. */
interface PhaseAtHand {
  readonly track: Track;
  readonly template: TrackTemplate;
  readonly phase: PhaseTemplate;
  readonly rule: RuleId;
}

/**
 * The phase a lead department acts on, in a designated project on its track.
 * @throws Refusal by; StateConflict; InvalidCommand for a phase of the other track.
 */
export function phaseAtHand(project: Project, name: FlowPhase, facts: Facts): PhaseAtHand {
  requireNotClosed(project);
  requireDesignated(project, 'R-01');
  const { track = refuse('R-02', { track: 'none' }) } = project.filing;
  const template = facts.policy.startFlow.tracks[track];
  const phase = template.phases.find((candidate) => candidate.phase === name);
  if (!phase) {
    throw new InvalidCommand('phase', {
      zh: `${name}不是本项目所选流程（${track}）的阶段`,
      en: `${name} is no phase of the project's track (${track})`,
    });
  }
  const rule = track === 'GENERAL' ? 'R-82' : 'R-83';
  requireDepartment(facts, phase.lead, rule);
  return { track, template, phase, rule };
}

/** Items received in a phase: those of its steps, and those the catalogue puts there. */
export function itemsOf({ items }: Project, { template, phase }: PhaseAtHand): readonly Item[] {
  const codes = new Set(template.steps.flatMap((step) => (step.phase === phase.phase ? step.items : [])));
  return Object.values(items.byId).filter(
    ({ itemCode, received }) => codes.has(itemCode) || received.phase === phase.phase,
  );
}
