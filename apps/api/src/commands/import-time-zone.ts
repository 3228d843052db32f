import type { Command } from '#domain/kernel/command';
import { ValidationFailed } from '#platform/problem/validation-failed';
import { isTimeZone } from '#platform/time-zone';

/** Names the time zone in which the office whose history is imported kept its dates; every other date is the city's. */
export const IMPORT_TIME_ZONE = 'Import-Time-Zone';

/** @throws ValidationFailed for what is no time zone, and on a command of another channel, whose dates are the office's. */
export function importTimeZone(value: string | undefined, command: Command): { timeZone?: string } {
  if (value === undefined) return {};
  if (command.channel !== 'IMPORT') throw failed('is for commands of channel IMPORT only: leave it out');
  if (!isTimeZone(value)) throw failed('must be an IANA time zone such as Europe/Amsterdam');
  return { timeZone: value };
}

function failed(detail: string): ValidationFailed {
  return new ValidationFailed([{ pointer: `#${IMPORT_TIME_ZONE}`, detail }]);
}
