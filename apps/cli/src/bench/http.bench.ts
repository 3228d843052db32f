import { Body, Controller, Module, Param, Post, type DynamicModule } from '@nestjs/common';
import { AskedBy } from '#apps/api/src/access';
import { ApiModule } from '#apps/api/src/api.module';
import { providersOf } from '#apps/api/src/providers';
import { createApi } from '#apps/api/src/server';
import { RecordItemStep } from '#domain/project/items/commands/course-commands';
import { LocalTokens } from '#platform/auth/local-tokens';
import { configurationFrom } from '#platform/configuration';
import { createLogger } from '#platform/logging';
import { validateCommand } from '#platform/validate-command';
import { openBench } from './composition.js';
import { httpLoad } from './http-load.js';
import { Office } from './office.js';
import { inPairs, rateOf, type PairResult } from './pairs.js';

const PROJECTS = 1_000;
const IN_FLIGHT = 64;

/** A POST that does nothing, behind the same guard and validation as every command. */
@Controller('v1/bench')
class EmptyController {
  @Post(':id/empty')
  @AskedBy('NR')
  empty(@Param('id') _id: string, @Body() body: unknown): object {
    validateCommand(RecordItemStep, body);
    return {};
  }
}

@Module({})
class BenchModule {
  static around(api: DynamicModule): DynamicModule {
    return { module: BenchModule, imports: [api], controllers: [EmptyController] };
  }
}

/** Commands over HTTP against an empty POST of the same app behind the same guard and validation; client in a thread. */
export async function benchHttp(pairs: number, count: number, onPair: (done: number) => void): Promise<PairResult> {
  const bench = await openBench();
  try {
    const { eventStore, writeSide, masterKey } = bench;
    const office = new Office(writeSide.commands);
    await rateOf(PROJECTS, IN_FLIGHT, (i) => office.file(`P${i}`));
    const logger = createLogger('error', 'bench');
    const configuration = configurationFrom({ DATA_DIR: bench.directory, PORT: '0' });
    const viewStore = await bench.openViews('views');
    const monitor = { statuses: async () => [], deadlines: () => undefined, reactions: () => undefined };
    const providers = providersOf({ configuration, masterKey, eventStore, viewStore, writeSide, monitor, logger });
    const app = await createApi(BenchModule.around(ApiModule.with(providers)), logger);
    await app.listen(0, '127.0.0.1');
    const url = await app.getUrl();
    const tokens = new LocalTokens(masterKey.derive('local-token'));
    const token = await tokens.issue({ id: 'bench-officer', roles: ['NR'], department: 'NR' }, 1);
    const body = JSON.stringify({ itemId: '{project}.i1', activity: '材料审查', by: 'officer-17', group: '规划科' });
    const load = { url, token, body, count, inFlight: IN_FLIGHT, projects: PROJECTS };
    const result = await inPairs(
      {
        name: `POST …/record-item-step, ${IN_FLIGHT} in flight`,
        run: () => httpLoad({ ...load, path: '/v1/projects/{project}/record-item-step' }),
      },
      {
        name: 'an empty POST behind the same guard and validation',
        run: () => httpLoad({ ...load, path: '/v1/bench/{project}/empty' }),
      },
      pairs,
      onPair,
    );
    await app.close();
    return result;
  } finally {
    await bench.close();
  }
}
