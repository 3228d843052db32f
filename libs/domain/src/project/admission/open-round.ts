import { StateConflict } from '../../kernel/refusal.js';
import type { Admission, Round } from './state.js';

/** The round that is open. @throws StateConflict */
export function openRound({ round }: Admission): Round {
  if (round?.outcome === 'OPEN') return round;
  throw new StateConflict(
    round
      ? {
          zh: `第${round.number}轮预评已有结论，请先启动新一轮`,
          en: `Round ${round.number} is concluded: open a new one first`,
        }
      : { zh: '预评尚未启动，请先启动', en: 'No pre-assessment is open: open it first' },
  );
}
