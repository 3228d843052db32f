import type { RecordedEvent } from './log.js';

/** Whether a subscription delivers an event. */
export type Matcher = (event: RecordedEvent) => boolean;

/** Filters of subscriptions and of persistent subscriptions are messages of the same shape. */
interface FilterMessage {
  getStreamIdentifier(): Expression | undefined;
  getEventType(): Expression | undefined;
  hasMax(): boolean;
  getMax(): number;
  getCheckpointintervalmultiplier(): number;
}

interface Expression {
  getRegex(): string;
  getPrefixList(): string[];
}

/** Events a server looks at between two checkpoints when the client names no window. */
const DEFAULT_WINDOW = 32;

/** Delivers everything. */
export const everything: Matcher = () => true;

/** The matcher a filter asks for: by stream name or by event type, by prefixes or by a regular expression. */
export function matcherOf(filter: FilterMessage | undefined): Matcher {
  const streams = filter?.getStreamIdentifier();
  const types = filter?.getEventType();
  if (streams !== undefined) {
    const accepts = textMatcher(streams);
    return (event) => accepts(event.stream);
  }
  if (types !== undefined) {
    const accepts = textMatcher(types);
    return (event) => accepts(event.type);
  }
  return everything;
}

/** Events looked at, delivered or not, between two checkpoints. */
export function checkpointEvery(filter: FilterMessage): number {
  return (filter.hasMax() ? filter.getMax() : DEFAULT_WINDOW) * filter.getCheckpointintervalmultiplier();
}

function textMatcher(expression: Expression): (text: string) => boolean {
  const prefixes = expression.getPrefixList();
  if (prefixes.length > 0) return (text) => prefixes.some((prefix) => text.startsWith(prefix));
  const pattern = new RegExp(expression.getRegex(), 'u');
  return (text) => pattern.test(text);
}
