import { InvalidCommand } from '../../kernel/refusal.js';
import { ProjectEnteredReserve } from './events.js';

/** Enters the project in the reserve. @throws InvalidCommand without a number. */
export function enterReserve(projectId: string, reserveNo: string | undefined) {
  if (reserveNo === undefined) {
    throw new InvalidCommand('reserveNo', {
      zh: '项目通过评估，请填写储备库编号',
      en: 'the project passes: give its number in the reserve',
    });
  }
  return ProjectEnteredReserve.of({ projectId, reserveNo }, undefined, {
    kind: 'reserve',
    value: reserveNo,
    subject: projectId,
  });
}

/** Whoever gives a number expects the project to pass. @throws InvalidCommand, saying why it does not. */
export function requireNoReserveNo(reserveNo: string | undefined, because: { zh: string; en: string }): void {
  if (reserveNo === undefined) return;
  throw new InvalidCommand('reserveNo', {
    zh: `${because.zh}，不列入储备库，请去掉储备库编号`,
    en: `${because.en}, so the project does not enter the reserve: leave the number out`,
  });
}
