import type { BusinessDate } from '#workdays/business-date';
import { present } from '#domain/kernel/present';
import { IntermediaryResultPublished, IntermediaryResultPushed } from '#domain/intermediary/events';
import type { ResultFlag } from '#domain/intermediary/vocabulary';
import { projection } from '../projection.js';
import { when } from '../reaction.js';
import { whenKnown } from '../when-known.js';

/** A published result of one intermediary and half-year; its id is `{period}.{uscc}`. */
export type IntermediaryResultDocument = {
  readonly uscc: string;
  readonly name: string;
  /** Its trades, by their codes in the policy. */
  readonly trades: readonly string[];
  /** Half-year, such as 2026-H1. */
  readonly period: string;
  readonly publishedOn: BusinessDate;
  readonly formula: string;
  readonly policyVersion: number;
  /** Components, 0–100: owners, departments, service office; left out: nobody said anything. */
  readonly instant?: number;
  readonly routine?: number;
  readonly platform?: number;
  readonly lateDeliveries: number;
  /** Score 0–100 and stars 1–5; left out: nobody rated it, or it is blacklisted. */
  readonly score?: number;
  readonly stars?: number;
  readonly flags: readonly ResultFlag[];
  /** Projects whose owners it was pushed to. */
  readonly pushedTo: number;
};

/**
 * One document per published result.
 *
 * One index, `period, score`: the ranking of a half-year.
 */
export const intermediaryResults = projection<IntermediaryResultDocument>('intermediary_results', {
  version: 1,
  indexes: [['period', 'score']],
  on: [
    when(
      IntermediaryResultPublished,
      (
        _,
        { uscc, name, trades, period, publishedOn, formula, policyVersion, inputs, components, score, stars, flags },
      ) => ({
        uscc,
        name,
        trades,
        period,
        publishedOn,
        formula,
        policyVersion,
        ...present(components),
        lateDeliveries: inputs.lateDeliveries,
        ...present({ score, stars }),
        flags,
        pushedTo: 0,
      }),
      resultId,
    ),
    whenKnown(
      IntermediaryResultPushed,
      (doc, { recipients }) => ({ ...doc, pushedTo: doc.pushedTo + recipients.length }),
      resultId,
    ),
  ],
});

function resultId({ period, uscc }: { readonly period: string; readonly uscc: string }): string {
  return `${period}.${uscc}`;
}
