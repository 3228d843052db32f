import type { BusinessDate } from '#workdays/business-date';
import { EndBarredEngagements } from '#domain/intermediary/commands';
import type { Condition, Stored } from '#view-store/port';
import { given } from './clock-command.js';
import type { SystemCommand } from './command-gateway.js';

/** Intermediaries that are on the blacklist. */
export const LISTED: readonly Condition[] = [{ field: 'listed', eq: true }];

/** The command that ends what the blacklist bars one of these from, once a day: a project may have been designated since. */
export function endBarredOf({ id }: Stored, today: BusinessDate): SystemCommand {
  return given({ kind: 'intermediary', id, name: EndBarredEngagements.name, fields: {} }, `barred|${today}`);
}
