import { single } from '../kernel/slice.js';
import type { StreamKind } from '../kernel/stream-kind.js';
import { OWNER_DECISIONS } from './decide.js';
import { OWNER_EVENTS } from './events.js';
import { owner, type Owner } from './state.js';

/** `owner-{uscc}`: defaults and credit of one project owner. */
export const ownerStream: StreamKind<Owner> = {
  ...single(owner),
  name: 'owner',
  title: { zh: '项目业主', en: 'Owner' },
  idPattern: /^[0-9A-Z]{18}$/,
  absentIsInitial: true,
  events: OWNER_EVENTS,
  decisions: OWNER_DECISIONS,
};
