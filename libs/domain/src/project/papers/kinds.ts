/**
 * Requests: each asks for one thing, so that the paper stands behind no second step, whatever it is called there.
 */
export const REQUESTS: ReadonlySet<string> = new Set([
  'owner-request',
  'withdrawal-request',
  'pre-review-application',
  'extension-request',
]);

/**
 * Kinds of evidence that are each one step's own: a request is one request, a result the result of one thing, which may be
 * the basis of another later on. What is not named in this file may stand behind several steps: minutes, a signed request
 * for several deferrals, a plan, a list, a basis.
 */
export const PAPERS_OF_ONE_STEP: ReadonlySet<string> = new Set([
  ...REQUESTS,
  // What was done about something, and what came of it.
  'escalation',
  'local-attempt',
  'result',
  'resolution',
  'difficulty',
  'pre-review-opinion',
  'survey-result',
  'scheme-approval',
  'building-approval',
  'drawing-review-certificate',
  'joint-acceptance',
  // The land: a contract is one contract, a decision that allocates it one decision.
  'land-contract',
  'allocation-decision',
]);

/** What was decided, as it was issued: it shows the day of the decision, and is besides the result of what led to it. */
export const ORIGINALS: ReadonlySet<string> = new Set(['original', 'permit']);

/**
 * Kinds that show what happened on one day: a page of a register may show several steps, but all of its day. They are what a
 * step typed in later is believed on.
 */
export const PAPERS_OF_ONE_DAY: ReadonlySet<string> = new Set([
  ...ORIGINALS,
  'register-page',
  'receipt',
  'check-record',
  'acceptance-notice',
  'correction-notice',
  'extension-notice',
  'rectification-order',
  'supervision-notice',
  'early-intervention-record',
  'construction-start-record',
]);

/** Events that put a step right: they rest on the paper of that step, and use none up. */
export const CORRECTIONS: ReadonlySet<string> = new Set([
  'ItemDatesCorrected',
  'ProjectDetailsCorrected',
  'LandContractCorrected',
]);
