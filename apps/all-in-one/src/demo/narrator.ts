import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { STREAM_KINDS } from '#domain/streams';
import { kebabCase, PATHS } from '#apps/api/src/commands/paths';
import type { Answer, HttpClient } from './http-client.js';
import { paper, type Step, type Story } from './story.js';

/** A step came out otherwise than its story says; the message shows the step and the answer. */
export class StoryStopped extends Error {
  override readonly name = 'StoryStopped';
}

/** By a command's name in an address, where its kind of stream lives under `/v1`. */
const PATH_OF = new Map(
  STREAM_KINDS.flatMap((kind) => kind.decisions.map(({ name }) => [kebabCase(name), PATHS[kind.name]])),
);

/** Streams the stories write to: the ids of their projects begin so. */
const STREAMS = 'project-demo-,department-,person-';

const Refused = Type.Object({ rule: Type.String() });
const FeedPage = Type.Object({
  events: Type.Array(Type.Object({ metadata: Type.Object({ commandId: Type.String() }) })),
  next: Type.Optional(Type.String()),
  atEnd: Type.Boolean(),
});

/** What telling a story came to. */
export interface Told {
  /** Steps given now; the others were on record before. */
  readonly given: number;
  /** Those of them that were refused, as the story says. */
  readonly refused: number;
}

/**
 * Tells a story to the running system. Every step has a key of its own, so that one sent twice happens once; what lies
 * before the last step on record is not sent again, for a refusal is always decided on the present state.
 * @throws StoryStopped when a step comes out otherwise than the story says.
 */
export async function tell({ id, steps }: Story, onRecord: ReadonlySet<string>, client: HttpClient): Promise<Told> {
  const sent = steps.map((step, i) => ({ step, key: `demo/${id}/${i + 1}`, occurredAt: occurredAt(steps, i) }));
  const open = sent.slice(sent.findLastIndex(({ key }) => onRecord.has(key)) + 1);
  for (const { step, key, occurredAt: at } of open) {
    const path = `/v1/${PATH_OF.get(step.command)}/${step.id}/${step.command}`;
    const answer = await client.post(
      path,
      step.as,
      { occurredAt: at, evidence: [registerPage(step)], ...step.fields },
      key,
    );
    const rule = Value.Check(Refused, answer.body) ? answer.body.rule : undefined;
    const asTold = step.refusedBy ? answer.status === 422 && rule === step.refusedBy : answer.status === 201;
    if (!asTold) throw new StoryStopped(stoppedAt(step, path, key, answer));
  }
  return { given: open.length, refused: open.filter(({ step }) => step.refusedBy).length };
}

/** Keys of the steps whose events the record holds. @throws StoryStopped when the feed cannot be read. */
export async function stepsOnRecord(client: HttpClient): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  let after = '';
  for (;;) {
    const { body } = await client.get(`/v1/events?streams=${STREAMS}&limit=1000${after}`, 'GSO officer');
    if (!Value.Check(FeedPage, body)) throw new StoryStopped(`The feed answered ${JSON.stringify(body)}`);
    for (const { metadata } of body.events) found.add(metadata.commandId);
    if (body.atEnd) return found;
    after = `&after=${body.next}`;
  }
}

/** The sample is typed in long after it happened: what kept its term then is believed on the paper of that day. */
function registerPage({ id, on }: Step) {
  return paper(`${id}/${on}`, 'register-page');
}

/** The steps of a day follow each other six minutes apart, from nine in the morning. */
function occurredAt(steps: readonly Step[], index: number): string {
  const day = steps[index]?.on;
  const minutes = 6 * steps.slice(0, index).filter((step) => step.on === day).length;
  const clock = [9 + Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${day}T${clock}:00+08:00`;
}

function stoppedAt(step: Step, path: string, key: string, { status, body }: Answer): string {
  const expected = step.refusedBy ? `a refusal by ${step.refusedBy}` : 'success';
  return [
    `The demo stopped: ${step.as} on ${step.on}, POST ${path} (Idempotency-Key ${key})`,
    `expected ${expected}, got ${status}: ${JSON.stringify(body, undefined, 2)}`,
    'A data directory filled by another release of the demo is left as it is: set DATA_DIR to an empty one.',
  ].join('\n');
}
