import type { OfficeName } from './cast.js';
import type { Fields } from './commands.js';
import { on, paper, type Step } from './story.js';

interface Intake {
  readonly code: string;
  readonly received: string;
  readonly accepted: string;
  /** Deferred materials it is accepted without. */
  readonly missing?: readonly string[];
}

interface Approval extends Intake {
  /** Department that decides it. */
  readonly by: OfficeName;
  readonly issued: string;
  readonly permitNo: string;
  readonly delivered?: string;
}

/** The hall's window takes the application in and accepts it: its clock starts. `item` is its number in the project, such as `i1`. */
export function intake(id: string, item: `i${number}`, { code, received, accepted, missing }: Intake): Step[] {
  return [
    on(received).as('hall window').give('receive-item', id, { itemCode: code, channel: 'WINDOW' }),
    on(accepted)
      .as('hall window')
      .give('accept-item', id, { itemId: `${id}.${item}`, ...(missing && { missing }) }),
  ];
}

/** The department decides in favour; the window hands the permit over. */
export function issuing(
  id: string,
  item: `i${number}`,
  { by, issued, permitNo, delivered }: Pick<Approval, 'by' | 'issued' | 'permitNo' | 'delivered'>,
): Step[] {
  const itemId = `${id}.${item}`;
  return [
    on(issued)
      .as(`${by} officer`)
      .give('issue-permit', id, { itemId, permitNo, docId: `${itemId}.permit` }),
    ...(delivered ? [on(delivered).as('hall window').give('deliver-permit', id, { itemId })] : []),
  ];
}

/** An approval as it should go: taken in, worked on by its department, decided, handed over. */
export function approval(id: string, item: `i${number}`, told: Approval): Step[] {
  return [
    ...intake(id, item, told),
    on(told.accepted)
      .as(`${told.by} officer`)
      .give('start-processing', id, { itemId: `${id}.${item}` }),
    ...issuing(id, item, told),
  ];
}

interface Deferral {
  readonly item: `i${number}`;
  readonly material: string;
  readonly category: Fields<'request-deferral'>['category'];
  /** The item before that the material is of, for categories 3 and 4. */
  readonly earlier?: `i${number}`;
  readonly requested: string;
  readonly by: OfficeName;
  readonly granted: string;
  readonly until: NonNullable<Fields<'defer-material'>['deadlineKind']>;
  readonly supplyBy: string;
  readonly because: string;
  readonly agent?: 'agent Wang' | 'agent Sun';
}

/** The agent (Wang where none is named) asks for a deferral on the applicant's wish; the department grants it on the owner's written commitment. */
export function deferral(id: string, number: `d${number}`, told: Deferral): Step[] {
  const { item, material, category, requested, by, granted, until, supplyBy, because, agent = 'agent Wang' } = told;
  const deferralId = `${id}.${number}`;
  const before = told.earlier && { earlierItemId: `${id}.${told.earlier}` };
  return [
    on(requested)
      .as(agent)
      .give('request-deferral', id, { itemId: `${id}.${item}`, material, category, voluntary: true, ...before }),
    on(granted)
      .as(`${by} officer`)
      .give('defer-material', id, {
        deferralId,
        deadlineKind: until,
        supplyBy,
        committer: 'OWNER',
        commitmentDoc: `${deferralId}.commitment`,
        evidence: [paper(`${deferralId}.commitment`, 'commitment')],
        curable: true,
        curableJudgement: because,
      }),
  ];
}
