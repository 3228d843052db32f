import { describe, expect, it } from '@jest/globals';
import { EngagementEnded } from '#domain/intermediary/events';
import { businessDate } from '#workdays/business-date';
import { USCC, delivered, engaged } from '#test/support/engaged-intermediary';
import type { History } from '#test/support/given';
import { projected } from '#test/support/projected';
import { deadlines } from './deadlines.js';

const owed = (...history: History) => Object.keys(projected(deadlines, history));

describe('the service of an intermediary', () => {
  const { uscc, name, engagementId, projectId, trade, tradeName, service, engagedOn, agreedOn } = engaged.data;
  const ended = EngagementEnded.of({
    ...{ uscc, name, engagementId, projectId, trade, tradeName, service, engagedOn, agreedOn },
    ...{ endedOn: businessDate('2026-02-02'), reason: '列入黑名单', barred: true },
  });

  it('is owed until it is delivered, and then evaluated by the owner (R-38)', () => {
    expect(owed(engaged)).toEqual([`service:${USCC}.e1`]);
    expect(owed(engaged, delivered())).toEqual([`evaluation:${USCC}.e1`]);
  });

  it('is owed no more once the engagement is ended (R-41)', () => expect(owed(engaged, ended)).toEqual([]));
});
