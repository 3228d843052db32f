import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolders } from '#test/support/temporary-folder';
import { openDataFolder } from './data-folder.js';

const folder = temporaryFolders();
const modeOf = (path: string): number => statSync(path).mode & 0o777;

/** A folder others may list, with a file in it. */
function wideFolder(file: string): string {
  const path = join(folder(), 'data');
  mkdirSync(path);
  writeFileSync(join(path, file), '');
  chmodSync(path, 0o755);
  return path;
}

describe('the data directory', () => {
  it('is made for its user alone', () => {
    const path = join(folder(), 'city', 'data');
    openDataFolder(path);
    expect(modeOf(path)).toBe(0o700);
  });

  it('is closed to others when it was there and wider', () => {
    const path = wideFolder('events.db-wal');
    openDataFolder(path);
    expect(modeOf(path)).toBe(0o700);
  });

  it('stays as it is where other things than ours lie in it', () => {
    const path = wideFolder('letters.txt');
    openDataFolder(path);
    expect(modeOf(path)).toBe(0o755);
  });
});
