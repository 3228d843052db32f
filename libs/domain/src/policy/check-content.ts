import { TypeCompiler } from '@sinclair/typebox/compiler';
import { InvalidCommand, refuseIf } from '../kernel/refusal.js';
import { checkGates } from './check-gates.js';
import { checkIntermediaries } from './check-intermediaries.js';
import { checkLand } from './check-land.js';
import { checkRoutes } from './check-routes.js';
import { checkService } from './check-service.js';
import { checkStartFlow } from './check-start-flow.js';
import { PolicyContentSchema, type PolicyContent } from './content.js';

const check = TypeCompiler.Compile(PolicyContentSchema);

/**
 * The content as a policy.
 * @throws InvalidCommand naming the first path that does not fit, an item listed twice or weights that do not add up;
 * Refusal by CLK-13 for an item whose promise is longer than the law allows.
 */
export function checkedContent(content: object): PolicyContent {
  if (!check.Check(content)) {
    const first = check.Errors(content).First();
    const path = `content${(first?.path ?? '').replaceAll('/', '.')}`;
    throw new InvalidCommand(path, {
      zh: `政策内容不符合格式（${first?.message ?? '未知'}），请改正后重新发布`,
      en: `${first?.message ?? 'does not fit'}; correct it and publish again`,
    });
  }
  checkCatalogue(content);
  checkScore(content);
  checkRoutes(content);
  checkStartFlow(content);
  checkGates(content);
  checkService(content);
  checkLand(content);
  checkIntermediaries(content);
  return content;
}

function checkCatalogue({ catalogue }: PolicyContent): void {
  catalogue.forEach((item, i) => {
    if (catalogue.findIndex(({ code }) => code === item.code) !== i) {
      throw new InvalidCommand(`content.catalogue.${i}.code`, {
        zh: `事项${item.code}重复，请只保留一条`,
        en: `item ${item.code} is listed twice; keep one entry`,
      });
    }
    const materials = item.materials.map(({ code }) => code);
    const repeated = materials.findIndex((code, j) => materials.indexOf(code) !== j);
    if (repeated >= 0) {
      throw new InvalidCommand(`content.catalogue.${i}.materials.${repeated}.code`, {
        zh: `材料${materials[repeated]}重复，请只保留一条`,
        en: `material ${materials[repeated]} is listed twice; keep one entry`,
      });
    }
    const deferred = item.materials.findIndex(({ essential, categories }) => essential && categories !== undefined);
    if (deferred >= 0) {
      throw new InvalidCommand(`content.catalogue.${i}.materials.${deferred}.categories`, {
        zh: `材料${materials[deferred]}是要件，不得容缺，请勿填写容缺类别`,
        en: `${materials[deferred]} is essential and never deferred: leave its categories out`,
      });
    }
    const { code, promisedDays, statutoryDays } = item;
    refuseIf(promisedDays > statutoryDays, 'CLK-13', { itemCode: code, promisedDays, statutoryDays });
  });
}

function checkScore({ score: { weights, grades } }: PolicyContent): void {
  const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) > 1e-9) {
    throw new InvalidCommand('content.score.weights', {
      zh: `权重之和应为1，现为${sum}`,
      en: `must add up to 1, not ${sum}`,
    });
  }
  if (!(grades.excellent > grades.good && grades.good > grades.qualified)) {
    throw new InvalidCommand('content.score.grades', {
      zh: '等次分数线应依次递减：优秀、良好、合格',
      en: 'must fall from excellent to good to qualified',
    });
  }
}
