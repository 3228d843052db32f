import { beforeEach, describe, expect, it } from '@jest/globals';
import type { MaterialAnswer, MaterialQuestion } from '#domain/kernel/material-register';
import { StateConflict } from '#domain/kernel/refusal';
import { correctProjectDetails } from '#domain/project/filing/decide/correct-project-details';
import { designateMajorProject } from '#domain/project/filing/decide/designate-major-project';
import { fileProject } from '#domain/project/filing/decide/file-project';
import { exemptSubmission } from '#domain/project/items/decide/excuse-material';
import { receiveItem } from '#domain/project/items/decide/receive-item';
import { GSO } from '#test/support/landed-project';
import { InterruptedEventStore } from '#test/support/interrupted-event-store';
import { NR_OFFICER, OWNER } from '#test/support/major-project';
import { Replica, typesOf } from '#test/support/replica';
import { PreconditionFailed } from './errors.js';
import type { MaterialRegister } from './material-register.js';

type Answer = (answer: MaterialAnswer) => void;

/** A register that answers when the spec says so. */
class SlowRegister implements MaterialRegister {
  readonly asked: MaterialQuestion[] = [];
  #told: (answer: Answer) => void = () => undefined;

  /** The answer to the next question, to be given by calling it; looked for before the question comes. */
  next(): Promise<Answer> {
    return new Promise((resolve) => (this.#told = resolve));
  }

  ask(question: MaterialQuestion): Promise<MaterialAnswer> {
    this.asked.push(question);
    return new Promise((resolve) => this.#told(resolve));
  }
}

const FOUND = { found: true, answerId: 'answer-7' };
const EXEMPTION = {
  itemId: 'P1.i1',
  material: 'business-licence',
  ground: 'DATA_SHARING',
  issuer: 'HURD',
  reference: 'query-1',
} as const;
const SECOND_OWNER = '91320700MA1XXXXX9Z';

let store: InterruptedEventStore;
let register: SlowRegister;
let replica: Replica;
beforeEach(async () => {
  store = new InterruptedEventStore();
  register = new SlowRegister();
  await Replica.inACity(store);
  replica = new Replica(store, undefined, register);
  await replica.give(GSO, 'P1', fileProject, { name: '新材料项目', ownerUscc: OWNER.uscc ?? '' });
  // Received before the designation: no reserve is asked for.
  await replica.give(NR_OFFICER, 'P1', receiveItem, { itemCode: 'project-planning-permit' });
  await replica.give(GSO, 'P1', designateMajorProject, { level: 'CITY', basisDoc: '连发改〔2026〕20号' });
});

const exempt = (circumstances = {}) => replica.give(NR_OFFICER, 'P1', exemptSubmission, EXEMPTION, circumstances);
const evidence = (kind: string) => [{ docId: 'doc-1', sha256: 'a'.repeat(64), kind }];
const rename = (by = replica) =>
  by.give(GSO, 'P1', correctProjectDetails, {
    ...{ field: 'name', to: '高端新材料项目', reason: '笔误' },
    evidence: evidence('licence'),
  });
const handOver = (by = replica) =>
  by.give(GSO, 'P1', correctProjectDetails, {
    ...{ field: 'ownerUscc', to: SECOND_OWNER, reason: '转让' },
    evidence: evidence('owner-transfer'),
  });

describe('a register of shared materials that takes its time (R-75)', () => {
  it('holds up only the command that waits for it, no other command of the project', async () => {
    const question = register.next();
    const waiting = exempt();
    const answer = await question;
    await rename();
    expect((await typesOf(store, 'project-P1')).at(-1)).toBe('ProjectDetailsCorrected');
    answer(FOUND);
    await waiting;
    expect((await typesOf(store, 'project-P1')).slice(-2)).toEqual(['ProjectDetailsCorrected', 'SubmissionExempted']);
    expect(register.asked).toHaveLength(1);
  });

  it('is not asked again when another process was faster with something else', async () => {
    const question = register.next();
    const waiting = exempt();
    store.beforeAppend('project-P1', async () => {
      await rename(new Replica(store));
    });
    (await question)(FOUND);
    await waiting;
    expect((await typesOf(store, 'project-P1')).slice(-2)).toEqual(['ProjectDetailsCorrected', 'SubmissionExempted']);
    expect(register.asked).toHaveLength(1);
  });

  it.each([
    ['while it was asked', async (answer: Answer) => void (await handOver(), answer(FOUND))],
    [
      'by another process before the exemption was written',
      async (answer: Answer) => {
        store.beforeAppend('project-P1', async () => void (await handOver(new Replica(store))));
        answer(FOUND);
      },
    ],
  ])('is asked anew for the owner who took over %s: no answer is taken for another question', async (_, happens) => {
    const question = register.next();
    const waiting = exempt();
    const first = await question;
    const anew = register.next();
    await happens(first);
    (await anew)({ found: false });
    await expect(waiting).rejects.toMatchObject({ rule: 'R-75', details: { onRegister: false } });
    expect(register.asked.map(({ holder }) => holder)).toEqual([OWNER.uscc, SECOND_OWNER]);
  });

  it('is believed about what stands when it answers: the second of two exemptions finds the material exempted', async () => {
    const firstQuestion = register.next();
    const first = exempt();
    const answerFirst = await firstQuestion;
    const secondQuestion = register.next();
    const second = exempt();
    (await secondQuestion)(FOUND);
    await second;
    answerFirst(FOUND);
    await expect(first).rejects.toBeInstanceOf(StateConflict);
  });

  it('lets a command that is sent twice at a time under one id be written once, and answered alike', async () => {
    const question = register.next();
    const first = exempt({ commandId: 'exempt-1' });
    const answer = await question;
    const repeated = register.next();
    const second = exempt({ commandId: 'exempt-1' });
    (await repeated)(FOUND);
    answer(FOUND);
    expect(await second).toEqual(await first);
    expect((await typesOf(store, 'project-P1')).filter((type) => type === 'SubmissionExempted')).toHaveLength(1);
  });

  it('is not asked for a command that names a revision the project has passed', async () => {
    await expect(exempt({ ifMatch: 0 })).rejects.toBeInstanceOf(PreconditionFailed);
    expect(register.asked).toEqual([]);
  });
});
