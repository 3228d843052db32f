import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A draft lives for moments; one older than this, in milliseconds, was left by a process that was killed. */
const LEFT_AFTER_MS = 60_000;
/** What generation files and pointers are called before they are put into place. */
const DRAFT = /^(\.[a-z][a-z0-9_-]*@\d+|[a-z][a-z0-9_-]*\.active\.json)\.[0-9a-f-]{36}(-wal|-shm|-journal)?$/;

/** Removes the drafts of generations and pointers that a crash left behind; nobody ever reads them. */
export function removeLeftDrafts(directory: string): void {
  for (const file of readdirSync(directory).filter((name) => DRAFT.test(name))) {
    const path = join(directory, file);
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - written > LEFT_AFTER_MS) rmSync(path, { force: true });
  }
}
