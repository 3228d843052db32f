import { businessDate } from '#workdays/business-date';
import { decisionsOf } from '../../kernel/decision.js';
import type { PolicyHistory } from '../state.js';
import { AnnounceSuccession } from './commands.js';
import { SuccessionAnnounced, SuccessionTakenBack } from './events.js';

/**
 * given by the reaction to what the department's own stream says, perhaps twice. It stands where every decision reads
 * anyway, so that whoever decides knows who does the work of whom on the day.
 */
export const announceSuccession = decisionsOf<PolicyHistory>('policy')(AnnounceSuccession, {
  title: { zh: '公布职责承接', en: 'Announce a succession' },
  roles: ['SYSTEM'],
  rule: 'R-05',
  decide({ successions }, { code, successor, validFrom: from, document }) {
    const validFrom = businessDate(from);
    const known = successions.find((one) => one.code === code);
    if (successor === undefined) return known ? [SuccessionTakenBack.of({ code, validFrom, document })] : [];
    if (known?.successor === successor && known.validFrom === validFrom) return [];
    return [SuccessionAnnounced.of({ code, successor, validFrom, document })];
  },
});
