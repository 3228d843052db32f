import { getMetadataStorage, type ValidationArguments, type ValidatorConstraintInterface } from 'class-validator';
import type { CommandClass } from '#domain/kernel/command';

/** One check of one field, as class-validator keeps it. */
interface Check {
  readonly constraint: ValidatorConstraintInterface;
  readonly each: boolean;
  readonly args: ValidationArguments;
}

interface Field {
  readonly name: string;
  readonly optional: boolean;
  /** Its members have checks of their own. */
  readonly nested: boolean;
  readonly checks: readonly Check[];
}

type Plain = string | number | boolean;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/**
 * The checks of a command class, gathered once. class-validator gathers them anew for every object, among those of all
 * classes; most bodies are flat and right, and for them asking its own constraints one after another is enough.
 */
export class FlatChecks {
  readonly #fields: readonly Field[] | undefined;
  readonly #names: ReadonlySet<string>;

  constructor(command: CommandClass) {
    this.#fields = fieldsOf(command);
    this.#names = new Set(this.#fields?.map(({ name }) => name));
  }

  /**
   * Does the body consist of texts, numbers, booleans and lists of them, and pass every check? Where not, class-validator
   * has the word: it says what is wrong, or that nothing is.
   */
  pass(body: object): boolean {
    if (!this.#fields) return false;
    for (const name of Object.keys(body)) if (!this.#names.has(name)) return false;
    return this.#fields.every((field) => passesField(field, Reflect.get(body, field.name)));
  }
}

function passesField({ optional, nested, checks }: Field, value: unknown): boolean {
  if (value === undefined) return optional;
  if (nested || !(Array.isArray(value) ? value.every(isPlain) : isPlain(value))) return false;
  return checks.every((check) => passes(check, value));
}

function passes({ constraint, each, args }: Check, value: unknown): boolean {
  // A promise is no `true`: what is checked later is left to class-validator.
  if (each && Array.isArray(value)) return value.every((item) => constraint.validate(item, args) === true);
  return constraint.validate(value, args) === true;
}

/** Nothing for a class with a check that needs more than the value itself. */
function fieldsOf(command: CommandClass): readonly Field[] | undefined {
  const storage = getMetadataStorage();
  const all = storage.getTargetValidationMetadatas(command, '', false, false);
  const fields: Field[] = [];
  for (const [name, metadatas] of Object.entries(storage.groupByPropertyName(all))) {
    const checks: Check[] = [];
    let optional = false;
    let nested = false;
    for (const { type, name: called, constraintCls, each, constraints, validateIf } of metadatas) {
      if (called === 'isOptional') optional = true;
      else if (type === 'customValidation' && !validateIf) {
        const args = { value: undefined, constraints, targetName: command.name, object: {}, property: name };
        for (const { instance } of storage.getTargetValidatorConstraints(constraintCls)) {
          checks.push({ constraint: instance, each, args });
        }
      } else if (type === 'nestedValidation') nested = true;
      else return undefined;
    }
    fields.push({ name, optional, nested, checks });
  }
  return fields;
}
