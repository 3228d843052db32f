import { businessDate, type BusinessDate } from '#workdays/business-date';
import { decisionsOf } from '../../kernel/decision.js';
import { references } from '../../kernel/other-streams.js';
import { InvalidCommand, StateConflict } from '../../kernel/refusal.js';
import type { Department } from '../state.js';
import { RenameDepartment } from './commands.js';
import { DepartmentRenamed, DepartmentSucceeded } from './events.js';
import { departmentOn } from './standing.js';

/**
 * Departments are renamed and merged over time (rules.md 1.1). A new name keeps the code; a merger ends it and names the
 * successor, which must exist by then: from its first day on the successor holds what the notice, the catalogue and the
 * record give to the ended one (holder.ts). An end recorded by mistake is taken back by a name from the same day.
 */
export const renameDepartment = decisionsOf<Department>('department')(RenameDepartment, {
  title: { zh: '部门更名或撤并', en: 'Rename or succeed a department' },
  roles: ['ADMIN', 'SYSTEM'],
  rule: 'R-05',
  reads: (_, { successor }) => (successor === undefined ? [] : references('department', successor)),
  decide(department, { name, successor, validFrom: from, document }, facts) {
    const { targetId: code } = facts;
    const validFrom = businessDate(from);
    requireAfterRegistration(department, validFrom);
    requireNotEnded(department, validFrom);
    if (name && successor === undefined) {
      return [DepartmentRenamed.of({ code, name: { zh: name.zh, en: name.en }, validFrom, document })];
    }
    if (name || successor === undefined) {
      throw new InvalidCommand('name', {
        zh: '更名填写name，撤并填写successor，二者填其一',
        en: 'give a new name, or the successor of a department that ends: one of the two',
      });
    }
    if (successor === code || departmentOn(facts.of('department', successor), validFrom).endedOn !== undefined) {
      throw new InvalidCommand('successor', {
        zh: `须为${validFrom}仍存在的另一部门`,
        en: `must be another department that exists on ${validFrom}`,
      });
    }
    return [DepartmentSucceeded.of({ code, successor, validFrom, document })];
  },
});

function requireAfterRegistration({ registered }: Department, validFrom: BusinessDate): void {
  if (!registered || registered.validFrom <= validFrom) return;
  throw new InvalidCommand('validFrom', {
    zh: `不得早于登记的起始日${registered.validFrom}`,
    en: `must not lie before ${registered.validFrom}, its first day`,
  });
}

/** @throws StateConflict for a change after the end of the department; from the same day it replaces the end. */
function requireNotEnded({ succession }: Department, validFrom: BusinessDate): void {
  const ended = succession?.ended;
  if (!ended || validFrom <= ended.endedOn) return;
  throw new StateConflict(
    {
      zh: `该部门自${ended.endedOn}起由${ended.successor}承接`,
      en: `The department ended on ${ended.endedOn}: ${ended.successor} does its work`,
    },
    { endedOn: ended.endedOn, successor: ended.successor },
  );
}
