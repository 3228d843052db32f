import type { Command } from '#domain/kernel/command';
import type { Decision } from '#domain/kernel/decision';

/** The decision, given on the stream with this id: for specs of streams other than the project `P1`. */
export function aimedAt<State, C extends Command>(targetId: string, decision: Decision<State, C>): Decision<State, C> {
  return {
    ...decision,
    decide: (state, command, facts) => decision.decide(state, command, { ...facts, targetId }),
  };
}
