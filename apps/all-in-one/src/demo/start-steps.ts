import { CATALOGUE_ITEMS } from '#domain/policy/data/catalogue-items';
import { STATUTORY_GATES } from '#domain/policy/data/statutory-gates';
import { DRAWING_CHECKS } from '#domain/project/joint-services/vocabulary';
import type { Fields } from './commands.js';
import { on, paper, type Step } from './story.js';

type Phase = Fields<'open-phase'>['phase'];

/** Departments whose items bind where they are required. */
const ASKED = ['ECO', 'DRC', 'HURD', 'WATER', 'METEO', 'CULT'] as const;

/** What a department says that a project with these conditions does not need of it (A2-6 to A2-9). */
export const notRequired = (department: (typeof ASKED)[number], ...itemCodes: readonly string[]) =>
  STATUTORY_GATES.flatMap(({ condition, items }) => (condition === 'WHERE_REQUIRED' ? items : []))
    .filter((code) => !itemCodes.includes(code))
    .filter((code) => CATALOGUE_ITEMS.some((item) => item.code === code && item.department === department))
    .map((itemCode) => ({ itemCode, reason: '经认定不需办理' }));

/** Each department says itself what it does not ask for (R-29, T-2); the others have no such item, or have said it. */
export const saysNotRequired = (
  id: string,
  day: string,
  itemCodes: readonly string[],
  departments: readonly (typeof ASKED)[number][] = ASKED,
): readonly Step[] =>
  departments.flatMap((department) => {
    const answers = notRequired(department, ...itemCodes);
    if (answers.length === 0) return [];
    return on(day)
      .as(`${department} officer`)
      .give('propose-conditions', id, { department, items: [], notRequired: answers });
  });

/** The departments say what they do not ask for, and the reform office issues the one list of building conditions: these approval items, and no other kind of condition. */
export function conditionList(id: string, day: string, ...itemCodes: readonly string[]): readonly Step[] {
  const items = CATALOGUE_ITEMS.filter(({ code }) => itemCodes.includes(code)).map(
    ({ code, name, department, phase, lane }) => ({
      kind: 'PERMIT' as const,
      name: name.zh,
      department,
      lane: lane === 'MAIN' ? ('MAIN' as const) : ('PARALLEL' as const),
      phase,
      itemCode: code,
    }),
  );
  const none = (['ASSESSMENT', 'INTERMEDIARY', 'UTILITY'] as const).map((kind) => ({ kind, reason: '本项目不涉及' }));
  return [
    ...saysNotRequired(id, day, itemCodes),
    on(day).as('WGR officer').give('issue-condition-list', id, { items, notApplicable: none }),
  ];
}

/** One joint review of the drawings of the whole project, passed in every merged check. */
export function jointReview(id: string, { started, certified, certificateNo }: JointReview): readonly Step[] {
  return [
    on(started)
      .as('HURD officer')
      .give('start-drawing-review', id, {
        surveyedOn: started,
        designedOn: started,
        evidence: [
          paper(`${id}/岩土工程勘察报告`, 'geotechnical-survey'),
          paper(`${id}/施工图设计文件`, 'construction-drawings'),
        ],
      }),
    on(certified)
      .as('drawing-review system')
      .give('certify-drawings', id, {
        reviewId: `${id}.r1`,
        certificateNo,
        checks: DRAWING_CHECKS.map((check) => ({ check, checkResult: 'PASSED' })),
        channel: 'INTEGRATION',
        evidence: [paper(certificateNo, 'drawing-review-certificate')],
      }),
  ];
}

/** The days of a joint review, YYYY-MM-DD, and the number of its certificate. */
interface JointReview {
  readonly started: string;
  readonly certified: string;
  readonly certificateNo: string;
}

/** The lead department opens a phase of the track, or completes it. */
export const opensPhase = (id: string, day: string, by: 'NR' | 'HURD', phase: Phase): Step =>
  on(day).as(`${by} officer`).give('open-phase', id, { phase });
export const completesPhase = (id: string, day: string, by: 'NR' | 'HURD', phase: Phase): Step =>
  on(day).as(`${by} officer`).give('complete-phase', id, { phase });
