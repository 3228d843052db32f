import { randomUUID } from 'node:crypto';
import type { Actor } from '#domain/kernel/actor';
import type { EventStore } from '#event-store/port';
import type { HttpClient, Reply } from './http-client.js';
import { GSO } from './landed-project.js';
import { NR_OFFICER } from './major-project.js';

/** A command as it was sent. */
export interface Sent {
  readonly actor: Actor;
  readonly path: string;
  readonly fields: object;
  readonly key: string;
}

/** An event a command was answered with. */
export interface Acknowledged {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
}

/** Clerks at work on projects of their own, each command under a key, until the system they work on goes away. */
export class Load {
  readonly acknowledged: Acknowledged[] = [];
  /** Commands whose answer never came: nobody knows yet whether they were taken. */
  readonly unanswered: Sent[] = [];
  #wanted: { readonly count: number; readonly reached: () => void } | undefined;

  /** Resolves when so many more events were acknowledged. */
  more(count: number): Promise<void> {
    return new Promise((reached) => {
      this.#wanted = { count: this.acknowledged.length + count, reached };
    });
  }

  /** So many clerks work side by side; resolves when the system does not answer any of them any more. */
  async run(client: HttpClient, clerks: number): Promise<void> {
    await Promise.all(Array.from({ length: clerks }, () => this.#work(client)));
  }

  /** Sends again what was not answered, under its old key. */
  async repeat(client: HttpClient): Promise<void> {
    for (const sent of this.unanswered.splice(0)) await this.#send(client, sent);
  }

  async #work(client: HttpClient): Promise<void> {
    for (;;) {
      const id = `L${randomUUID()}`;
      const itemId = `${id}.i1`;
      const terms = { promisedDays: 5, statutoryDays: 20, timeUnit: 'WORKING_DAY', restDayRule: 'NONE' };
      const steps: readonly (readonly [Actor, string, object])[] = [
        [GSO, 'file-project', { name: `项目${id}` }],
        [NR_OFFICER, 'receive-item', { itemCode: 'local-item', department: 'NR', terms }],
        [NR_OFFICER, 'accept-item', { itemId }],
        [NR_OFFICER, 'record-item-step', { itemId, activity: '审查' }],
        [NR_OFFICER, 'issue-permit', { itemId, permitNo: `地字${id}`, docId: `doc-${id}` }],
        [NR_OFFICER, 'deliver-permit', { itemId }],
      ];
      for (const [actor, command, fields] of steps) {
        const sent = { actor, path: `projects/${id}/${command}`, fields, key: randomUUID() };
        if (!(await this.#send(client, sent))) return;
      }
    }
  }

  /** @returns false when no answer came, or none that says whether it was taken. */
  async #send(client: HttpClient, sent: Sent): Promise<boolean> {
    const { actor, path, fields, key } = sent;
    let reply: Reply;
    try {
      reply = await client.command(actor, path, fields, { 'idempotency-key': key });
    } catch {
      this.unanswered.push(sent);
      return false;
    }
    if (reply.status === 503) {
      this.unanswered.push(sent);
      return false;
    }
    if (reply.status !== 201) throw new Error(`${path} was answered ${reply.status}: ${JSON.stringify(reply.body)}`);
    const { stream, events } = reply.body;
    for (const event of Array.isArray(events) ? events : []) {
      this.acknowledged.push({ id: String(event.id), stream: String(stream), revision: Number(event.revision) });
    }
    if (this.#wanted && this.acknowledged.length >= this.#wanted.count) this.#wanted.reached();
    return true;
  }
}

/** Acknowledged events that are not in the log where they were said to be, or are there twice. */
export async function lostFrom(
  store: EventStore,
  acknowledged: readonly Acknowledged[],
): Promise<readonly Acknowledged[]> {
  const found = new Map<string, string[]>();
  for await (const { id, stream, revision } of store.readAll()) {
    found.set(id, [...(found.get(id) ?? []), `${stream}@${revision}`]);
  }
  return acknowledged.filter(({ id, stream, revision }) => found.get(id)?.join() !== `${stream}@${revision}`);
}
