import {
  ComplianceFindingRecorded,
  ComplianceFindingWithdrawn,
  WarningRecorded,
  WarningWithdrawn,
} from '#domain/department/compliance/events';
import type { WarningLevel } from '#domain/department/compliance/vocabulary';
import { DepartmentEvaluatedByAgent, ServiceReviewed } from '#domain/project/agency/events';
import { CoordinationTaskCompleted, CoordinationTaskOverdue } from '#domain/project/coordination/events';
import {
  DelayDismissed,
  DelaySubstantiated,
  YellowCardIssued,
  YellowCardWithdrawn,
} from '#domain/project/delays/events';
import type { BusinessDate } from '#workdays/business-date';
import { plus, type DecisionFact } from '../record/decision-fact.js';
import { FACT_SOURCES } from '../record/fact-sources.js';
import { monthOf } from '../month-of.js';
import { projection } from '../projection.js';
import { when } from '../reaction.js';
import { emptyScorecard, scorecardId, type DepartmentScorecard } from './department-scorecard.js';

/**
 * One document per department and month (model.md 6); cases count whether or not anybody is assigned (pitfall 22).
 *
 * No index: every decision would pay it, and ten years of all departments are a few thousand documents. One
 * department's months are a range of ids.
 */
export const departmentScorecards = projection<DepartmentScorecard>('department_scorecards', {
  version: 3,
  indexes: [],
  on: [
    ...FACT_SOURCES.map((source) => source.reaction<DepartmentScorecard>(cardsOfFacts, withFacts)),

    when(
      YellowCardIssued,
      (card, { department }, { metadata }) => {
        const known = card ?? emptyScorecard(department, monthOf(metadata.businessDate));
        return { ...known, yellowCards: known.yellowCards + 1 };
      },
      ({ department }, { metadata }) => scorecardId(department, monthOf(metadata.businessDate)),
    ),

    when(
      YellowCardWithdrawn,
      (card, { department, issuedOn }) => {
        const known = card ?? emptyScorecard(department, monthOf(issuedOn));
        return { ...known, yellowCards: known.yellowCards - 1 };
      },
      ({ department, issuedOn }) => scorecardId(department, monthOf(issuedOn)),
    ),

    when(
      DelaySubstantiated,
      (card, { causeDepartment, verifyDays }, { metadata }) => {
        const known = concluded(card, causeDepartment, metadata.businessDate, verifyDays);
        return { ...known, delaysSubstantiated: known.delaysSubstantiated + 1 };
      },
      ({ causeDepartment }, { metadata }) => scorecardId(causeDepartment, monthOf(metadata.businessDate)),
    ),

    when(
      DelayDismissed,
      (card, { department, verifyDays }, { metadata }) => {
        const known = concluded(card, department, metadata.businessDate, verifyDays);
        return { ...known, delaysDismissed: known.delaysDismissed + 1 };
      },
      ({ department }, { metadata }) => scorecardId(department, monthOf(metadata.businessDate)),
    ),

    when(
      CoordinationTaskOverdue,
      (card, { department, dueOn }) => coordinated(card, department, dueOn, { closedOnTime: 0, due: 1 }),
      ({ department, dueOn }) => scorecardId(department, monthOf(dueOn)),
    ),

    when(
      CoordinationTaskCompleted,
      // What the clock had found overdue is counted as due already; done in time after all, it was no breach.
      (card, { department, dueOn, late, overdueRaised }) =>
        coordinated(card, department, dueOn, { closedOnTime: late ? 0 : 1, due: overdueRaised ? 0 : 1 }),
      ({ department, dueOn }) => scorecardId(department, monthOf(dueOn)),
    ),

    when(
      WarningRecorded,
      (card, { department, level }, { metadata }) => warned(card, department, metadata.businessDate, level, 1),
      ({ department }, { metadata }) => scorecardId(department, monthOf(metadata.businessDate)),
    ),

    when(
      WarningWithdrawn,
      (card, { department, level, recordedOn }) => warned(card, department, recordedOn, level, -1),
      ({ department, recordedOn }) => scorecardId(department, monthOf(recordedOn)),
    ),

    when(
      ComplianceFindingRecorded,
      (card, { department, deduction }, { metadata }) => deducted(card, department, metadata.businessDate, deduction),
      ({ department }, { metadata }) => scorecardId(department, monthOf(metadata.businessDate)),
    ),

    when(
      ComplianceFindingWithdrawn,
      (card, { department, deduction, recordedOn }) => deducted(card, department, recordedOn, -deduction),
      ({ department, recordedOn }) => scorecardId(department, monthOf(recordedOn)),
    ),

    when(
      ServiceReviewed,
      (card, { department, points }, { metadata }) => {
        if (department === undefined) return card;
        const known = card ?? emptyScorecard(department, monthOf(metadata.businessDate));
        return { ...known, reviews: marked(known.reviews, points) };
      },
      // Of agents it says nothing about a department.
      ({ department }, { metadata }) =>
        department === undefined ? [] : scorecardId(department, monthOf(metadata.businessDate)),
    ),

    when(
      DepartmentEvaluatedByAgent,
      (card, { department, period, stars }, { metadata }) => {
        const known = card ?? emptyScorecard(department, period ?? monthOf(metadata.businessDate));
        return { ...known, agentStars: marked(known.agentStars, stars) };
      },
      ({ department, period }, { metadata }) => scorecardId(department, period ?? monthOf(metadata.businessDate)),
    ),
  ],
});

