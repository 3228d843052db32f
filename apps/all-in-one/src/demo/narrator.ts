import { setTimeout as delay } from 'node:timers/promises';
import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { STREAM_KINDS } from '#domain/streams';
import { kebabCase, PATHS } from '#apps/api/src/commands/paths';
import type { Answer, HttpClient } from './http-client.js';
import { occurredAt, paper, tells, type CommandStep, type Story, type SystemStep } from './story.js';

/** A step came out otherwise than its story says; the message shows the step and the answer. */
export class StoryStopped extends Error {
  override readonly name = 'StoryStopped';
}

/** By a command's name in an address, where its kind of stream lives under `/v1`. */
const PATH_OF = new Map(
  STREAM_KINDS.flatMap((kind) => kind.decisions.map(({ name }) => [kebabCase(name), PATHS[kind.name]])),
);

/** By an event's type, the kind of stream it stands in. */
const KIND_OF_EVENT = new Map(
  STREAM_KINDS.flatMap((kind) => kind.events.map(({ type }) => [type, kind.name] as const)),
);

/** Streams the stories write to: the ids of their projects begin so. */
const STREAMS = 'project-demo-,department-,person-,plot-,zone-,intermediary-,agent-,owner-,training-';

const Refused = Type.Object({ rule: Type.String() });
const FeedPage = Type.Object({
  events: Type.Array(Type.Object({ metadata: Type.Object({ commandId: Type.String() }), data: Type.Object({}) })),
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
  const sent = steps.map((step, i) => ({ step, key: `demo/${id}/${i + 1}`, at: occurredAt(steps, i) }));
  const open = sent.slice(sent.findLastIndex(({ key }) => onRecord.has(key)) + 1);
  const unsaid: SystemStep[] = [];
  let given = 0;
  let refused = 0;
  for (const { step, key, at } of open) {
    if ('says' in step) {
      if (isSaidElsewhere(step)) unsaid.push(step);
      continue;
    }
    if (step.refusedBy === 'N-3') await untilSaid(unsaid.splice(0), client);
    const path = `/v1/${PATH_OF.get(step.command)}/${step.id}/${step.command}`;
    const answer = await client.post(
      path,
      step.as,
      { ...step.fields, occurredAt: at, evidence: [...evidenceOf(step), registerPage(step)] },
      key,
    );
    const rule = Value.Check(Refused, answer.body) ? answer.body.rule : undefined;
    const asTold = step.refusedBy ? answer.status === 422 && rule === step.refusedBy : answer.status === 201;
    if (!asTold) throw new StoryStopped(stoppedAt(step, path, key, answer));
    given++;
    if (step.refusedBy) refused++;
  }
  return { given, refused };
}

/** Seconds that the system may take to say something by itself: its clock looks once a minute. */
const PATIENCE_SECONDS = 90;

/** Said in another stream than the project's: by a reaction, some time after what it answers. */
const isSaidElsewhere = ({ says }: SystemStep): boolean => KIND_OF_EVENT.get(says) === 'owner';

/** A refusal that rests on an owner's credit (N-3) waits until the record of it has come. @throws StoryStopped when it never does. */
async function untilSaid(steps: readonly SystemStep[], client: HttpClient): Promise<void> {
  for (const step of steps) {
    for (let waited = 0; !(await isSaid(step, client)); waited++) {
      if (waited === PATIENCE_SECONDS)
        throw new StoryStopped(`The demo stopped: the system did not say ${step.says} of ${step.id}.`);
      await delay(1000);
    }
  }
}

async function isSaid({ says, id, data }: SystemStep, client: HttpClient): Promise<boolean> {
  const stream = `${KIND_OF_EVENT.get(says)}-${id}`;
  const { body } = await client.get(`/v1/events?streams=${stream}&types=${says}&limit=1000`, 'GSO officer');
  return Value.Check(FeedPage, body) && body.events.some((event) => tells(event.data, data));
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

const Shown = Type.Object({ evidence: Type.Array(Type.Object({})) });

function evidenceOf({ fields }: CommandStep): readonly object[] {
  return Value.Check(Shown, fields) ? fields.evidence : [];
}

/** The sample is typed in long after it happened: what kept its term then is believed on the paper of that day. */
function registerPage({ id, on }: CommandStep) {
  return paper(`${id}/${on}`, 'register-page');
}

function stoppedAt(step: CommandStep, path: string, key: string, { status, body }: Answer): string {
  const expected = step.refusedBy ? `a refusal by ${step.refusedBy}` : 'success';
  return [
    `The demo stopped: ${step.as} on ${step.on}, POST ${path} (Idempotency-Key ${key})`,
    `expected ${expected}, got ${status}: ${JSON.stringify(body, undefined, 2)}`,
    'A data directory filled by another release of the demo is left as it is: set DATA_DIR to an empty one.',
  ].join('\n');
}
