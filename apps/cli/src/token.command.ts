import { InvalidArgumentError, type Command } from 'commander';
import { ROLES, type Actor, type Role } from '#domain/kernel/actor';
import { LocalTokens } from '#platform/auth/local-tokens';
import { configurationFrom } from '#platform/configuration';
import { serverMasterKey } from './composition.js';
import { UsageError } from './usage-error.js';

interface TokenOptions {
  readonly role: readonly Role[];
  readonly department?: string;
  readonly uscc?: string;
  readonly agent?: string;
  readonly id?: string;
  readonly hours: number;
}

/** What a token may bear: SYSTEM is the system itself and is never taken from one. */
const TOKEN_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'SYSTEM');
/** A year. */
const MOST_HOURS = 8_760;

const EXAMPLES = `
Examples:
  permittrail token --role BEO
  permittrail token --role NR --department NR --id officer-7
  permittrail token --role OWNER --uscc 91320700MA1ABCDE1F
  curl -H "Authorization: Bearer $(permittrail token --role AUDITOR)" http://127.0.0.1:3000/v1/audit`;

/** `permittrail token`: a bearer token of local mode, alone on stdout. */
export function registerToken(program: Command): void {
  program
    .command('token')
    .description('make a bearer token for local mode (no OIDC_ISSUER, loopback addresses only)')
    .requiredOption('--role <role>', 'role it bears; repeat for several', rolesOf)
    .option('--department <code>', 'department its bearer serves, such as NR', text(/^[A-Z][A-Z0-9_-]{0,39}$/, 'NR'))
    .option('--uscc <code>', 'credit code of the owner it speaks for', text(/^[0-9A-Z]{18}$/, '91320700MA1ABCDE1F'))
    .option('--agent <id>', 'agent it speaks for', text(/^.{1,200}$/, 'agent-3'))
    .option(
      '--id <id>',
      'who it stands for in the record (default: made of the first role)',
      text(/^.{1,200}$/, 'officer-7'),
    )
    .option('--hours <n>', 'hours it is valid for', hoursOf, 12)
    .addHelpText('after', EXAMPLES)
    .action(async ({ role: roles, department, uscc, agent, id, hours }: TokenOptions) => {
      const configuration = configurationFrom(process.env);
      if (configuration.oidc) {
        throw new UsageError(
          `OIDC_ISSUER is set: tokens come from ${configuration.oidc.issuer}, and local ones are not taken. ` +
            'Ask it for a token, or unset OIDC_ISSUER and OIDC_AUDIENCE.',
        );
      }
      const actor: Actor = {
        id: id ?? `local-${String(roles[0]).toLowerCase()}`,
        roles,
        ...(department && { department }),
        ...(uscc && { uscc }),
        ...(agent && { agentId: agent }),
      };
      const tokens = new LocalTokens(serverMasterKey(configuration).derive('local-token'));
      process.stdout.write(`${await tokens.issue(actor, hours)}\n`);
    });
}

function rolesOf(given: string, before: readonly Role[] = []): readonly Role[] {
  const role = TOKEN_ROLES.find((known) => known === given);
  if (role) return [...before, role];
  const reason = given === 'SYSTEM' ? 'SYSTEM is the system itself; no token bears it.' : `There is no role ${given}.`;
  throw new InvalidArgumentError(`${reason} Give one of: ${TOKEN_ROLES.join(', ')}.`);
}

function text(pattern: RegExp, example: string): (given: string) => string {
  return (given) => {
    if (pattern.test(given)) return given;
    throw new InvalidArgumentError(`It does not look like one; an example is ${example}.`);
  };
}

function hoursOf(given: string): number {
  const hours = Number(given);
  if (Number.isInteger(hours) && hours >= 1 && hours <= MOST_HOURS) return hours;
  throw new InvalidArgumentError(`Give a whole number of hours from 1 to ${MOST_HOURS}.`);
}
