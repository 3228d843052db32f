import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { TrainingAttended, TrainingHeld } from '#domain/training/events';
import { projected } from '#test/support/projected';
import { trainings } from './trainings.js';

const course = {
  trainingId: 'T1',
  trainingTopic: 'PLANNING',
  department: 'NR',
  heldOn: businessDate('2026-02-02'),
} as const;
const held = TrainingHeld.of({ ...course, title: '规划业务', required: ['agent-1', 'agent-2'] });
const attended = (agentId: string, required: boolean) => TrainingAttended.of({ ...course, agentId, required });

describe('a training (R-54)', () => {
  it('shows who held it on what, who was to attend and who did', () =>
    expect(projected(trainings, [held, attended('agent-2', true), attended('agent-9', false)])).toEqual({
      T1: {
        ...{ trainingTopic: 'PLANNING', title: '规划业务', department: 'NR', heldOn: '2026-02-02', month: '2026-02' },
        required: ['agent-1', 'agent-2'],
        attended: ['agent-2', 'agent-9'],
        requiredAttended: 1,
      },
    }));
});
