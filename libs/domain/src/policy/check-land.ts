import { InvalidCommand } from '../kernel/refusal.js';
import type { PolicyContent } from './content.js';
import { requireDistinct } from './distinct.js';
import { requireInCatalogue } from './in-catalogue.js';

/**
 * Does R-28 protect what it names? A code that is misspelt would protect nothing, and nobody would see it.
 * @throws InvalidCommand for a kind or indicator listed twice, a standalone item or report the catalogue does not have, or
 * the EIA of a project among the standalone items.
 */
export function checkLand(content: PolicyContent): void {
  const { regionalAssessments, standardLand } = content.land;
  const indicators = standardLand.map(({ code }) => code);
  requireDistinct('content.land.standardLand', indicators);
  const kinds = regionalAssessments.map(({ kind }) => kind);
  requireDistinct('content.land.regionalAssessments', kinds);
  regionalAssessments.forEach(({ standaloneItems, sharedReports }, i) => {
    const path = `content.land.regionalAssessments.${i}`;
    requireInCatalogue(content, `${path}.standaloneItems`, standaloneItems);
    const eia = standaloneItems.find((code) => content.earlyService.reports.ENVIRONMENT.itemCodes.includes(code));
    if (eia !== undefined) {
      throw new InvalidCommand(`${path}.standaloneItems`, {
        zh: `${eia}是建设项目环评，区域成果只能简化其内容，不能代替（环境影响评价法第二十五条、A2-6）`,
        en: `${eia} is the EIA of a project, which a zone's result simplifies and never replaces (EIA Law 25, A2-6)`,
      });
    }
    sharedReports.forEach(({ itemCode, material }, j) => {
      const item = content.catalogue.find(({ code }) => code === itemCode);
      if (item?.materials.some(({ code }) => code === material)) return;
      throw new InvalidCommand(`${path}.sharedReports.${j}`, {
        zh: `目录中事项${itemCode}没有材料${material}`,
        en: `no item ${itemCode} of the catalogue asks for ${material}`,
      });
    });
  });
}
