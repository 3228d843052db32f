/**
 * Kinds of evidence that are each one step's own: a request is one request, a result the result of one thing. What is not
 * named here may stand behind several steps: minutes, a signed request for several deferrals, the original of a decision, a
 * list, a basis.
 */
export const PAPERS_OF_ONE_STEP: ReadonlySet<string> = new Set([
  // Requests.
  'owner-request',
  'withdrawal-request',
  'pre-review-application',
  'extension-request',
  'escalation',
  // What was done about it, and what came of it.
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
]);

/**
 * Kinds that show what happened on one day: a page of a register may show several steps, but all of its day. They are what a
 * step typed in later is believed on.
 */
export const PAPERS_OF_ONE_DAY: ReadonlySet<string> = new Set([
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
