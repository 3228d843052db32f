import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolders } from '#test/support/temporary-folder';
import { ConfigurationError } from './configuration.js';
import { MasterKey } from './master-key.js';

const folder = temporaryFolders();

describe('the master key', () => {
  it('is made once, readable by its owner only, and read again from then on', () => {
    const file = join(folder(), 'deep', 'master.key');
    const made = MasterKey.open(file, true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
    expect(MasterKey.open(file, true).derive('personal-data')).toEqual(made.derive('personal-data'));
  });

  it('is not made where it must be given: the error says how to make one', () => {
    const file = join(folder(), 'master.key');
    expect(() => MasterKey.open(file, false)).toThrow(/MASTER_KEY_FILE=.*openssl rand -hex 32.*0600/);
  });

  it('is never made anew beside a record that was sealed with the one that is gone', () => {
    const [file, log] = [join(folder(), 'master.key'), join(folder(), 'events.db')];
    writeFileSync(log, '');
    expect(() => MasterKey.open(file, true, [log])).toThrow(/events\.db was sealed with it: restore the key/);
    expect(existsSync(file)).toBe(false);
  });

  it.each([0o640, 0o604, 0o660, 0o644])('is refused with mode %o: others could read it', (mode) => {
    const file = join(folder(), 'master.key');
    MasterKey.open(file, true);
    chmodSync(file, mode);
    expect(() => MasterKey.open(file, true)).toThrow(/chmod 600/);
  });

  it.each(['', 'abc', 'g'.repeat(64), 'a'.repeat(63), 'a'.repeat(65)])('is refused when it is “%.10s”', (text) => {
    const file = join(folder(), 'master.key');
    writeFileSync(file, text, { mode: 0o600 });
    expect(() => MasterKey.open(file, true)).toThrow(ConfigurationError);
  });

  it('gives every use a key of its own, and another file other keys', () => {
    const one = MasterKey.open(join(folder(), 'master.key'), true);
    const other = MasterKey.open(join(folder(), 'master.key'), true);
    const uses = ['command-digest', 'local-token', 'personal-data'] as const;
    const keys = [one, other].flatMap((key) => uses.map((use) => key.derive(use).toString('hex')));
    expect(new Set(keys).size).toBe(6);
    for (const key of keys) expect(key).toHaveLength(64);
  });
});
