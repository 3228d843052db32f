import { COMPLIANCE_DIMENSIONS, type DimensionCode } from '#domain/policy/data/dimensions';
import type { OwnerName } from './cast.js';
import type { Fields } from './commands.js';
import { on, paper, type Step } from './story.js';

interface Opening {
  readonly filed: string;
  readonly by: OwnerName;
  readonly project: Fields<'file-project'>;
  readonly designated: string;
  readonly level?: Fields<'designate-major-project'>['level'];
  readonly basisDoc: string;
  readonly territory: 'COUNTY-GUANYUN' | 'ZONE-XUWEI' | 'ZONE-LETDZ';
  readonly agent: 'agent-wang' | 'agent-sun';
}

/** The owner files; DRC designates the project; one territorial body and one agency team take it on. */
export function opening(
  id: string,
  { filed, by, project, designated, level = 'CITY', basisDoc, ...rest }: Opening,
): Step[] {
  return [
    on(filed).as(by).give('file-project', id, project),
    on(designated)
      .as('DRC officer')
      .give('designate-major-project', id, { level, basisDoc, evidence: [paper(basisDoc, 'designation')] }),
    on(designated).as('GSO officer').give('assign-territorial-entity', id, { entity: rest.territory }),
    on(designated)
      .as('GSO officer')
      .give('assign-team', id, { members: [rest.agent] }),
  ];
}

type Opinion = Pick<Fields<'submit-compliance-opinion'>, 'verdict' | 'conditions' | 'reason'>;

interface Assessment {
  readonly opened: string;
  readonly mode: Fields<'open-assessment'>['mode'];
  readonly dueOn: string;
  readonly heard: string;
  /** Opinions other than PASS. */
  readonly but?: Partial<Record<DimensionCode, Opinion>>;
  readonly concluded: string;
  readonly opinionDoc: string;
  /** Left out: the project does not pass. */
  readonly reserveNo?: string;
}

const MATURE = '已签订投资协议，选址和资金来源明确';
const AUTHENTIC = {
  background: '企业扩大产能，项目列入其年度投资计划',
  investorStrength: '近三年财务报表经审计，自有资金比例符合要求',
  feasibility: '工艺成熟，市场和要素条件具备',
  finding: 'PASS',
} as const;

/** Pre-assessment by the city: maturity and authenticity, one opinion per dimension by its owner, the conclusion. */
export function assessment(
  id: string,
  { opened, mode, dueOn, heard, but = {}, concluded, ...result }: Assessment,
): Step[] {
  return [
    on(opened).as('COMMERCE officer').give('confirm-maturity', id, { grounds: MATURE }),
    on(opened).as('COMMERCE officer').give('assess-authenticity', id, AUTHENTIC),
    on(opened).as('COMMERCE officer').give('open-assessment', id, { mode, dueOn }),
    ...COMPLIANCE_DIMENSIONS.map(({ code, owner, basis }) =>
      on(heard)
        .as(`${owner} officer`)
        .give('submit-compliance-opinion', id, {
          dimension: code,
          basis: basis.map((named) => named.code),
          ...(but[code] ?? { verdict: 'PASS' }),
        }),
    ),
    on(concluded).as('COMMERCE officer').give('conclude-assessment', id, result),
  ];
}

/** A pass by a county: on every dimension of Annex 1, each on the first basis that the annex names, of a project it judges as the city does. */
export const countyPass = {
  finding: 'PASS',
  dimensions: COMPLIANCE_DIMENSIONS.map(({ code, basis: [first] }) => ({
    dimension: code,
    verdict: 'PASS',
    basis: [first?.code ?? ''],
  })),
  maturity: MATURE,
  authenticity: AUTHENTIC,
} satisfies Partial<Fields<'complete-county-assessment'>>;
