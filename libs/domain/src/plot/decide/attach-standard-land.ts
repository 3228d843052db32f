import { InvalidCommand, refuseIf } from '../../kernel/refusal.js';
import { AttachStandardLand } from '../commands.js';
import { plotDecision, requireOwnPlot, requireUnlisted } from '../decision.js';
import { StandardLandSupplied } from '../events.js';

/** every indicator of the policy, before the plot is listed; attached again, the later conditions hold. */
export const attachStandardLand = plotDecision(AttachStandardLand, {
  title: { zh: '附加“标准地”条件', en: 'Attach standard-land conditions' },
  roles: ['NR', 'COUNTY', 'ZONE'],
  rule: 'R-34',
  decide(plot, { indicators, document }, facts) {
    const { department = '' } = plot;
    requireOwnPlot(department, 'R-34', facts);
    requireUnlisted(plot);
    const { standardLand } = facts.policy.land;
    const codes = indicators.map(({ code }) => code);
    const wrong = codes.find((code, i) => codes.indexOf(code) !== i || !standardLand.some((one) => one.code === code));
    if (wrong !== undefined) {
      throw new InvalidCommand('indicators', {
        zh: `指标${wrong}重复或不在政策之列`,
        en: `${wrong} is given twice or is no indicator of the policy`,
      });
    }
    const missing = standardLand.map(({ code }) => code).filter((code) => !codes.includes(code));
    refuseIf(missing.length > 0, 'R-34', { missing });
    const unbound = standardLand.filter(({ code, bound }) => {
      const value = indicators.find((one) => one.code === code)?.value;
      return bound === 'AT_LEAST' && value === 0;
    });
    // A condition “at least 0” binds nobody: it stands for a condition and is none.
    refuseIf(unbound.length > 0, 'R-34', { bindsNothing: unbound.map(({ code }) => code) });
    const attached = standardLand.flatMap(({ code, name, bound, unit }) => {
      const given = indicators.find((one) => one.code === code);
      return given ? [{ code, name, bound, value: given.value, unit }] : [];
    });
    return [
      StandardLandSupplied.of({
        plotId: facts.targetId,
        department,
        suppliedOn: facts.businessDate,
        document,
        indicators: attached,
      }),
    ];
  },
});
