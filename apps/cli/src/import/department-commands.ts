import type { BusinessDate } from '#workdays/business-date';
import { registerDepartment } from '#domain/department/decide';
import { roleOfCode } from '#domain/department/roles';
import { importCommandId, type ImportCommand } from './import-command.js';
import { departmentCodeOf } from './names.js';

/** A department as a log names it, and since when. */
export interface LogDepartment {
  readonly name: string;
  readonly since: BusinessDate;
  /** Start of the first case that names it. */
  readonly at: string;
  /** Where it is named first. */
  readonly line: number;
}

/** Registers a department of the log, so that its name is on record under the code its items bear. */
export function departmentCommand({ name, since, at, line }: LogDepartment): ImportCommand {
  const code = departmentCodeOf(name);
  return {
    decision: registerDepartment,
    id: code,
    body: { channel: 'IMPORT', occurredAt: at, name: { zh: name, en: name }, role: roleOfCode(code), validFrom: since },
    // Another log may know the department by another day: then it is registered already, which is no repeat.
    commandId: importCommandId(name, `${registerDepartment.name}/${at}`),
    line,
  };
}
