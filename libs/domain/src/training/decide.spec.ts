import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { single } from '#domain/kernel/slice';
import { TRAINING_TOPICS } from '#domain/policy/sections/service';
import { folded, given } from '#test/support/given';
import { ADMIN, GSO } from '#test/support/landed-project';
import { HURD_OFFICER, NR_OFFICER } from '#test/support/major-project';
import { InvalidCommand, StateConflict } from '../kernel/refusal.js';
import { attendTraining, holdTraining } from './decide.js';
import { TrainingHeld } from './events.js';
import { attendanceOf, training } from './state.js';

const course = { title: '规划业务培训', required: ['agent-1', 'agent-2'] };
const LIST = [{ docId: 'doc-list', sha256: '0'.repeat(64), kind: 'attendance-list' }];
const held = TrainingHeld.of({
  ...{ trainingId: 'T1', trainingTopic: 'PLANNING', department: 'NR', heldOn: businessDate('2026-02-02') },
  ...course,
});
const fresh = given(single(training)).of('T1');
const known = given(single(training), held).of('T1');

describe('training of agents (R-54)', () => {
  it('is held by the department that answers for the topic', () =>
    fresh
      .as(NR_OFFICER)
      .when(holdTraining, { trainingTopic: 'PLANNING', ...course })
      .thenHappens([
        'TrainingHeld',
        {
          trainingId: 'T1',
          trainingTopic: 'PLANNING',
          department: 'NR',
          heldOn: '2026-03-02',
          required: course.required,
        },
      ]));

  it('is not held by another department, nor by the Government Services Office on a department’s topic', () => {
    for (const actor of [HURD_OFFICER, GSO]) {
      fresh
        .as(actor)
        .when(holdTraining, { trainingTopic: 'PLANNING', ...course })
        .thenRefused('R-54', { trainingTopic: 'PLANNING', organisers: ['NR'] });
    }
  });

  it('is held by the Government Services Office on mechanism, major reform and cross-level matters', () => {
    const byGso = TRAINING_TOPICS.filter(
      (trainingTopic) => !fresh.as(GSO).when(holdTraining, { trainingTopic, ...course }).error,
    );
    expect(byGso).toEqual(['MECHANISM', 'MAJOR_REFORM', 'CROSS_LEVEL']);
  });

  it('has a body for every topic as the policy ships', () => {
    const bodies = ['GSO', 'NR', 'ECO', 'DRC', 'HURD'] as const;
    const holders = TRAINING_TOPICS.filter((trainingTopic) =>
      bodies.some(
        (code) =>
          !fresh.as({ id: 'officer', roles: [code], department: code }).when(holdTraining, { trainingTopic, ...course })
            .error,
      ),
    );
    expect(holders).toEqual([...TRAINING_TOPICS]);
  });

  it('says of every agent who attended whether the agent was to attend', () => {
    const listed = known.as(NR_OFFICER).when(attendTraining, { agents: ['agent-2', 'agent-3'], evidence: LIST });
    listed.thenHappens(
      ['TrainingAttended', { agentId: 'agent-2', required: true, department: 'NR' }],
      ['TrainingAttended', { agentId: 'agent-3', required: false }],
    );
    const after = folded(single(training), [held, ...listed.events]);
    expect(['agent-1', 'agent-2', 'agent-3', 'agent-4'].map((id) => attendanceOf(after, id))).toEqual([
      { heldOn: '2026-02-02', required: true, attended: false },
      { heldOn: '2026-02-02', required: true, attended: true },
      { heldOn: '2026-02-02', required: false, attended: true },
      undefined,
    ]);
  });

  it('has its attendance recorded by whoever held it, on the list', () => {
    known
      .as(GSO)
      .when(attendTraining, { agents: ['agent-1'], evidence: LIST })
      .thenRefused('R-54', { department: 'NR' });
    known
      .as(NR_OFFICER)
      .when(attendTraining, { agents: ['agent-1'] })
      .thenRefused('R-54', { missing: 'attendance-list' });
  });

  it('counts nobody twice, and nobody before it was held', () => {
    const once = known.as(NR_OFFICER).when(attendTraining, { agents: ['agent-1'], evidence: LIST }).events;
    const listed = given(single(training), held, ...once)
      .of('T1')
      .as(NR_OFFICER);
    listed.when(attendTraining, { agents: ['agent-1'], evidence: LIST }).thenFails(StateConflict);
    listed
      .when(attendTraining, { agents: ['agent-1', 'agent-2'], evidence: LIST })
      .thenHappens(['TrainingAttended', { agentId: 'agent-2' }]);
    known
      .on('2026-02-01')
      .as(NR_OFFICER)
      .when(attendTraining, { agents: ['agent-1'], evidence: LIST })
      .thenFails(InvalidCommand, { field: 'occurredAt' });
  });

  it('is taken from an import as it was', () =>
    fresh
      .as(ADMIN)
      .through('IMPORT')
      .when(holdTraining, { trainingTopic: 'EIA', ...course })
      .thenHappens(['TrainingHeld', { trainingTopic: 'EIA' }]));
});
