import type { BusinessDate } from '#workdays/business-date';
import { businessDate } from '#workdays/business-date';
import { SPECIAL_PROCEDURES, type PolicyContent } from '../content.js';
import { CATALOGUE_ITEMS } from './catalogue-items.js';
import { SECTIONS_INFERRED, SHIPPED_SECTIONS } from './shipped-sections.js';

/** The day the notice came out; the shipped policy is in force from it. */
export const NOTICE_DATE: BusinessDate = businessDate('2024-03-18');

/** Kinds the statute itself excludes from the period (CLK-06); the others are local practice (CLK-07, CLK-08). */
const LOCAL_ONLY: ReadonlySet<string> = new Set(['PUBLICITY']);

/** The policy that ships with the product. `inferred` names what the notice does not state. */
export const SHIPPED_POLICY: PolicyContent = {
  catalogue: CATALOGUE_ITEMS,
  specialProcedures: SPECIAL_PROCEDURES.map((kind) => ({ kind, counted: LOCAL_ONLY.has(kind) })),
  deferral: { mode: 'DECIDE_THEN_SUPPLY', openAtMilestone: 'BLOCK', temporaryProofDays: 60 },
  clock: {
    correctionNoticeDays: 5,
    tighterNoticeDays: 0,
    uncorrected: 'OFF',
    localExclusions: false,
    pushToSuccessor: false,
    deliveryDays: 10,
    signals: { yellowShare: 0.9, yellowDaysLeft: 1 },
  },
  mainLeaderDelegation: false,
  score: {
    weights: { timeliness: 0.4, satisfaction: 0.2, agentRating: 0.15, coordination: 0.15, compliance: 0.1 },
    yellowCard: 5,
    redCard: 10,
    perThreeWarnings: 3,
    grades: { excellent: 90, good: 80, qualified: 60 },
  },
  ...SHIPPED_SECTIONS,
  inferred: [
    'catalogue',
    'deferral.openAtMilestone',
    'deferral.temporaryProofDays',
    'clock.signals',
    'mainLeaderDelegation',
    'score',
    ...SECTIONS_INFERRED,
  ],
};
