import { randomUUID } from 'node:crypto';
import { businessDateOf } from '#workdays/business-date';
import { projectStream } from '#domain/project/stream';
import type { Project } from '#domain/project/state';
import { InvalidCommand, NotFound, NotOwnProject, Refusal, StateConflict } from '#domain/kernel/refusal';
import { STREAM_KINDS } from '#domain/streams';
import type { Circumstances } from '#command-handling/consulted-facts';
import { FactsReader } from '#command-handling/facts-reader';
import type { CommandRequest } from '#command-handling/command-request';
import type { Bench } from './composition.js';
import { Office } from './office.js';
import { inPairs, median, rateOf, type PairResult } from './pairs.js';
import { TOLD_PROJECT, tellLife } from './told-life.js';

const OLD = 2_000;
/** Times each command is decided; the first ones warm it up. */
const TIMES = 50;
const WARM_UP = 10;
const TIME_ZONE = 'Asia/Shanghai';
const KINDS = new Map(STREAM_KINDS.map((kind) => [kind.name, kind]));
const DECIDED = [Refusal, NotFound, NotOwnProject, StateConflict, InvalidCommand];

/** What deciding costs on a project of 2,000 events that has met every slice. */
export interface WholeLifeResult {
  /** The command that takes longest, by its median. */
  readonly slowest: { readonly command: string; readonly milliseconds: number };
  readonly commands: number;
  /** Commands on it against commands on a young project, one at a time. */
  readonly pair: PairResult;
}

/**
 * Lives through the sample's whole project, which from its first item of the bench's officer on has 2,000 events, and
 * measures `decide` right before each command is given, and commands on the project at its end.
 */
export async function benchWholeLife(
  pairs: number,
  commands: number,
  onPair: (done: number) => void,
): Promise<WholeLifeResult> {
  const times = new Map<string, number>();
  let itemId: string | undefined;
  const bench = await tellLife(async (system, request, at) => {
    itemId ??= await lengthened(system);
    if (itemId === undefined) return;
    const { name } = request.decision;
    times.set(name, Math.max(times.get(name) ?? 0, await decideTime(system, request, at)));
  });
  try {
    const office = new Office(bench.writeSide.commands);
    const [slowest] = [...times].toSorted(([, a], [, b]) => b - a);
    if (!slowest) throw new Error(`${TOLD_PROJECT} has no item of ${Office.DEPARTMENT}.`);
    const [command, milliseconds] = slowest;
    const pair = await inPairs(
      {
        name: `commands on a project of ${OLD} events with every slice, one at a time`,
        run: () => rateOf(commands, 1, (i) => office.step(TOLD_PROJECT, i, itemId)),
      },
      {
        name: 'commands on a young project, one at a time',
        run: async () => {
          const id = `YOUNG-${randomUUID()}`;
          await office.file(id);
          return rateOf(commands, 1, (i) => office.step(id, i));
        },
      },
      pairs,
      onPair,
    );
    return { slowest: { command, milliseconds }, commands: times.size, pair };
  } finally {
    await bench.close();
  }
}

/** Steps on an item of the bench's officer until the project has 2,000 events; nothing as long as there is no such item. */
async function lengthened({ writeSide: { commands } }: Bench): Promise<string | undefined> {
  const { state, revision } = await commands.loader.load(`project-${TOLD_PROJECT}`, projectStream);
  const own = Object.values(state.items.byId).find(({ department }) => department === Office.DEPARTMENT);
  if (!own) return undefined;
  const office = new Office(commands);
  for (let i = revision + 1; i < OLD; i++) await office.step(TOLD_PROJECT, i, own.itemId);
  return own.itemId;
}

/** Median milliseconds of `decide` for a command on the project as it stands; how it comes out does not matter. */
async function decideTime({ writeSide: { commands } }: Bench, request: CommandRequest, at: Date): Promise<number> {
  const { state } = await commands.loader.load(`project-${TOLD_PROJECT}`, projectStream);
  const facts = new FactsReader(commands.loader, KINDS);
  const runs: number[] = [];
  for (let run = 0; run < TIMES; run++) runs.push(await decideOnce(facts, state, request, at));
  return median(runs.slice(WARM_UP));
}

async function decideOnce(reader: FactsReader, state: Project, request: CommandRequest, at: Date): Promise<number> {
  const { decision, command, id, actor, commandId } = request;
  const occurredAt = at.toISOString();
  const today = businessDateOf(occurredAt, TIME_ZONE);
  const circumstances: Circumstances = {
    actor,
    channel: command.channel ?? 'ONLINE',
    commandId,
    occurredAt,
    businessDate: today,
    recordedOn: today,
    targetId: id,
    scorecards: undefined,
    answers: undefined,
  };
  const facts = await reader.read(circumstances, decision.reads(state, command));
  const begun = performance.now();
  try {
    decision.decide(state, command, facts);
  } catch (error) {
    if (!DECIDED.some((kind) => error instanceof kind)) throw error;
  }
  return performance.now() - begun;
}
