import type { Position, RecordedEvent } from '../../kernel/envelope.js';
import type { NewEvent } from '../../kernel/event.js';
import type { Facts } from '../../kernel/facts.js';
import { project as evolution, type Project } from '../state.js';

/** The project as it stands once events that are decided, but not yet sealed, have happened. */
export function foreseen(project: Project, events: readonly NewEvent[], facts: Facts): Project {
  return events.reduce((state, event) => evolution.evolve(state, unsealed(event, facts)), project);
}

/** What a fold may ask of the event; revision, position and hashes come only with the append and are asked by no slice. */
function unsealed({ type, data, rules }: NewEvent, facts: Facts): RecordedEvent {
  const { occurredAt, businessDate, actor, channel, commandId, targetId } = facts;
  return {
    id: '',
    type,
    stream: `project-${targetId}`,
    revision: -1,
    // Positions are a brand of the store's own strings; an event without one has the empty string.
    position: '' as Position,
    data,
    metadata: {
      schemaVersion: 1,
      occurredAt,
      businessDate,
      recordedAt: occurredAt,
      actor,
      channel,
      commandId,
      commandDigest: '',
      correlationId: commandId,
      causationId: commandId,
      basis: [],
      rules,
      evidence: [],
      prevHash: '',
      hash: '',
    },
  };
}
