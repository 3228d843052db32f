import { InvalidCommand, refuseIf } from '../kernel/refusal.js';
import type { PolicyContent } from './content.js';
import { requireInCatalogue } from './in-catalogue.js';
import type { StepTemplate, TrackTemplate } from './sections/start-flow.js';

/**
 * Can the start flow be counted? @throws InvalidCommand for a code that is not in the catalogue, a step or phase that is
 * not there, a circle, or a main line that does not add up; Refusal by T-4 for a promise beyond the ceiling.
 */
export function checkStartFlow(content: PolicyContent): void {
  const { totalDays, endsWith, permitSet, permitSetDays, ceiling, tracks } = content.startFlow;
  const path = 'content.startFlow';
  refuseIf(totalDays > ceiling.days, 'T-4', { totalDays, ceiling: ceiling.days });
  requireInCatalogue(content, `${path}.endsWith`, [endsWith]);
  requireInCatalogue(content, `${path}.permitSet`, permitSet);
  checkTrack(content, `${path}.tracks.GENERAL`, tracks.GENERAL, totalDays);
  checkTrack(content, `${path}.tracks.LAND_AND_START`, tracks.LAND_AND_START, permitSetDays);
}

function checkTrack(content: PolicyContent, path: string, { phases, steps }: TrackTemplate, days: number): void {
  const codes = steps.map(({ code }) => code);
  const known = phases.map(({ phase }) => phase);
  steps.forEach((step, i) => {
    const at = `${path}.steps.${i}`;
    if (codes.indexOf(step.code) !== i) throw invalid(`${at}.code`, step.code, '重复', 'is there twice: keep one');
    requireInCatalogue(content, `${at}.items`, step.items);
    if (!known.includes(step.phase))
      throw invalid(`${at}.phase`, step.phase, '不在阶段之列', 'is no phase of the track');
    for (const other of [...step.dependsOn, ...(step.neededFor === undefined ? [] : [step.neededFor])]) {
      if (!codes.includes(other)) throw invalid(at, other, '步骤不存在', 'is no step of the track');
    }
    if (isCircular(steps, step)) throw invalid(`${at}.dependsOn`, step.code, '前后循环', 'comes before itself');
  });
  phases.forEach(({ phase, opensAfter, opensWith }, i) => {
    for (const other of [...opensAfter, ...opensWith]) {
      const earlier = known.indexOf(other);
      if (earlier < 0 || earlier >= i)
        throw invalid(`${path}.phases.${i}`, `${phase} → ${other}`, '顺序不成立', 'is no earlier phase');
    }
  });
  const sum = mainLine(steps).reduce((total, step) => total + step.days, 0);
  if (sum !== days)
    throw invalid(`${path}.steps`, `${sum}`, `主线天数之和应为${days}`, `days on the main line must be ${days}`);
}

/** Steps that take days of the flow one after another. */
function mainLine(steps: readonly StepTemplate[]): readonly StepTemplate[] {
  return steps.filter(({ line, beforeContract }) => line === 'MAIN' && !beforeContract);
}

/** Does the step come before itself, by what it depends on or what needs it? */
function isCircular(steps: readonly StepTemplate[], step: StepTemplate): boolean {
  const seen = new Set<string>();
  const ahead = ({ code, dependsOn }: StepTemplate): readonly string[] => [
    ...dependsOn,
    ...steps.filter(({ neededFor }) => neededFor === code).map((needed) => needed.code),
  ];
  const open = [...ahead(step)];
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    if (code === step.code) return true;
    if (seen.has(code)) continue;
    seen.add(code);
    const next = steps.find((other) => other.code === code);
    if (next) open.push(...ahead(next));
  }
  return false;
}

function invalid(path: string, what: string, zh: string, en: string): InvalidCommand {
  return new InvalidCommand(path, { zh: `${what}：${zh}`, en: `${what} ${en}` });
}
