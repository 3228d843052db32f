import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidatorOptions } from 'class-validator';
import type { Command, CommandClass } from '#domain/kernel/command';
import { bodyFaultOf } from './body-fault.js';
import { FlatChecks } from './flat-checks.js';
import { ValidationFailed } from './problem/validation-failed.js';

/** How every body is checked: unknown fields are refused, never dropped. */
const VALIDATION: ValidatorOptions = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  validationError: { target: false, value: false },
};

/** By command class. */
const flatChecks = new WeakMap<CommandClass, FlatChecks>();

function flatChecksOf(command: CommandClass): FlatChecks {
  let checks = flatChecks.get(command);
  if (!checks) flatChecks.set(command, (checks = new FlatChecks(command)));
  return checks;
}

/** A command from a body. @throws ValidationFailed with a pointer per field, at most 50 of them. */
export function validateCommand<C extends Command>(command: CommandClass<C>, body: unknown): C {
  const fault = bodyFaultOf(body);
  if (fault) throw new ValidationFailed([fault]);
  if (typeof body === 'object' && body !== null && flatChecksOf(command).pass(body)) {
    return Object.assign(new command(), body);
  }
  const instance = plainToInstance(command, body);
  const errors = validateSync(instance, VALIDATION);
  if (errors.length > 0) throw ValidationFailed.from(errors);
  return instance;
}
