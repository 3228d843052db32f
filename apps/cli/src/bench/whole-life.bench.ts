import { randomUUID } from 'node:crypto';
import { businessDateOf } from '#workdays/business-date';
import { projectStream } from '#domain/project/stream';
import type { Project } from '#domain/project/state';
import { InvalidCommand, NotFound, NotOwnProject, Refusal, StateConflict } from '#domain/kernel/refusal';
import { STREAM_KINDS } from '#domain/streams';
import { FactsReader } from '#command-handling/facts-reader';
import type { CommandRequest } from '#command-handling/command-request';
import { Office } from './office.js';
import { inPairs, median, rateOf, type PairResult } from './pairs.js';
import { TOLD_PROJECT, tellLife, type ToldLife } from './told-life.js';

const OLD = 2_000;
/** Times each command is decided; the first ones warm it up. */
const TIMES = 50;
const WARM_UP = 10;
const TIME_ZONE = 'Asia/Shanghai';
const DECIDED = [Refusal, NotFound, NotOwnProject, StateConflict, InvalidCommand];

/** What deciding costs on a project of 2,000 events that has met every slice. */
export interface WholeLifeResult {
  /** The command that takes longest, by its median. */
  readonly slowest: { readonly command: string; readonly milliseconds: number };
  readonly commands: number;
  /** Commands on it against commands on a young project, one at a time. */
  readonly pair: PairResult;
}

/** Lives through the sample's whole project, makes it 2,000 events long, and measures what commands on it cost. */
export async function benchWholeLife(
  pairs: number,
  commands: number,
  onPair: (done: number) => void,
): Promise<WholeLifeResult> {
  const life = await tellLife();
  try {
    const office = new Office(life.bench.writeSide.commands);
    const itemId = await ownItem(life);
    await lengthen(life, office, itemId);
    const times = await decideTimes(life);
    const slowest = times.reduce((most, one) => (one.milliseconds > most.milliseconds ? one : most));
    await office.file('YOUNG');
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
    return { slowest, commands: times.length, pair };
  } finally {
    await life.bench.close();
  }
}

/** An item of the project that the bench's officer works on. */
async function ownItem({ bench }: ToldLife): Promise<string> {
  const { state } = await bench.writeSide.commands.loader.load(`project-${TOLD_PROJECT}`, projectStream);
  const own = Object.values(state.items.byId).find(({ department }) => department === Office.DEPARTMENT);
  if (!own) throw new Error(`${TOLD_PROJECT} has no item of ${Office.DEPARTMENT}.`);
  return own.itemId;
}

/** Steps on one of its items until the project has 2,000 events. */
async function lengthen({ bench }: ToldLife, office: Office, itemId: string): Promise<void> {
  let revision = (await bench.eventStore.latestRevision(`project-${TOLD_PROJECT}`)) ?? -1;
  while (revision + 1 < OLD) revision = (await office.step(TOLD_PROJECT, revision, itemId)).revision;
}

/** Median milliseconds of `decide` for every kind of command the project met; how it comes out does not matter. */
async function decideTimes({ bench, requests }: ToldLife) {
  const { loader } = bench.writeSide.commands;
  const folded = await loader.load(`project-${TOLD_PROJECT}`, projectStream);
  const facts = new FactsReader(loader, new Map(STREAM_KINDS.map((kind) => [kind.name, kind])), undefined);
  const byCommand = new Map(requests.map((request) => [request.decision.name, request]));
  const times: { readonly command: string; readonly milliseconds: number }[] = [];
  for (const [command, request] of byCommand) {
    const runs: number[] = [];
    for (let run = 0; run < TIMES; run++) runs.push(await decideOnce(facts, folded.state, request));
    times.push({ command, milliseconds: median(runs.slice(WARM_UP)) });
  }
  return times;
}

async function decideOnce(reader: FactsReader, state: Project, request: CommandRequest): Promise<number> {
  const { decision, command, id, actor, commandId } = request;
  const occurredAt = new Date().toISOString();
  const today = businessDateOf(occurredAt, TIME_ZONE);
  const circumstances = { actor, channel: command.channel ?? ('ONLINE' as const), commandId, occurredAt };
  const { facts } = await reader.read(
    { ...circumstances, businessDate: today, recordedOn: today, targetId: id },
    decision.reads(state, command),
    [],
  );
  const begun = performance.now();
  try {
    decision.decide(state, command, facts);
  } catch (error) {
    if (!DECIDED.some((kind) => error instanceof kind)) throw error;
  }
  return performance.now() - begun;
}
