import { GENERAL_TEMPLATE } from './general.js';
import type { StepTemplate, TrackTemplate } from '../../sections/start-flow.js';

/** Steps of the parallel lane by code, with the phase they stand in here: everything runs in parallel. */
const LANE: Readonly<Record<string, 'PLANNING_GENERATION' | 'PRE_START'>> = {
  P2: 'PLANNING_GENERATION',
  P3: 'PLANNING_GENERATION',
  P4: 'PLANNING_GENERATION',
  P5: 'PLANNING_GENERATION',
  P6: 'PLANNING_GENERATION',
  P7: 'PLANNING_GENERATION',
  P8: 'PLANNING_GENERATION',
  P9: 'PRE_START',
  P10: 'PRE_START',
  P11: 'PRE_START',
  P12: 'PRE_START',
  P13: 'PRE_START',
};

const parallel: StepTemplate[] = GENERAL_TEMPLATE.steps.flatMap(({ neededFor: _, ...step }) => {
  const phase = LANE[step.code];
  return phase ? [{ ...step, phase, dependsOn: ['L1'], neededFor: 'L4' }] : [];
});

const before = { line: 'MAIN', beforeContract: true, mayBeginEarly: true } as const;

/**
 * Track LAND_AND_START (start-flow.md 4.3), inferred and replaceable: L1 to L3 run inside the land-publicity period, the
 * permits of L4 follow the land contract within five working days.
 */
export const LAND_AND_START_TEMPLATE: TrackTemplate = {
  phases: [
    { phase: 'PLANNING_GENERATION', lead: 'NR', opensWith: [], opensAfter: [], needsContract: false },
    { phase: 'SCHEME_REVIEW', lead: 'NR', opensWith: [], opensAfter: [], needsContract: false },
    { phase: 'PRE_START', lead: 'HURD', opensWith: [], opensAfter: [], needsContract: false },
    { phase: 'FIVE_PERMITS', lead: 'HURD', opensWith: [], opensAfter: [], needsContract: true },
  ],
  steps: [
    {
      ...before,
      code: 'L1',
      name: { zh: '策划生成', en: 'Planning generation' },
      phase: 'PLANNING_GENERATION',
      department: 'DRC',
      items: ['investment-filing', 'project-verification'],
      needs: 'ANY',
      days: 0,
      dependsOn: [],
    },
    {
      ...before,
      code: 'L2',
      name: { zh: '方案审查', en: 'Scheme review' },
      phase: 'SCHEME_REVIEW',
      department: 'NR',
      items: ['scheme-review'],
      needs: 'ANY',
      days: 10,
      dependsOn: ['L1'],
    },
    {
      ...before,
      code: 'L3',
      name: { zh: '开工前条件准备', en: 'Pre-start preparation' },
      phase: 'PRE_START',
      department: 'HURD',
      items: ['drawing-review'],
      needs: 'ANY',
      days: 10,
      dependsOn: ['L2'],
    },
    {
      code: 'L4',
      name: { zh: '五证齐发', en: 'Five permits together' },
      phase: 'FIVE_PERMITS',
      line: 'MAIN',
      department: 'HURD',
      items: ['land-planning-permit', 'real-estate-title', 'project-planning-permit', 'construction-permit'],
      needs: 'ALL',
      days: 5,
      dependsOn: ['L2', 'L3'],
      beforeContract: false,
      mayBeginEarly: false,
    },
    ...parallel,
  ],
};
