import type { BusinessDate } from '#workdays/business-date';
import {
  CauseDepartmentNamed,
  DelayCaseClosed,
  DelayDismissed,
  DelayReported,
  DelaySubstantiated,
  DelayVerificationStarted,
  DepartmentStatementRecorded,
  RectificationSubmitted,
  YellowCardIssued,
  YellowCardWithdrawn,
} from '#domain/project/delays/events';
import type { DelayCaseStatus } from '#domain/project/delays/state';
import { projectOf } from '../project-of.js';
import { projection } from '../projection.js';
import { when } from '../reaction.js';
import { whenKnown } from '../when-known.js';

/** One report of a delay and what became of it; its id is the case's (`{projectId}.c1`). */
export type DelayCaseDocument = {
  readonly projectId: string;
  readonly itemId: string;
  readonly itemCode: string;
  /** The item's department; once substantiated, the one that caused the delay. */
  readonly department: string;
  /** Where it stands (model.md 5). */
  readonly status: DelayCaseStatus;
  readonly reporterRole: 'AGENT' | 'OWNER';
  /** What is held up, in the words of the report. */
  readonly account: string;
  readonly reportedOn: BusinessDate;
  readonly verifyingSince?: BusinessDate;
  /** Other departments named as the cause during the verification, in order. */
  readonly named: readonly { readonly on: BusinessDate; readonly department: string; readonly itemId: string }[];
  /** What the departments said, in order. */
  readonly statements: readonly {
    readonly on: BusinessDate;
    readonly department: string;
    readonly statement: string;
  }[];
  /** Day of the conclusion, whose doing it was, what was found, and working days from the report to it. */
  readonly concludedOn?: BusinessDate;
  readonly cause?: string;
  readonly finding?: string;
  readonly verifyDays?: number;
  /** Days over the promised time as found, in the unit of the item; substantiated cases only. */
  readonly overrunDays?: number;
  readonly cardNo?: string;
  readonly cardIssuedOn?: BusinessDate;
  readonly cardWithdrawnOn?: BusinessDate;
  /** What the department changed, in order. */
  readonly rectifications: readonly { readonly on: BusinessDate; readonly measures: string }[];
  readonly closedOn?: BusinessDate;
  readonly result?: string;
};

/**
 * One document per delay case (model.md 6).
 *
 * One index, `status, department`: the office works down what is reported, verifying or rectifying, a department looks
 * up its own. The cases of a project are a range of ids (`ofProject`).
 */
export const delayCases = projection<DelayCaseDocument>('delay_cases', {
  version: 2,
  indexes: [['status', 'department']],
  on: [
    when(
      DelayReported,
      (_, { itemId, itemCode, department, reporterRole, account }, event) => ({
        projectId: projectOf(event),
        itemId,
        itemCode,
        department,
        status: 'REPORTED',
        reporterRole,
        account,
        reportedOn: event.metadata.businessDate,
        named: [],
        statements: [],
        rectifications: [],
      }),
      caseId,
    ),

    whenKnown(
      DelayVerificationStarted,
      (doc, _, { metadata }) => ({ ...doc, status: 'VERIFYING', verifyingSince: metadata.businessDate }),
      caseId,
    ),

    whenKnown(
      DepartmentStatementRecorded,
      (doc, { department, statement }, { metadata }) => ({
        ...doc,
        statements: [...doc.statements, { on: metadata.businessDate, department, statement }],
      }),
      caseId,
    ),

    whenKnown(
      CauseDepartmentNamed,
      (doc, { causeDepartment: department, causeItemId: itemId }, { metadata }) => ({
        ...doc,
        named: [...doc.named, { on: metadata.businessDate, department, itemId }],
      }),
      caseId,
    ),

    whenKnown(
      DelaySubstantiated,
      (doc, { cause, causeDepartment, overrunDays, finding, verifyDays }, { metadata }) => ({
        ...doc,
        status: 'SUBSTANTIATED',
        department: causeDepartment,
        concludedOn: metadata.businessDate,
        cause,
        finding,
        verifyDays,
        overrunDays,
      }),
      caseId,
    ),

    whenKnown(
      DelayDismissed,
      (doc, { cause, reason, verifyDays }, { metadata }) => ({
        ...doc,
        status: 'DISMISSED',
        concludedOn: metadata.businessDate,
        cause,
        finding: reason,
        verifyDays,
      }),
      caseId,
    ),

    whenKnown(
      YellowCardIssued,
      (doc, { cardNo }, { metadata }) => ({
        ...doc,
        status: 'CARD_ISSUED',
        cardNo,
        cardIssuedOn: metadata.businessDate,
      }),
      caseId,
    ),

    whenKnown(
      RectificationSubmitted,
      (doc, { measures }, { metadata }) => ({
        ...doc,
        status: 'RECTIFYING',
        rectifications: [...doc.rectifications, { on: metadata.businessDate, measures }],
      }),
      caseId,
    ),

    whenKnown(
      YellowCardWithdrawn,
      (doc, _, { metadata }) => ({ ...doc, cardWithdrawnOn: metadata.businessDate }),
      caseId,
    ),

    whenKnown(
      DelayCaseClosed,
      (doc, { result }, { metadata }) => ({ ...doc, status: 'CLOSED', closedOn: metadata.businessDate, result }),
      caseId,
    ),
  ],
});

function caseId(data: { readonly caseId: string }): string {
  return data.caseId;
}
