import { describe, it } from '@jest/globals';
import { given } from '#test/support/given';
import { InvalidCommand } from '../kernel/refusal.js';
import type { PolicyContent } from './content.js';
import { SHIPPED_POLICY } from './data/shipped-policy.js';
import { publishPolicy } from './decide.js';
import { policyStream } from './stream.js';

const { land, intermediaries } = SHIPPED_POLICY;
const [kind, ...kinds] = land.regionalAssessments;
const [trade, ...trades] = intermediaries.trades;
if (!kind || !trade) throw new Error('The shipped policy has kinds of assessment and trades.');

const publishing = (change: Partial<PolicyContent>) =>
  given(policyStream).when(publishPolicy, {
    effectiveFrom: '2026-04-01',
    content: { ...SHIPPED_POLICY, ...change },
  });
const withLand = (change: Partial<PolicyContent['land']>) => publishing({ land: { ...land, ...change } });
const withScore = (change: Partial<PolicyContent['intermediaries']['score']>) =>
  publishing({ intermediaries: { ...intermediaries, score: { ...intermediaries.score, ...change } } });

describe('the regional assessments of a policy (R-28, N-8)', () => {
  it('may be more or fewer than nine, each once', () => {
    withLand({ regionalAssessments: kinds }).thenHappens(['PolicyPublished']);
    withLand({ regionalAssessments: [kind, ...kinds, kind] }).thenFails(InvalidCommand, {
      field: 'content.land.regionalAssessments.9',
    });
  });

  it('name items and reports the catalogue has: a misspelt one would protect nobody', () => {
    withLand({ regionalAssessments: [{ ...kind, standaloneItems: ['flod-impact'] }] }).thenFails(InvalidCommand, {
      field: 'content.land.regionalAssessments.0.standaloneItems',
    });
    const sharedReports = [{ itemCode: 'flood-impact', material: 'flood-reprot' }];
    withLand({ regionalAssessments: [{ ...kind, sharedReports }] }).thenFails(InvalidCommand, {
      field: 'content.land.regionalAssessments.0.sharedReports.0',
    });
  });

  it('never stand for the EIA of a project, which they simplify (T-2)', () => {
    for (const eia of ['eia-report', 'eia-form']) {
      withLand({ regionalAssessments: [{ ...kind, standaloneItems: [eia] }] }).thenFails(InvalidCommand, {
        field: 'content.land.regionalAssessments.0.standaloneItems',
      });
    }
  });
});

describe('the intermediaries of a policy (R-39, R-40)', () => {
  it('have each trade and each of its indicators once', () => {
    publishing({ intermediaries: { ...intermediaries, trades: [trade, ...trades, trade] } }).thenFails(InvalidCommand);
    const twice = { ...trade, indicators: [...trade.indicators, ...trade.indicators] };
    publishing({ intermediaries: { ...intermediaries, trades: [twice] } }).thenFails(InvalidCommand, {
      field: 'content.intermediaries.trades.0.indicators.3',
    });
  });

  it('are scored by weights that add up and stars that fall', () => {
    withScore({ weights: { instant: 0.5, routine: 0.5, platform: 0.2 } }).thenFails(InvalidCommand, {
      field: 'content.intermediaries.score.weights',
    });
    withScore({ stars: { five: 80, four: 80, three: 70, two: 60 } }).thenFails(InvalidCommand, {
      field: 'content.intermediaries.score.stars',
    });
  });
});
