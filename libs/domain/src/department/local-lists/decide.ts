import type { BusinessDate } from '#workdays/business-date';
import { decisionsOf } from '../../kernel/decision.js';
import type { Facts } from '../../kernel/facts.js';
import { InvalidCommand, refuseIf } from '../../kernel/refusal.js';
import { catalogueItem } from '../../policy/state.js';
import { isUnattended, restsOn } from '../../project/guards.js';
import { PAPERS_OF_THE_DAY } from '../../project/items/late-recording.js';
import { requireOwnList } from '../own-list.js';
import { isTerritorialCode } from '../roles.js';
import type { Department } from '../state.js';
import { validityOf } from '../validity.js';
import { REFINING_ROW, cityDuties } from './city-duties.js';
import { RefineLocalList, type LocalItemDto } from './commands.js';
import { LocalListRefined } from './events.js';

/**
 * a county or zone refines the city's list and stays compatible with it: every duty of the city stays, no promise
 * gets longer, no essential material stops being one.
 */
export const refineLocalList = decisionsOf<Department>('department')(RefineLocalList, {
  title: { zh: '细化清单', en: 'Refine a local list' },
  roles: ['COUNTY', 'ZONE', 'ADMIN'],
  rule: 'R-59',
  decide(_, command, facts) {
    requireOwnList(facts, 'R-59');
    refuseIf(!isTerritorialCode(facts.targetId), 'R-59', { department: facts.targetId });
    const { list, document, duties, additions = [], items = [] } = command;
    const validity = validityOf(command);
    requirePaper(validity.validFrom, command, facts);
    requireEveryDuty(command);
    if (items.length > 0 && list !== 'APPROVAL_SERVICE') {
      throw new InvalidCommand('items', {
        zh: '审批事项只列入提前服务清单',
        en: 'belong to the list APPROVAL_SERVICE only',
      });
    }
    items.forEach((item, i) => requireCompatible(item, i, facts));
    return [
      LocalListRefined.of(
        {
          department: facts.targetId,
          list,
          document,
          duties: duties.map(({ duty, body, measure }) => ({ duty, body, measure })),
          additions: additions.map(({ name, body, measure }) => ({ name, body, measure })),
          items: items.map(({ itemCode, promisedDays, essentialMaterials }) => ({
            itemCode,
            promisedDays,
            essentialMaterials,
          })),
          ...validity,
        },
        ['R-59', REFINING_ROW[list]],
      ),
    ];
  },
});

/**
 * What is assessed on a day rests on the list of that day: one in force before it is on record is believed on its paper.
 * @throws Refusal by R-59.
 */
function requirePaper(validFrom: BusinessDate, command: RefineLocalList, facts: Facts): void {
  const { recordedOn } = facts;
  if (isUnattended(facts) || validFrom >= recordedOn) return;
  const kinds = ['local-list', ...PAPERS_OF_THE_DAY];
  refuseIf(!restsOn(command, ...kinds), 'R-59', { evidence: 'missing', kinds, validFrom, recordedOn });
}

function requireEveryDuty({ list, duties }: RefineLocalList): void {
  const city = cityDuties(list);
  const unknown = duties.findIndex(({ duty }) => !city.includes(duty));
  if (unknown >= 0) {
    throw new InvalidCommand(`duties.${unknown}.duty`, {
      zh: `不是该清单的市级事项；本地增加的事项请填入additions`,
      en: 'is no duty of that list of the city; what the area adds goes into additions',
    });
  }
  const dropped = city.filter((row) => !duties.some(({ duty }) => duty === row));
  refuseIf(dropped.length > 0, 'R-59', { list, dropped });
}

function requireCompatible(local: LocalItemDto, i: number, { policy }: Facts): void {
  const { itemCode, promisedDays, essentialMaterials } = local;
  const city = catalogueItem(policy, itemCode);
  if (!city) {
    throw new InvalidCommand(`items.${i}.itemCode`, {
      zh: `事项${itemCode}不在市级目录内`,
      en: `${itemCode} is not in the city’s catalogue`,
    });
  }
  refuseIf(promisedDays > city.promisedDays, 'R-59', { itemCode, promisedDays, city: city.promisedDays });
  const unknown = essentialMaterials.filter((code) => !city.materials.some((material) => material.code === code));
  if (unknown.length > 0) {
    throw new InvalidCommand(`items.${i}.essentialMaterials`, {
      zh: `事项${itemCode}没有材料${unknown.join('、')}`,
      en: `${itemCode} does not ask for ${unknown.join(', ')}`,
    });
  }
  const deferrable = city.materials
    .filter(({ code, essential }) => essential && !essentialMaterials.includes(code))
    .map(({ code }) => code);
  refuseIf(deferrable.length > 0, 'R-61', { itemCode, materials: deferrable });
}
