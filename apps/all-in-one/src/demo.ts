import { businessDateOf } from '#workdays/business-date';
import { LocalTokens } from '#platform/auth/local-tokens';
import { ConfigurationError, type Configuration } from '#platform/configuration';
import { MasterKey } from '#platform/master-key';
import { runProcess, type Started } from '#platform/run-process';
import { startAllInOne } from './all-in-one.js';
import { HttpClient } from './demo/http-client.js';
import { StoryStopped, stepsOnRecord, tell } from './demo/narrator.js';
import { LAST_DAY, portfolio } from './demo/portfolio.js';
import { whatToTry } from './demo/what-to-try.js';

await runProcess(async (configuration) => {
  const today = businessDateOf(new Date(), configuration.officeTimeZone);
  checkUsable(configuration, today);
  const logLevel = process.env['LOG_LEVEL'] ? configuration.logLevel : 'warn';
  const running = await startAllInOne({ ...configuration, logLevel });
  try {
    const masterKey = MasterKey.open(configuration.masterKeyFile, false);
    const client = new HttpClient(running.url, new LocalTokens(masterKey.derive('local-token')));
    await file(client, today);
    const { failed } = running;
    return { ready: await whatToTry(client), failed, close: () => running.close() } satisfies Started;
  } catch (error) {
    await running.close();
    if (!(error instanceof StoryStopped)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
});

/** Files the sample portfolio, story by story; what is on record already is left as it is. */
async function file(client: HttpClient, today: ReturnType<typeof businessDateOf>): Promise<void> {
  const stories = portfolio(today);
  const onRecord = await stepsOnRecord(client);
  process.stdout.write(`Filing a sample portfolio through ${client.url}\n`);
  for (const [i, story] of stories.entries()) {
    const { given, refused } = await tell(story, onRecord, client);
    const told = given === 0 ? 'on record' : `${given} steps${refused > 0 ? `, ${refused} refused as told` : ''}`;
    process.stdout.write(`${String(i + 1).padStart(3)}/${stories.length} ${story.title} [${told}]\n`);
  }
}

/** @throws ConfigurationError where the sample cannot be filed. */
function checkUsable({ oidc }: Configuration, today: string): void {
  if (oidc) throw new ConfigurationError('The demo files with local tokens: unset OIDC_ISSUER and OIDC_AUDIENCE.');
  if (today <= LAST_DAY) {
    throw new ConfigurationError(
      `The sample tells of days up to ${LAST_DAY}, and this machine's clock says ${today}: set the clock, or start without the sample (\`npm start\`).`,
    );
  }
}
