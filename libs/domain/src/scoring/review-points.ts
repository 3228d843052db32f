import type { PolicyContent } from '../policy/content.js';

/** Levels of a service review: 5 very good … 1 very poor (practice.md 3.8). */
export const REVIEW_LEVELS = [5, 4, 3, 2, 1] as const;
export type ReviewLevel = (typeof REVIEW_LEVELS)[number];

/** Points of a level, 0–10: 10/8/6/3/0 as the policy ships. */
export function reviewPoints(level: ReviewLevel, policy: PolicyContent['service']['reviewPoints']): number {
  switch (level) {
    case 5:
      return policy.level5;
    case 4:
      return policy.level4;
    case 3:
      return policy.level3;
    case 2:
      return policy.level2;
    case 1:
      return policy.level1;
  }
}
