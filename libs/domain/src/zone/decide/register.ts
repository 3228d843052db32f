import { present } from '../../kernel/present.js';
import { StateConflict } from '../../kernel/refusal.js';
import { RegisterZone } from '../commands.js';
import { zoneDecision } from '../decision.js';
import { ZoneRegistered } from '../events.js';

/** The level decides whether the nine assessments are due, so it is registered with the document it rests on. */
export const registerZone = zoneDecision(RegisterZone, {
  title: { zh: '登记开发区', en: 'Register a development zone' },
  roles: ['COMMERCE', 'GSO', 'ADMIN'],
  rule: 'R-26',
  opens: 'WHEN_ABSENT',
  decide({ registered }, { name, level, document, county }, { targetId }) {
    const same =
      registered?.level === level &&
      registered.county === county &&
      registered.name.zh === name.zh &&
      registered.name.en === name.en;
    if (same) {
      throw new StateConflict({
        zh: `${targetId}已如此登记（${registered.document}）`,
        en: `${targetId} is registered just so by ${registered.document}: nothing changes`,
      });
    }
    const names = { zh: name.zh, en: name.en };
    return [ZoneRegistered.of(present({ zone: targetId, name: names, level, document, county }))];
  },
});
