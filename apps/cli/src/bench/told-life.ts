import { randomUUID } from 'node:crypto';
import { kebabCase } from '#apps/api/src/commands/paths';
import { CAST } from '#apps/all-in-one/src/demo/cast';
import { city } from '#apps/all-in-one/src/demo/city';
import { cathodeMaterials } from '#apps/all-in-one/src/demo/stories/cathode-materials';
import { occurredAt, paper, type CommandStep, type Story } from '#apps/all-in-one/src/demo/story';
import type { Command } from '#domain/kernel/command';
import type { Decision } from '#domain/kernel/decision';
import { Refusal } from '#domain/kernel/refusal';
import { STREAM_KINDS } from '#domain/streams';
import type { CommandRequest } from '#command-handling/command-request';
import { validateCommand } from '#platform/validate-command';
import { openBench, type Bench } from './composition.js';

/** The project of the sample that meets every slice of the project stream, from the first talk to the last rating. */
export const TOLD_PROJECT = cathodeMaterials.id;

const DECISIONS: ReadonlyMap<string, Decision> = new Map(
  STREAM_KINDS.flatMap((kind) => kind.decisions.map((decision) => [kebabCase(decision.name), decision])),
);

/** Called before each command on the project itself, on the system as it stands then; `at` is the time it is given. */
export type BeforeCommand = (bench: Bench, request: CommandRequest, at: Date) => Promise<void>;

/** Lives through the city and the project, each step at its own time. @throws Error when a step comes out otherwise. */
export async function tellLife(before: BeforeCommand): Promise<Bench> {
  let now = new Date('2026-01-05T08:30:00+08:00');
  const bench = await openBench(undefined, () => now);
  for (const story of [city, cathodeMaterials]) {
    for (const [i, step] of story.steps.entries()) {
      if ('says' in step) continue;
      now = new Date(occurredAt(story.steps, i));
      const request = requestOf(story, step, i);
      if (step.id === TOLD_PROJECT) await before(bench, request, now);
      await give(bench, request, step);
    }
  }
  return bench;
}

function requestOf({ id: storyId }: Story, step: CommandStep, i: number): CommandRequest {
  const decision = DECISIONS.get(step.command);
  if (!decision) throw new Error(`There is no command ${step.command}.`);
  const body = { evidence: [paper(`${step.id}/${step.on}`, 'register-page')], ...step.fields };
  const command: Command = validateCommand(decision.command, body);
  return { decision, id: step.id, command, actor: CAST[step.as].actor, commandId: `${storyId}/${i}/${randomUUID()}` };
}

async function give({ writeSide }: Bench, request: CommandRequest, { refusedBy }: CommandStep): Promise<void> {
  try {
    await writeSide.commands.execute(request);
  } catch (error) {
    if (!(error instanceof Refusal) || error.rule !== refusedBy) throw error;
  }
}
