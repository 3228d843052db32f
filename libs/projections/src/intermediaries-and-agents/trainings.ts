import type { BusinessDate } from '#workdays/business-date';
import { present } from '#domain/kernel/present';
import type { TRAINING_TOPICS } from '#domain/policy/sections/service';
import { TrainingAttended, TrainingHeld } from '#domain/training/events';
import { monthOf } from '../month-of.js';
import { projection } from '../projection.js';
import { when } from '../reaction.js';
import { whenKnown } from '../when-known.js';

/** One training of agents; its id is the training's. */
export type TrainingDocument = {
  readonly trainingTopic: (typeof TRAINING_TOPICS)[number];
  readonly title: string;
  /** Who held it. */
  readonly department?: string;
  readonly heldOn: BusinessDate;
  /** Month, YYYY-MM. */
  readonly month: string;
  /** Agents who were to attend, and who did. */
  readonly required: readonly string[];
  readonly attended: readonly string[];
  /** Of those who were to attend, how many did. */
  readonly requiredAttended: number;
};

/** One document per training (model.md 6). No index: they are few. */
export const trainings = projection<TrainingDocument>('trainings', {
  version: 1,
  indexes: [],
  on: [
    when(
      TrainingHeld,
      (_, { trainingTopic, title, department, heldOn, required }) => ({
        ...{ trainingTopic, title, heldOn, month: monthOf(heldOn), required, attended: [], requiredAttended: 0 },
        ...present({ department }),
      }),
      trainingId,
    ),

    whenKnown(
      TrainingAttended,
      (doc, { agentId, required }) => ({
        ...doc,
        attended: [...doc.attended, agentId],
        requiredAttended: doc.requiredAttended + (required ? 1 : 0),
      }),
      trainingId,
    ),
  ],
});

function trainingId(data: { readonly trainingId: string }): string {
  return data.trainingId;
}
