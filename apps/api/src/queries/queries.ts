import type { Provider, Type } from '@nestjs/common';
import { DueController } from './calendar/due.controller.js';
import { DueOnHandler } from './calendar/due.query.js';
import { DepartmentNames } from './department-names.js';
import { AllGapsHandler } from './gaps/all-gaps.query.js';
import { CityRecord } from './gaps/city-record.js';
import { GapFinder } from './gaps/gap-finder.js';
import { GapsController } from './gaps/gaps.controller.js';
import { GapsOfHandler } from './gaps/gaps.query.js';
import { LISTS } from './lists/lists.js';
import { OwnProjects } from './own-projects.js';
import { ItemClockController } from './item-clock/item-clock.controller.js';
import { ItemClockOnHandler } from './item-clock/item-clock.query.js';
import { ProjectEvents } from './project-events.js';
import { ProjectHistoryController } from './project-history/project-history.controller.js';
import { ProjectHistoryHandler } from './project-history/project-history.query.js';
import { ReferenceData } from './reference-data.js';
import { RulesController } from './rules/rules.controller.js';
import { DepartmentScorecardOfHandler } from './scorecards/scorecard.query.js';
import { ScorecardsController } from './scorecards/scorecards.controller.js';
import { DepartmentScorecardsOfHandler } from './scorecards/scorecards.query.js';
import { Scoring } from './scorecards/scoring.js';
import { StartFlowController } from './start-flow/start-flow.controller.js';
import { StartFlowOnHandler } from './start-flow/start-flow.query.js';
import { AskRowHandler } from './views/ask-row.query.js';
import { AskViewHandler } from './views/ask-view.query.js';
import { Derivations } from './views/derivations.js';
import { viewQueryControllers } from './views/view-query.controller.js';
import { ViewReader } from './views/view-reader.js';

/** Every controller that answers queries. */
export const QUERY_CONTROLLERS: Type<unknown>[] = [
  ...LISTS.flatMap(viewQueryControllers),
  ProjectHistoryController,
  ItemClockController,
  StartFlowController,
  GapsController,
  ScorecardsController,
  RulesController,
  DueController,
];

/** The handlers registered on the query bus, and what they read with. */
export const QUERY_HANDLERS: Provider[] = [
  AskViewHandler,
  AskRowHandler,
  ProjectHistoryHandler,
  ItemClockOnHandler,
  StartFlowOnHandler,
  GapsOfHandler,
  AllGapsHandler,
  GapFinder,
  CityRecord,
  DepartmentScorecardOfHandler,
  DepartmentScorecardsOfHandler,
  Scoring,
  DueOnHandler,
  ReferenceData,
  DepartmentNames,
  OwnProjects,
  ProjectEvents,
  ViewReader,
  Derivations,
];
