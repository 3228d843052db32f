import type { Provider } from '@nestjs/common';
import type { Logger } from 'pino';
import type { EventStore } from '#event-store/port';
import { CachedTokens } from '#platform/auth/cached-tokens';
import { LocalTokens } from '#platform/auth/local-tokens';
import { OidcTokens } from '#platform/auth/oidc-tokens';
import type { Configuration } from '#platform/configuration';
import type { MasterKey } from '#platform/master-key';
import type { WriteSide } from '#platform/write-side';
import type { ViewStore } from '#view-store/port';
import { TOKEN_VERIFIER } from './auth.guard.js';
import type { ProjectionsMonitor } from './projections-monitor.js';
import {
  COMMANDS,
  CONFIGURATION,
  EVENT_REGISTRY,
  EVENT_STORE,
  LOG_ID,
  LOGGER,
  NOW,
  PROJECTIONS_MONITOR,
  VIEW_STORE,
} from './tokens.js';

/** What a process opened for the API to stand on. */
export interface ApiParts {
  readonly configuration: Configuration;
  readonly masterKey: MasterKey;
  readonly eventStore: EventStore;
  readonly viewStore: ViewStore;
  readonly writeSide: WriteSide;
  readonly logger: Logger;
  readonly monitor: ProjectionsMonitor;
  /** The process's clock; left out: the machine's. */
  readonly now?: () => Date;
}

/** The providers the API asks for. */
export function providersOf({ configuration, masterKey, ...parts }: ApiParts): Provider[] {
  const { eventStore, viewStore, writeSide, logger, monitor, now = () => new Date() } = parts;
  const tokens = configuration.oidc
    ? new OidcTokens(configuration.oidc)
    : new LocalTokens(masterKey.derive('local-token'));
  return [
    { provide: CONFIGURATION, useValue: configuration },
    { provide: EVENT_STORE, useValue: eventStore },
    { provide: VIEW_STORE, useValue: viewStore },
    { provide: COMMANDS, useValue: writeSide.commands },
    { provide: EVENT_REGISTRY, useValue: writeSide.registry },
    { provide: LOG_ID, useValue: writeSide.logId },
    { provide: LOGGER, useValue: logger },
    { provide: PROJECTIONS_MONITOR, useValue: monitor },
    { provide: NOW, useValue: now },
    { provide: TOKEN_VERIFIER, useValue: new CachedTokens(tokens) },
  ];
}