function cardOfFact({ department, month }: DecisionFact): string {
  return scorecardId(department, month);
}

/** The card in which an overdue item is open: that of its due date. Rows that end or begin nothing overdue have none. */
function overdueCardOf({ kind, late, department, dueOn }: DecisionFact): string | undefined {
  return dueOn !== undefined && (kind === 'OVERDUE' || late) ? scorecardId(department, monthOf(dueOn)) : undefined;
}

function cardsOfFacts(facts: readonly DecisionFact[]): readonly string[] {
  const ids = facts.flatMap((fact) => [cardOfFact(fact), overdueCardOf(fact) ?? cardOfFact(fact)]);
  return [...new Set(ids)];
}

/** The card after the rows that are its own: a correction may take a case out of one month and put it into another. */
function withFacts(
  card: DepartmentScorecard | undefined,
  facts: readonly DecisionFact[],
  key: string,
): DepartmentScorecard | undefined {
  return facts.reduce<DepartmentScorecard | undefined>((before, fact) => {
    const own = cardOfFact(fact) === key;
    const due = overdueCardOf(fact) === key;
    if (!own && !due) return before;
    const month = own ? fact.month : monthOf(fact.dueOn ?? fact.businessDate);
    const known = before ?? emptyScorecard(fact.department, month);
    const counted = own ? { ...known, ...plus(known, fact) } : known;
    // An overdue row opens, and the late decision that follows closes; a row taken back does the opposite.
    const opened = fact.kind === 'OVERDUE' ? fact.sign : -fact.sign;
    return due ? { ...counted, overdueOpen: counted.overdueOpen + opened } : counted;
  }, card);
}

function concluded(
  card: DepartmentScorecard | undefined,
  department: string,
  on: BusinessDate,
  verifyDays: number,
): DepartmentScorecard {
  const known = card ?? emptyScorecard(department, monthOf(on));
  return { ...known, verifyDays: known.verifyDays + verifyDays };
}

function coordinated(
  card: DepartmentScorecard | undefined,
  department: string,
  dueOn: BusinessDate,
  more: { readonly closedOnTime: number; readonly due: number },
): DepartmentScorecard {
  const known = card ?? emptyScorecard(department, monthOf(dueOn));
  const { closedOnTime, due } = known.coordination ?? { closedOnTime: 0, due: 0 };
  return { ...known, coordination: { closedOnTime: closedOnTime + more.closedOnTime, due: due + more.due } };
}

function marked(marks: DepartmentScorecard['reviews'], mark: number) {
  const { sum, count } = marks ?? { sum: 0, count: 0 };
  return { sum: sum + mark, count: count + 1 };
}

function warned(
  card: DepartmentScorecard | undefined,
  department: string,
  on: BusinessDate,
  level: WarningLevel,
  count: 1 | -1,
): DepartmentScorecard {
  const known = card ?? emptyScorecard(department, monthOf(on));
  return level === 'RED_CARD'
    ? { ...known, redCards: known.redCards + count }
    : { ...known, warnings: known.warnings + count };
}

function deducted(
  card: DepartmentScorecard | undefined,
  department: string,
  on: BusinessDate,
  points: number,
): DepartmentScorecard {
  const known = card ?? emptyScorecard(department, monthOf(on));
  return { ...known, complianceDeductions: known.complianceDeductions + points };
}
