import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidatorOptions } from 'class-validator';
import type { Command, CommandClass } from '#domain/kernel/command';
import { ValidationFailed } from './problem/validation-failed.js';

/** How every body is checked: unknown fields are refused, never dropped. */
export const VALIDATION: ValidatorOptions = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  validationError: { target: false, value: false },
};

/** A command from a body. @throws ValidationFailed with a pointer per field. */
export function validateCommand<C extends Command>(command: CommandClass<C>, body: unknown): C {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new ValidationFailed([{ pointer: '', detail: 'must be a JSON object' }]);
  }
  const instance = plainToInstance(command, body);
  const errors = validateSync(instance, VALIDATION);
  if (errors.length > 0) throw ValidationFailed.from(errors);
  return instance;
}
