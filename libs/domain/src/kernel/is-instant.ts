import { ValidateBy } from 'class-validator';
import { isBusinessDate } from '#workdays/business-date';

/** Anchored and bounded in every part, so that no text takes longer than its first forty characters. */
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** The property is an instant: a date that exists, time and offset, such as 2024-03-18T09:30:00+08:00. */
export function IsInstant(): PropertyDecorator {
  return ValidateBy({
    name: 'isInstant',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isBusinessDate(INSTANT.exec(value)?.[1] ?? ''),
      defaultMessage: () =>
        '$property must be an instant: a date that exists, time and offset, such as 2024-03-18T09:30:00+08:00',
    },
  });
}
