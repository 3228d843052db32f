import { ValidateBy } from 'class-validator';
import { isBusinessDate } from '#workdays/business-date';

/** The property is a date that exists, written YYYY-MM-DD; `businessDate()` then takes it without failing. */
export function IsBusinessDate(): PropertyDecorator {
  return ValidateBy({
    name: 'isBusinessDate',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isBusinessDate(value),
      defaultMessage: () => '$property must be a date that exists, written YYYY-MM-DD',
    },
  });
}
