import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { LocalTokens } from '#platform/auth/local-tokens';
import { MasterKey } from '#platform/master-key';
import { isCliBuilt, permittrail } from '#test/support/permittrail-cli';
import { temporaryFolders } from '#test/support/temporary-folder';

// Each run is a process of its own, which takes its time where many run.
jest.setTimeout(60_000);
const folder = temporaryFolders();

(isCliBuilt() ? describe : describe.skip)('permittrail token', () => {
  it('prints a token the server of the same data directory takes, and nothing else on stdout', async () => {
    const dataDir = folder();
    const masterKey = MasterKey.open(join(dataDir, 'master.key'), true);
    const flags = ['--role', 'OWNER', '--role', 'AGENT', '--uscc', '91320700MA1ABCDE1F', '--agent', 'agent-3'];
    const { code, stdout, stderr } = await permittrail(dataDir, ['token', ...flags, '--id', 'officer-7']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const tokens = new LocalTokens(masterKey.derive('local-token'));
    expect(await tokens.verify(stdout.trimEnd())).toEqual({
      id: 'officer-7',
      roles: ['OWNER', 'AGENT'],
      uscc: '91320700MA1ABCDE1F',
      agentId: 'agent-3',
    });
  });

  it('makes no key where no server has run, and says how to come to one', async () => {
    const dataDir = join(folder(), 'elsewhere');
    const { code, stdout, stderr } = await permittrail(dataDir, ['token', '--role', 'BEO']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      `There is no master.key in ${dataDir}: start the server once, or set DATA_DIR to the folder it runs on.\n`,
    );
    expect(existsSync(dataDir)).toBe(false);
  });

  it.each([
    ['a role that does not exist, naming those that do', ['--role', 'MAYOR'], {}, /no role MAYOR.*BEO, SUPV/],
    ['the role of the system itself', ['--role', 'SYSTEM'], {}, /SYSTEM is the system itself/],
    ['to make one without a role', [], {}, /--role/],
    ['a life without end', ['--role', 'BEO', '--hours', '0'], {}, /from 1 to 8760/],
    [
      'where tokens come from an issuer, and names it',
      ['--role', 'BEO'],
      { OIDC_ISSUER: 'https://id.example', OIDC_AUDIENCE: 'permittrail' },
      /tokens come from https:\/\/id\.example/,
    ],
  ])('refuses %s (exit code 2)', async (_, flags, env, message) => {
    const { code, stdout, stderr } = await permittrail(folder(), ['token', ...flags], env);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
