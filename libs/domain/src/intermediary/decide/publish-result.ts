import { present } from '../../kernel/present.js';
import { intermediaryScore, type IntermediaryScoreInputs } from '../../scoring/intermediary-score.js';
import { PublishResult } from '../commands.js';
import { intermediaryDecision, nameOf, requireUnpublished } from '../decision.js';
import { IntermediaryResultPublished } from '../events.js';
import { halfYearOf } from '../half-year.js';
import { requireEnded } from '../periods.js';
import { isBlacklisted, type Intermediary } from '../state.js';

/** owner experience and professional evaluation combined, with everything the score was computed from. */
export const publishResult = intermediaryDecision(PublishResult, {
  title: { zh: '公示评价结果', en: 'Publish a result' },
  roles: ['GSO'],
  rule: 'R-40',
  decide(intermediary, { period }, facts) {
    const named = nameOf(intermediary, facts);
    requireEnded(period, facts);
    requireUnpublished(intermediary, period);
    const inputs = inputsOf(intermediary, period);
    const { policy, businessDate: publishedOn } = facts;
    const { formula, components, score, stars, flags } = intermediaryScore(inputs, policy.intermediaries.score);
    // Fraud or a falsified report: blacklist, no score (scoring.md 7.5).
    const barred =
      isBlacklisted(intermediary, publishedOn) ||
      intermediary.listings.some(({ listedOn }) => halfYearOf(listedOn) === period);
    return [
      IntermediaryResultPublished.of(
        present({
          ...named,
          trades: (intermediary.registered?.trades ?? []).map(({ code }) => code),
          period,
          publishedOn,
          formula,
          policyVersion: policy.version,
          inputs,
          components,
          ...(barred ? {} : { score, stars }),
          flags: [...flags, ...(barred ? (['BLACKLISTED'] as const) : [])],
        }),
      ),
    ];
  },
});

/** What was said of the intermediary in a period, and how late it was. */
function inputsOf({ engagements, routine, platform }: Intermediary, period: string): IntermediaryScoreInputs {
  const evaluated = engagements.flatMap(({ evaluated: said }) => (said?.period === period ? [said] : []));
  const indicators = routine.filter((said) => said.period === period).flatMap((said) => said.indicators);
  const owners = evaluated.flatMap(({ capability, duration, fee }) => [capability, duration, fee]);
  return present({
    instant: marksOf(owners),
    routine: marksOf(indicators.map(({ mark }) => mark)),
    platform: platform.find((said) => said.period === period)?.mark,
    lateDeliveries: engagements.filter(({ delivered }) => delivered?.period === period && delivered.late).length,
  });
}

const marksOf = (marks: readonly number[]) =>
  marks.length === 0 ? undefined : { sum: marks.reduce((sum, mark) => sum + mark, 0), count: marks.length };
