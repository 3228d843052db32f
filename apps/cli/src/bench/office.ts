import { randomUUID } from 'node:crypto';
import type { Actor } from '#domain/kernel/actor';
import type { Decision } from '#domain/kernel/decision';
import { projectStream } from '#domain/project/stream';
import type { CommandHandler } from '#command-handling/command-handler';
import type { CommandResult } from '#command-handling/command-request';
import { validateCommand } from '#platform/validate-command';

const COUNTER = { id: 'bench-counter', roles: ['GSO'], department: 'GSO' } as const satisfies Actor;
const OFFICER = { id: 'bench-officer', roles: ['NR'], department: 'NR' } as const satisfies Actor;
/** An item of the shipped catalogue that any project may ask for. */
const ITEM_CODE = 'land-planning-permit';

/** Officers who give commands as a body would arrive: validated, decided, appended. */
export class Office {
  /** The department whose items get the steps. */
  static readonly DEPARTMENT = OFFICER.department;

  readonly #decisions: ReadonlyMap<string, Decision> = new Map(
    projectStream.decisions.map((decision) => [decision.name, decision]),
  );

  constructor(private readonly commands: CommandHandler) {}

  give(name: string, id: string, body: object, actor: Actor = OFFICER): Promise<CommandResult> {
    const decision = this.#decisions.get(name);
    if (!decision) throw new Error(`There is no command ${name}.`);
    const command = validateCommand(decision.command, body);
    return this.commands.execute({ decision, id, command, actor, commandId: randomUUID() });
  }

  /** Files a project with one received item. */
  async file(id: string): Promise<void> {
    const name = `年产10万吨新材料项目 ${id}`;
    await this.give('FileProject', id, { name, regime: 'FILING', industry: '化学原料制造' }, COUNTER);
    await this.give('ReceiveItem', id, { itemCode: ITEM_CODE });
  }

  /** Events of one `live`, the reservation of the permit's number included. */
  static readonly LIFE_EVENTS = 11;

  /** A plain project from filing to permit, with as many steps as a case of a real log has on average. */
  async live(id: string): Promise<void> {
    await this.file(id);
    await this.give('AcceptItem', id, { itemId: `${id}.i1` });
    for (let i = 0; i < 6; i++) await this.step(id, i);
    await this.give('IssuePermit', id, { itemId: `${id}.i1`, permitNo: `PERMIT-${id}`, docId: `doc-${id}` });
  }

  /** Records one step on an item of the project, its first: the commonest command of an office's day. */
  step(id: string, i: number, itemId = `${id}.i1`): Promise<CommandResult> {
    return this.give('RecordItemStep', id, {
      itemId,
      activity: `材料审查 ${i}`,
      by: 'officer-17',
      group: '规划科',
    });
  }
}
