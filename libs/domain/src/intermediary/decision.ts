import { decisionsOf } from '../kernel/decision.js';
import type { Facts } from '../kernel/facts.js';
import { references, type Reference } from '../kernel/other-streams.js';
import { InvalidCommand, NotFound, StateConflict } from '../kernel/refusal.js';
import type { Policy } from '../policy/state.js';
import type { Trade } from '../policy/sections/intermediaries.js';
import { halfYearOf } from './half-year.js';
import type { Engagement, Intermediary } from './state.js';

/** Declares a decision on an intermediary. */
export const intermediaryDecision = decisionsOf<Intermediary>('intermediary');

/** What every event repeats of the intermediary. @throws NotFound before it is registered. */
export function nameOf({ registered }: Intermediary, { targetId }: Pick<Facts, 'targetId'>) {
  if (!registered) throw new NotFound('intermediary', targetId);
  return { uscc: registered.uscc, name: registered.name };
}

/** The engagement of this id. @throws NotFound */
export function engagementOf({ engagements }: Intermediary, id: string): Engagement {
  const found = engagements.find(({ engaged }) => engaged.engagementId === id);
  if (!found) throw new NotFound('engagement', id);
  return found;
}

/** The project an engagement is for: what decisions on it read. */
export function projectOf({ engagements }: Intermediary, { engagementId }: { engagementId: string }): Reference[] {
  const found = engagements.filter(({ engaged }) => engaged.engagementId === engagementId);
  return references('project', ...found.map(({ engaged }) => engaged.projectId));
}

/** What every event of an engagement repeats of it. */
export function engagementFields({ engaged }: Engagement) {
  const { uscc, name, engagementId, projectId, trade, tradeName, service, engagedOn, agreedOn } = engaged;
  return { uscc, name, engagementId, projectId, trade, tradeName, service, engagedOn, agreedOn };
}

/** The trade of this code. @throws InvalidCommand on `field` where the policy has none. */
export function tradeOf({ intermediaries }: Policy, code: string, field: string): Trade {
  const found = intermediaries.trades.find((trade) => trade.code === code);
  if (found) return found;
  const known = intermediaries.trades.map((trade) => trade.code).join(', ');
  throw new InvalidCommand(field, {
    zh: `政策中没有中介行业${code}，现有：${known}`,
    en: `${code} is no trade of the policy; there are: ${known}`,
  });
}

/** A trade the intermediary is registered in. @throws InvalidCommand for any other. */
export function ownTradeOf(state: Intermediary, code: string, facts: Facts): Trade {
  const trade = tradeOf(facts.policy, code, 'trade');
  if (state.registered?.trades.some((own) => own.code === code)) return trade;
  throw new InvalidCommand('trade', {
    zh: `该机构未登记行业${code}`,
    en: `the intermediary is not registered in ${code}`,
  });
}

/** The half-year a step counts in: that of its day, or of the day it is typed in where that one's result is out. */
export function countedIn({ published }: Intermediary, { businessDate, recordedOn }: Facts): string {
  const period = halfYearOf(businessDate);
  return published.includes(period) ? halfYearOf(recordedOn) : period;
}

/** @throws StateConflict once the result of the period is published: what it rests on is closed. */
export function requireUnpublished({ published }: Intermediary, period: string): void {
  if (!published.includes(period)) return;
  throw new StateConflict({
    zh: `${period}的评价结果已公示`,
    en: `The result of ${period} is published: nothing is added to it`,
  });
}
