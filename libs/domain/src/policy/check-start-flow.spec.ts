import { describe, expect, it } from '@jest/globals';
import { InvalidCommand, Refusal } from '../kernel/refusal.js';
import { checkedContent } from './check-content.js';
import { SHIPPED_POLICY } from './data/shipped-policy.js';
import type { StartFlowPolicy, StepTemplate } from './sections/start-flow.js';

const { startFlow, gates } = SHIPPED_POLICY;
const check = (change: Partial<StartFlowPolicy>) => () =>
  checkedContent({ ...SHIPPED_POLICY, startFlow: { ...startFlow, ...change } });
const general = (change: (step: StepTemplate) => StepTemplate): Partial<StartFlowPolicy> => ({
  tracks: {
    ...startFlow.tracks,
    GENERAL: { ...startFlow.tracks.GENERAL, steps: startFlow.tracks.GENERAL.steps.map(change) },
  },
});
const failing = (change: Partial<StartFlowPolicy>): unknown => {
  try {
    check(change)();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('the start flow of a policy', () => {
  it('ships with a main line of 35 working days from the land contract (R-87)', () => {
    const line = startFlow.tracks.GENERAL.steps.filter(({ line: kind }) => kind === 'MAIN');
    expect(line.map(({ code, days }) => [code, days])).toEqual([
      ['G1', 0],
      ['G2', 5],
      ['G3', 10],
      ['G4', 5],
      ['G5', 10],
      ['G6', 5],
    ]);
    expect(check({})).not.toThrow();
  });

  it('is led by natural resources in phases 1 and 2 and by construction in 3 and 4 (R-82, R-83)', () => {
    const leads = ['NR', 'NR', 'HURD', 'HURD'];
    expect(startFlow.tracks.GENERAL.phases.map(({ lead }) => lead)).toEqual(leads);
    expect(startFlow.tracks.LAND_AND_START.phases.map(({ lead }) => lead)).toEqual(leads);
  });

  it('is rejected when its main line does not add up to the total (R-87)', () => {
    const longer = general((step) => (step.code === 'G3' ? { ...step, days: 11 } : step));
    expect(failing(longer)).toMatchObject({ field: 'content.startFlow.tracks.GENERAL.steps' });
    expect(failing({ permitSetDays: 4 })).toMatchObject({ field: 'content.startFlow.tracks.LAND_AND_START.steps' });
  });

  it('is refused a promise beyond the ceiling of joint handling (T-4)', () => {
    expect(failing({ totalDays: 46 })).toBeInstanceOf(Refusal);
    expect(failing({ totalDays: 46 })).toMatchObject({ rule: 'T-4' });
  });

  it('is rejected with steps that go round in a circle, by what they depend on or what needs them', () => {
    const circle = general((step) => (step.code === 'G2' ? { ...step, dependsOn: ['G4'] } : step));
    expect(failing(circle)).toMatchObject({ field: 'content.startFlow.tracks.GENERAL.steps.1.dependsOn' });
    const needed = general((step) => (step.code === 'P2' ? { ...step, dependsOn: ['G6'] } : step));
    expect(failing(needed)).toBeInstanceOf(InvalidCommand);
  });

  it('is rejected with steps and items that are not there', () => {
    const noStep = general((step) => (step.code === 'G2' ? { ...step, dependsOn: ['G9'] } : step));
    expect(failing(noStep)).toMatchObject({ field: 'content.startFlow.tracks.GENERAL.steps.1' });
    expect(failing({ permitSet: ['no-such-permit'] })).toMatchObject({ field: 'content.startFlow.permitSet' });
  });
});

describe('the statutory gates of a policy (T-2)', () => {
  it('are listed once each, and opened by items of the catalogue', () => {
    const [first] = gates.list;
    if (!first) throw new Error('the shipped gates are gone');
    const twice = { ...gates, list: [first, first] };
    const noItem = { ...gates, list: [{ ...first, items: ['no-such-permit'] }] };
    expect(() => checkedContent({ ...SHIPPED_POLICY, gates: twice })).toThrow('listed twice');
    expect(() => checkedContent({ ...SHIPPED_POLICY, gates: noItem })).toThrow('not in the catalogue');
  });
});
