import { describe, expect, it } from '@jest/globals';
import { cardIndicators } from './card-indicators.js';

const NONE = { cases: 0, yellowCards: 0, delaysSubstantiated: 0, delaysDismissed: 0, verifyDays: 0 };

describe('yellow-card and supervision indicators (scoring.md 7.6)', () => {
  it('are cards per 100 cases, working days to verify, and the share of reports dismissed', () => {
    const counts = { cases: 40, yellowCards: 1, delaysSubstantiated: 1, delaysDismissed: 3, verifyDays: 10 };
    expect(cardIndicators(counts)).toEqual({ cardsPer100Cases: 2.5, meanVerifyDays: 2.5, dismissalRatio: 0.75 });
  });

  it('are left out where nothing was concluded', () => {
    expect(cardIndicators(NONE)).toEqual({});
    expect(cardIndicators({ ...NONE, yellowCards: 1, delaysSubstantiated: 1, verifyDays: 3 })).toEqual({
      meanVerifyDays: 3,
      dismissalRatio: 0,
    });
  });
});
