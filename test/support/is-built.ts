import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Is this entry of `dist/` built? Specs that run it are skipped, loudly, where it is not. */
export function isBuilt(entry: string): boolean {
  const built = existsSync(join(process.cwd(), entry));
  if (!built) console.warn(`SKIPPED: ${entry} is not built. Run npm run build first.`);
  return built;
}
