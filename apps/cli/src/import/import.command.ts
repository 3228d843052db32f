import { stat } from 'node:fs/promises';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { LocalTokens } from '#platform/auth/local-tokens';
import { configurationFrom, type Configuration } from '#platform/configuration';
import { isTimeZone } from '#platform/time-zone';
import { openForWriting, serverMasterKey } from '../composition.js';
import { Interrupted, interruptible } from '../interruptible.js';
import { count, Progress } from '../progress.js';
import { UsageError } from '../usage-error.js';
import { checkFile, permitCases, type CheckedFile } from './check-file.js';
import { HttpGateway } from './http-gateway.js';
import { importCases, importDepartments, type ImportSummary } from './import-cases.js';
import type { ImportGateway } from './import-gateway.js';
import { IMPORT_ACTOR, LocalGateway } from './local-gateway.js';

interface ImportOptions {
  readonly timezone: string;
  readonly server?: string;
  readonly token?: string;
}

const HELP = `
Each case becomes a project with one approval item, through the same commands as any user's: filed, received and
accepted at its start, every activity a step, the permit issued at its end, late where it came after its deadline.
The whole file is checked before anything is imported. Running it again adds nothing, and finishes what was cut short.
A department named by a code of the city, such as NR, is that department.

Without --server the log of DATA_DIR (or EVENTSTORE_URL) is written by this command; where a server holds it, the
commands go to that server, at HOST and PORT.

Examples:
  permittrail import --format xes --timezone Europe/Amsterdam receipt.xes.gz
  permittrail import --format xes --timezone Asia/Shanghai --server https://permits.example --token "$TOKEN" log.xes`;

/** `permittrail import`: brings another office's history into the log. */
export function registerImport(program: Command): void {
  program
    .command('import')
    .description("bring an event log in through the same commands as any user's")
    .argument('<file>', 'the log, plain or gzipped')
    .addOption(new Option('--format <format>', 'what the file is').choices(['xes']).makeOptionMandatory())
    .requiredOption('--timezone <zone>', 'time zone the office of the log kept its dates in', zoneOf)
    .option('--server <url>', 'give the commands to this server', urlOf)
    .option('--token <token>', 'token of an ADMIN for the server (default: one made from the master key)')
    .addHelpText('after', HELP)
    .action(async (file: string, options: ImportOptions) => {
      await requireFile(file);
      const configuration = configurationFrom(process.env);
      await interruptible((signal) => run(file, options, configuration, signal));
    });
}

async function run(
  file: string,
  options: ImportOptions,
  configuration: Configuration,
  signal: AbortSignal,
): Promise<void> {
  const { timezone } = options;
  const checked = await check(file, timezone, signal);
  const gateway = await open(options, configuration);
  const progress = new Progress('import', 'cases');
  let done = 0;
  try {
    await importDepartments(checked.departments, gateway);
    const onCase = (): void => progress.show(++done, checked.cases);
    const summary = await importCases(permitCases(file, timezone, {}), { gateway, onCase, signal });
    progress.end();
    process.stdout.write(`${textOf(summary, checked)}\n`);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    throw new Interrupted(
      `Interrupted: this run brought in or found ${count(done)} of ${count(checked.cases, 'case', 'cases')}, each of them whole. ` +
        'Run the same import again to go on.',
    );
  } finally {
    progress.end();
    await gateway.close();
  }
}

async function check(file: string, timeZone: string, signal: AbortSignal): Promise<CheckedFile> {
  const progress = new Progress('check', 'bytes');
  try {
    const onBytes = (read: number, total: number): void => progress.show(read, total);
    return await checkFile(file, { timeZone, now: new Date(), signal, onBytes });
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    throw new Interrupted('Interrupted: the file was still being checked, and this run imported nothing.');
  } finally {
    progress.end();
  }
}

async function open(options: ImportOptions, configuration: Configuration): Promise<ImportGateway> {
  const { server, token, timezone } = options;
  if (server === undefined && token === undefined) {
    try {
      return await LocalGateway.on(await openForWriting(configuration), timezone);
    } catch (error) {
      if (!(error instanceof Error && error.name === 'StoreLocked')) throw error;
    }
  }
  const url = server ?? localServer(configuration);
  if (server === undefined) process.stderr.write(`The import goes to the server at ${url}, which holds the log.\n`);
  return HttpGateway.to(url, token ?? (await localToken(configuration)), timezone);
}

function localServer({ host, port }: Configuration): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function localToken(configuration: Configuration): Promise<string> {
  if (configuration.oidc) {
    throw new UsageError(`OIDC_ISSUER is set: give --token with an ADMIN's token from ${configuration.oidc.issuer}.`);
  }
  return new LocalTokens(serverMasterKey(configuration).derive('local-token')).issue(IMPORT_ACTOR, 12);
}

function textOf({ created, completed, unchanged, ...counted }: ImportSummary, { cases }: CheckedFile): string {
  const { activities, permits, late, open } = counted;
  return [
    `${count(cases, 'case', 'cases')}: ${count(created)} new, ${count(completed)} completed, ${count(unchanged)} unchanged.`,
    `${count(activities, 'activity', 'activities')}, ${count(permits, 'permit', 'permits')} (${count(late)} late), ${count(open)} open.`,
  ].join('\n');
}

async function requireFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new UsageError(`There is no file ${file}. Name an XES log, plain or gzipped.`);
}

function zoneOf(given: string): string {
  if (isTimeZone(given)) return given;
  throw new InvalidArgumentError('Give an IANA time zone such as Europe/Amsterdam.');
}

function urlOf(given: string): string {
  if (URL.canParse(given) && /^https?:$/.test(new URL(given).protocol)) return given.replace(/\/+$/, '');
  throw new InvalidArgumentError('Give an http(s) address such as http://127.0.0.1:3000.');
}
