import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { temporaryFolders } from '#test/support/temporary-folder';
import { PersonalDataVault } from './personal-data-vault.js';
import { SqliteKeyStore } from './sqlite-key-store.js';

const folder = temporaryFolders();
const WRAPPING_KEY = randomBytes(32);
let path: string;
let keys: SqliteKeyStore;
let vault: PersonalDataVault;
beforeEach(() => {
  path = join(folder(), 'keys.db');
  keys = new SqliteKeyStore(path);
  vault = new PersonalDataVault(keys, WRAPPING_KEY);
});
afterEach(() => keys.close());

const flip = (base64: string): string => {
  const bytes = Buffer.from(base64, 'base64');
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return bytes.toString('base64');
};

describe('the vault of personal data', () => {
  it('opens what it sealed, also after a restart', async () => {
    const sealed = await vault.seal('person-P17', '王芳');
    expect(await vault.open('person-P17', sealed)).toBe('王芳');
    await keys.close();
    keys = new SqliteKeyStore(path);
    expect(await new PersonalDataVault(keys, WRAPPING_KEY).open('person-P17', sealed)).toBe('王芳');
  });

  it('seals the same text differently each time: equal names cannot be found by comparing', async () => {
    const [one, two] = [await vault.seal('person-P17', '王芳'), await vault.seal('person-P17', '王芳')];
    expect(one.kid).toBe(two.kid);
    expect(one.ct).not.toBe(two.ct);
    expect(one.iv).not.toBe(two.iv);
  });

  it('keeps one key a person, also when two writers seal for the first time at once', async () => {
    const other = new PersonalDataVault(keys, WRAPPING_KEY);
    const sealed = await Promise.all([
      vault.seal('person-P17', '王芳'),
      other.seal('person-P17', '王芳'),
      vault.seal('person-P18', '李雷'),
    ]);
    expect(sealed[0].kid).toBe(sealed[1].kid);
    expect(sealed[2].kid).not.toBe(sealed[0].kid);
    for (const value of sealed.slice(0, 2)) expect(await vault.open('person-P17', value)).toBe('王芳');
  });

  it('does not open a value that was moved to another person', async () => {
    const sealed = await vault.seal('person-P17', '王芳');
    await vault.seal('person-P18', '李雷');
    await expect(vault.open('person-P18', sealed)).rejects.toThrow();
  });

  it.each(['iv', 'ct', 'tag'] as const)('does not open a value whose %s was altered', async (part) => {
    const sealed = await vault.seal('person-P17', '王芳');
    await expect(vault.open('person-P17', { ...sealed, [part]: flip(sealed[part]) })).rejects.toThrow();
  });

  it('does not open under another person’s key', async () => {
    const sealed = await vault.seal('person-P17', '王芳');
    const { kid } = await vault.seal('person-P18', '李雷');
    await expect(vault.open('person-P17', { ...sealed, kid })).rejects.toThrow();
  });

  it('answers nothing, without an error, once the key was destroyed', async () => {
    const sealed = await vault.seal('person-P17', '王芳');
    const db = new DatabaseSync(path);
    db.prepare('DELETE FROM keys WHERE kid = ?').run(sealed.kid);
    db.close();
    expect(await vault.open('person-P17', sealed)).toBeUndefined();
  });

  it('knows the master key and the key store the record was begun with from any other', async () => {
    expect(await vault.belongsToTheRecord(false)).toBe(false);
    expect(await vault.belongsToTheRecord(true)).toBe(true);
    expect(await vault.belongsToTheRecord(false)).toBe(true);
    expect(await new PersonalDataVault(keys, randomBytes(32)).belongsToTheRecord(false)).toBe(false);
  });

  it('opens nothing under another master key', async () => {
    const sealed = await vault.seal('person-P17', '王芳');
    const stranger = new PersonalDataVault(keys, randomBytes(32));
    await expect(stranger.open('person-P17', sealed)).rejects.toThrow();
    await expect(stranger.seal('person-P17', '王芳')).rejects.toThrow();
  });

  it('keeps keys wrapped: no file of the key store holds one in clear', async () => {
    await vault.seal('person-P17', '王芳');
    const wrapped = await keys.bySubject('person-P17');
    expect(Buffer.from(wrapped?.wrapped ?? '', 'base64')).toHaveLength(12 + 16 + 32);
    for (const file of readdirSync(join(path, '..'))) {
      expect(readFileSync(join(path, '..', file)).includes('王芳')).toBe(false);
    }
  });
});
