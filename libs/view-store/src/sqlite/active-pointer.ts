import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAbsent } from './file-error.js';

/** File that names the version queries read, one a view, so that switches of different views never meet. */
function pointerFile(directory: string, name: string): string {
  return join(directory, `${name}.active.json`);
}

/** Version the pointer names; read anew on each call, so that a switch made elsewhere is seen at once. */
export function readActive(directory: string, name: string): number | undefined {
  const file = pointerFile(directory, name);
  try {
    const { version }: { version?: unknown } = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof version === 'number') return version;
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw new Error(`${file} cannot be read. Activate a version of the view again.`, { cause: error });
  }
  throw new Error(`${file} names no version. Activate a version of the view again.`);
}

/** Replaces the pointer in one step: whoever reads it finds the old version or the new one. */
export function writeActive(directory: string, name: string, version: number): void {
  const file = pointerFile(directory, name);
  const draft = `${file}.${randomUUID()}`;
  const handle = openSync(draft, 'wx');
  try {
    writeFileSync(handle, `${JSON.stringify({ version })}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, file);
}
