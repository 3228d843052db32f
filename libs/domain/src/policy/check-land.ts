import { InvalidCommand } from '../kernel/refusal.js';
import type { PolicyContent } from './content.js';
import { requireDistinct } from './distinct.js';
import { requireInCatalogue } from './in-catalogue.js';

/**
 * Does R-28 protect what it names? A code that is misspelt would protect nothing, and nobody would see it.
 * @throws InvalidCommand for a kind or indicator listed twice, or a standalone item or report the catalogue does not have.
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
