import type { Provider, Type } from '@nestjs/common';
import { FeedController } from './feed.controller.js';
import { ReadFeedHandler } from './feed-page.query.js';
import { OpenStreams } from './open-streams.js';

/** What the feed adds to the API. */
export const FEED_CONTROLLERS: Type<unknown>[] = [FeedController];
export const FEED_PROVIDERS: Provider[] = [ReadFeedHandler, OpenStreams];
