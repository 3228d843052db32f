import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { STREAM_KINDS } from '#domain/streams';
import { AuthGuard } from './auth.guard.js';
import { commandControllerOf } from './commands/command.controller.js';
import { dispatchOf } from './commands/stream-command.js';
import { FEED_CONTROLLERS, FEED_PROVIDERS } from './feed/feed.js';
import { HEALTH_CONTROLLERS, HEALTH_PROVIDERS } from './health/health.js';
import { PUBLIC_CONTROLLERS, PUBLIC_PROVIDERS } from './public/public.js';
import { ProblemFilter } from './problem.filter.js';
import { QUERY_CONTROLLERS, QUERY_HANDLERS } from './queries/queries.js';
import { RouteAccess } from './route-access.js';

/** Commands in, queries out, feed. What it stands on (stores, tokens, clock) is provided by the process's composition. */
@Module({})
export class ApiModule {
  static with(providers: readonly Provider[]): DynamicModule {
    const dispatched = STREAM_KINDS.map((kind) => ({ kind, dispatch: dispatchOf(kind) }));
    return {
      module: ApiModule,
      imports: [CqrsModule.forRoot(), DiscoveryModule],
      controllers: [
        ...dispatched.map(({ kind, dispatch }) => commandControllerOf(kind, dispatch)),
        ...QUERY_CONTROLLERS,
        ...PUBLIC_CONTROLLERS,
        ...FEED_CONTROLLERS,
        ...HEALTH_CONTROLLERS,
      ],
      providers: [
        ...providers,
        ...dispatched.map(({ dispatch }) => dispatch.handler),
        ...QUERY_HANDLERS,
        ...PUBLIC_PROVIDERS,
        ...FEED_PROVIDERS,
        ...HEALTH_PROVIDERS,
        RouteAccess,
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
