import { beforeEach, describe, expect, it } from '@jest/globals';
import type { MaterialAnswer, MaterialQuestion } from '#domain/kernel/material-register';
import { designateMajorProject } from '#domain/project/filing/decide/designate-major-project';
import { fileProject } from '#domain/project/filing/decide/file-project';
import { exemptSubmission } from '#domain/project/items/decide/excuse-material';
import { receiveItem } from '#domain/project/items/decide/receive-item';
import { InMemoryEventStore } from '#test/support/in-memory-event-store';
import { GSO } from '#test/support/landed-project';
import { NR_OFFICER, OWNER } from '#test/support/major-project';
import { eventsOf, Replica, typesOf } from '#test/support/replica';
import { MaterialRegisterUnavailable, type MaterialRegister } from './material-register.js';

/** A register that says what a spec sets, or nothing. */
class RegisterOfSpec implements MaterialRegister {
  readonly asked: MaterialQuestion[] = [];
  answer: MaterialAnswer | undefined = { found: true, answerId: 'answer-7' };

  async ask(question: MaterialQuestion): Promise<MaterialAnswer> {
    this.asked.push(question);
    if (this.answer) return this.answer;
    throw new MaterialRegisterUnavailable('The register gave no answer.');
  }
}

const QUESTION = {
  material: 'business-licence',
  ground: 'DATA_SHARING',
  issuer: 'HURD',
  reference: 'query-1',
} as const;
const EXEMPTION = { itemId: 'P1.i1', ...QUESTION };

let store: InMemoryEventStore;
let register: RegisterOfSpec;
let replica: Replica;
beforeEach(async () => {
  store = new InMemoryEventStore();
  register = new RegisterOfSpec();
  await Replica.inACity(store);
  replica = new Replica(store, undefined, register);
  await replica.give(GSO, 'P1', fileProject, { name: '新材料项目', ownerUscc: OWNER.uscc ?? '' });
  // Received before the designation: no reserve is asked for.
  await replica.give(NR_OFFICER, 'P1', receiveItem, { itemCode: 'project-planning-permit' });
  await replica.give(GSO, 'P1', designateMajorProject, { level: 'CITY', basisDoc: '连发改〔2026〕20号' });
});

describe('a command that rests on the register of shared materials (R-75)', () => {
  it('is decided on what the register says of the owner’s material', async () => {
    await replica.give(NR_OFFICER, 'P1', exemptSubmission, EXEMPTION);
    expect(register.asked).toEqual([{ ...QUESTION, holder: OWNER.uscc }]);
    const exempted = (await eventsOf(store, 'project-P1')).at(-1);
    expect(exempted).toMatchObject({ type: 'SubmissionExempted', data: { answerId: 'answer-7' } });
  });

  it('is refused where the register does not have it', async () => {
    register.answer = { found: false };
    const given = replica.give(NR_OFFICER, 'P1', exemptSubmission, EXEMPTION);
    await expect(given).rejects.toMatchObject({ rule: 'R-75', details: { onRegister: false } });
  });

  it('is not decided while the register gives no answer, and can be repeated under its id', async () => {
    register.answer = undefined;
    const given = () => replica.give(NR_OFFICER, 'P1', exemptSubmission, EXEMPTION, { commandId: 'exempt-1' });
    await expect(given()).rejects.toBeInstanceOf(MaterialRegisterUnavailable);
    expect(await typesOf(store, 'project-P1')).not.toContain('SubmissionExempted');
    register.answer = { found: true };
    await given();
    await given();
    expect((await typesOf(store, 'project-P1')).filter((type) => type === 'SubmissionExempted')).toHaveLength(1);
    expect(register.asked).toHaveLength(2);
  });

  it('asks nothing for what does not rest on it', async () => {
    await replica.give(GSO, 'P2', fileProject, { name: '另一个项目' });
    expect(register.asked).toEqual([]);
  });
});
