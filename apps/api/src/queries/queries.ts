import type { Provider, Type } from '@nestjs/common';
import { DueController } from './calendar/due.controller.js';
import { DueOnHandler } from './calendar/due.query.js';
import { ProjectHistoryController } from './project-history.controller.js';
import { ProjectHistoryHandler } from './project-history.query.js';
import { ReferenceData } from './reference-data.js';
import { RulesController } from './rules/rules.controller.js';

/** Every controller that answers queries. */
export const QUERY_CONTROLLERS: Type<unknown>[] = [ProjectHistoryController, RulesController, DueController];

/** The handlers registered on the query bus, and what they read with. */
export const QUERY_HANDLERS: Provider[] = [ProjectHistoryHandler, DueOnHandler, ReferenceData];
