import { Type } from '@sinclair/typebox';
import { event } from '../../../kernel/event.js';
import { BusinessDateSchema, DepartmentCode, oneOf, record } from '../../../kernel/schema.js';
import { LateRecorded } from './item-fields.js';

/** What a pre-review comes to. It says what is still to be completed; it never says no. */
export const PRE_REVIEW_VERDICTS = ['READY', 'TO_COMPLETE'] as const;

const preReviewFields = {
  projectId: Type.String(),
  preReviewId: Type.String({ description: 'Pre-review id, {projectId}.pr1' }),
  itemCode: Type.String({ description: 'Code in the catalogue' }),
  department: DepartmentCode,
  openedOn: BusinessDateSchema,
};

export const PreReviewOpened = event('PreReviewOpened', {
  version: 1,
  title: { zh: '提前预审', en: 'Pre-review opened' },
  sentence: {
    zh: '土地出让公示期内，{department}对事项“{itemCode}”提前预审',
    en: 'While the land transfer is publicised, {department} pre-reviews “{itemCode}”',
  },
  rules: ['R-22'],
  data: record({
    ...preReviewFields,
    publicityFrom: BusinessDateSchema,
    publicityTo: BusinessDateSchema,
    lateRecorded: LateRecorded,
  }),
});

const opinionFields = {
  verdict: oneOf(PRE_REVIEW_VERDICTS, 'What the pre-review came to'),
  opinionDoc: Type.String({ minLength: 1, description: 'The opinion; recognised by every department (R-32)' }),
};

export const PreReviewOpinionIssued = event('PreReviewOpinionIssued', {
  version: 1,
  title: { zh: '预审意见', en: 'Pre-review opinion issued' },
  sentence: {
    zh: '{department}对事项“{itemCode}”出具预审意见：{verdict}（{opinionDoc}）',
    en: '{department} gives its pre-review opinion on “{itemCode}”: {verdict} ({opinionDoc})',
  },
  rules: ['R-22', 'R-32'],
  data: record({
    ...preReviewFields,
    ...opinionFields,
    issuedOn: BusinessDateSchema,
    toComplete: Type.Array(Type.String(), { description: 'Everything that is still to be completed, told once' }),
  }),
});

export const PreReviewEnded = event('PreReviewEnded', {
  version: 1,
  title: { zh: '预审终止', en: 'Pre-review ended' },
  sentence: {
    zh: '土地出让公示改为地块{plotId}（{publicityFrom}至{publicityTo}），未涵盖的“{itemCode}”预审（{openedOn}启动）随之终止：{reason}',
    en: 'The publicity is now that of plot {plotId} from {publicityFrom} to {publicityTo}; the pre-review of “{itemCode}”, opened on {openedOn}, is not covered by it and ends: {reason}',
  },
  rules: ['R-22'],
  data: record({
    ...preReviewFields,
    endedOn: BusinessDateSchema,
    /** The period that took the place of the one it rested on. */
    plotId: Type.String({ minLength: 1 }),
    publicityFrom: BusinessDateSchema,
    publicityTo: BusinessDateSchema,
    reason: Type.String({ minLength: 1, description: 'Why the period was replaced' }),
  }),
});

export const PreReviewFormalized = event('PreReviewFormalized', {
  version: 1,
  title: { zh: '预审转正式', en: 'Pre-review made formal' },
  sentence: {
    zh: '土地合同{contractNo}签订后，事项“{itemCode}”的预审转为正式申请（{itemId}）',
    en: 'With land contract {contractNo} the pre-review of “{itemCode}” becomes the formal application {itemId}',
  },
  rules: ['R-23', 'R-32'],
  data: record({
    ...preReviewFields,
    itemId: Type.String({ description: 'The formal application' }),
    contractNo: Type.String(),
    contractedOn: BusinessDateSchema,
    formalizedOn: BusinessDateSchema,
    /** The opinion that is recognised; left out where none was given in time. */
    verdict: Type.Optional(opinionFields.verdict),
    opinionDoc: Type.Optional(opinionFields.opinionDoc),
  }),
});
