import { Type } from '@sinclair/typebox';
import { event } from '../../../kernel/event.js';
import { BusinessDateSchema, oneOf, record } from '../../../kernel/schema.js';
import {
  DecisionStatusSchema,
  DueChangeSchema,
  FiguresSchema,
  acceptedItemFields,
  lapsedFields,
  openItemFields,
} from './item-fields.js';

export const ProcessingStarted = event('ProcessingStarted', {
  version: 1,
  title: { zh: '部门开始办理', en: 'Processing started' },
  sentence: { zh: '{department}开始办理事项“{itemCode}”', en: '{department} starts to process “{itemCode}”' },
  rules: ['R-24'],
  data: record({ ...acceptedItemFields, startedOn: BusinessDateSchema }),
});

export const ItemStepRecorded = event('ItemStepRecorded', {
  version: 1,
  title: { zh: '办理环节记录', en: 'Item step recorded' },
  sentence: { zh: '事项“{itemCode}”：{activity}', en: '“{itemCode}”: {activity}' },
  rules: ['R-24'],
  data: record({
    ...openItemFields,
    activity: Type.String({ minLength: 1, maxLength: 300 }),
    /** Id of the person or unit that did it, where it is known. */
    by: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    group: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  }),
});

/** Dates of an item that may have been written down wrongly. */
export const CORRECTABLE_DATES = ['receivedOn', 'acceptedOn', 'decidedOn'] as const;

export const ItemDatesCorrected = event('ItemDatesCorrected', {
  version: 1,
  title: { zh: '事项日期更正', en: 'Item date corrected' },
  sentence: {
    zh: '事项“{itemCode}”的{field}由{from}更正为{to}：{reason}',
    en: 'The {field} of “{itemCode}” is corrected from {from} to {to}: {reason}',
  },
  rules: ['CLK-01'],
  data: record({
    ...openItemFields,
    field: oneOf(CORRECTABLE_DATES, 'Which date'),
    from: BusinessDateSchema,
    to: BusinessDateSchema,
    reason: Type.String({ minLength: 1 }),
    /** Until when the one-time notice may now be given; where the date of receipt of an item not yet accepted changed. */
    noticeUntil: Type.Optional(BusinessDateSchema),
    /** Where the due date changed with it. */
    due: Type.Optional(DueChangeSchema),
    /** Figures of the decision as they stood and as they stand now: the earlier fact is reversed by them. */
    before: Type.Optional(FiguresSchema),
    after: Type.Optional(FiguresSchema),
    /** Where the item is decided: how, so that the earlier fact is named whole. */
    outcome: Type.Optional(DecisionStatusSchema),
  }),
});

/** Who ended an application: the applicant in person or by a signed request at the counter, silence, or the project's end. */
const WITHDRAWN_BY = ['APPLICANT', 'OFFICE_FOR_APPLICANT', 'DEEMED', 'PROJECT_TERMINATED'] as const;
export type WithdrawnBy = (typeof WITHDRAWN_BY)[number];

export const ItemWithdrawn = event('ItemWithdrawn', {
  version: 1,
  title: { zh: '撤回申请', en: 'Item withdrawn' },
  sentence: {
    zh: '事项“{itemCode}”撤回（{by}）：{reason}[；由{recordedBy}登记][；依据{docId}]',
    en: '“{itemCode}” is withdrawn ({by}): {reason}[; recorded by {recordedBy}][; on {docId}]',
  },
  rules: ['R-24'],
  data: record({
    ...openItemFields,
    withdrawnOn: BusinessDateSchema,
    reason: Type.String({ minLength: 1 }),
    /** Left out where an import does not say. */
    by: Type.Optional(oneOf(WITHDRAWN_BY, 'Who ended the application')),
    recordedBy: Type.Optional(
      Type.String({ description: 'Department that recorded the end of somebody else’s application' }),
    ),
    docId: Type.Optional(Type.String({ minLength: 1, description: 'Paper it rests on where an office recorded it' })),
    /** true: not corrected in time, so it counts as withdrawn (CLK-05). */
    deemed: Type.Boolean(),
    ...lapsedFields,
  }),
});
