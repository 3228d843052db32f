import type { BusinessDate } from '#workdays/business-date';
import type { Evidence, RecordedEvent } from '../../kernel/envelope.js';
import type { Evolution } from '../../kernel/slice.js';
import { CORRECTIONS, ORIGINALS, PAPERS_OF_ONE_DAY, PAPERS_OF_ONE_STEP, REQUESTS } from './kinds.js';

/** A paper that stands behind a step. */
interface UsedPaper {
  readonly docId: string;
  readonly sha256: string;
  readonly kind: string;
  /** The step: the type of its first event, and its day. */
  readonly step: string;
  readonly on: BusinessDate;
}

/** The latest paper, and those before it: a step adds one in constant time and copies nothing. */
interface Pile {
  readonly top: UsedPaper;
  readonly below: Pile | undefined;
}

/**
 * Which papers stand behind steps of the project. It is looked through only when a command shows some. All events of one append carry its evidence; the first one counts.
 */
export class UsedPapers {
  static readonly NONE = new UsedPapers(undefined, undefined, undefined);
  readonly #pile: Pile | undefined;
  /** As it was before the command whose events came last. */
  readonly #before: Pile | undefined;
  readonly #commandId: string | undefined;

  private constructor(pile: Pile | undefined, before: Pile | undefined, commandId: string | undefined) {
    this.#pile = pile;
    this.#before = before;
    this.#commandId = commandId;
  }

  /** With the papers of an event. */
  after({ type, metadata: { evidence, commandId, businessDate } }: RecordedEvent): UsedPapers {
    if (commandId === this.#commandId) {
      return CORRECTIONS.has(type) ? new UsedPapers(this.#before, this.#before, commandId) : this;
    }
    if (CORRECTIONS.has(type)) return new UsedPapers(this.#pile, this.#pile, commandId);
    const pile = evidence.reduce<Pile | undefined>(
      (below, paper) => ({ top: { ...paper, step: type, on: businessDate }, below }),
      this.#pile,
    );
    return new UsedPapers(pile, this.#pile, commandId);
  }

  /** The step that this document, or the same bytes under another id, stands behind already, if it may not stand behind one on this day. */
  standsBehind({ docId, sha256, kind }: Evidence, on: BusinessDate): UsedPaper | undefined {
    for (let pile = this.#pile; pile; pile = pile.below) {
      const { top } = pile;
      if (top.docId !== docId && top.sha256 !== sha256) continue;
      if (!maySupport(top.kind, kind, top.on === on)) return top;
    }
    return undefined;
  }

  /** Told to nobody with the project's state: the papers of each step stand with its event. */
  toJSON(): undefined {
    return undefined;
  }
}

/** May one paper stand behind two steps, shown as these kinds? It is the same one, whatever it is called. */
function maySupport(before: string, now: string, sameDay: boolean): boolean {
  if (REQUESTS.has(before) || REQUESTS.has(now)) return false;
  if (PAPERS_OF_ONE_DAY.has(before) && PAPERS_OF_ONE_DAY.has(now)) return sameDay;
  return !servesOnce(before) || !servesOnce(now) || ORIGINALS.has(before) || ORIGINALS.has(now);
}

function servesOnce(kind: string): boolean {
  return PAPERS_OF_ONE_STEP.has(kind) || PAPERS_OF_ONE_DAY.has(kind);
}

/** A state that knows its papers. */
interface WithPapers {
  readonly papers: UsedPapers;
}

/** Evolves the papers along with the rest of a state: any event may carry some. */
export function withPapers<State extends WithPapers>({ initial, evolve }: Evolution<State>): Evolution<State> {
  return {
    initial,
    evolve(state, event) {
      const next = evolve(state, event);
      return event.metadata.evidence.length === 0 ? next : { ...next, papers: state.papers.after(event) };
    },
  };
}
