import { Type } from '@sinclair/typebox';
import { event } from '../kernel/event.js';
import { BilingualSchema, BusinessDateSchema, DepartmentCode, oneOf, record } from '../kernel/schema.js';
import { BOUNDS } from '../policy/sections/land.js';
import { PREPARATIONS, RETURN_REASONS } from './vocabulary.js';

const plot = {
  plotId: Type.String({ description: 'Id of the plot' }),
  department: DepartmentCode,
};

const due = {
  signedOn: BusinessDateSchema,
  listingDays: Type.Integer({ minimum: 1, description: 'Working days from signing to listing' }),
  dueOn: BusinessDateSchema,
};

const counted = {
  provisional: Type.Boolean({ description: 'true: the due date lies in a year whose calendar is not out' }),
  calendarRevisions: Type.Record(Type.String({ pattern: '^\\d{4}$' }), Type.Integer({ minimum: 0 }), {
    description: 'Revision of each calendar year the date was counted on',
  }),
};

export const LandPrepared = event('LandPrepared', {
  version: 1,
  title: { zh: '土地整理储备', en: 'Land prepared' },
  sentence: { zh: '地块{plotId}完成{preparation}（{document}）', en: 'Plot {plotId}: {preparation} ({document})' },
  rules: ['R-33'],
  data: record({
    ...plot,
    preparation: oneOf(PREPARATIONS, 'What was done'),
    preparedOn: BusinessDateSchema,
    areaHectares: Type.Optional(Type.Number({ exclusiveMinimum: 0, description: 'Area, hectares' })),
    document: Type.String({ minLength: 1, description: 'Document of the reserve or consolidation' }),
  }),
});

export const PlotSigned = event('PlotSigned', {
  version: 1,
  title: { zh: '地块签约', en: 'Plot signed' },
  sentence: {
    zh: '地块{plotId}签约（{agreementNo}），须于{dueOn}前挂牌',
    en: 'Plot {plotId} is signed ({agreementNo}) and is to be listed by {dueOn}',
  },
  rules: ['R-33'],
  data: record({
    ...plot,
    ...due,
    ...counted,
    agreementNo: Type.String({ minLength: 1, description: 'Number of the investment agreement' }),
    projectId: Type.Optional(Type.String()),
  }),
});

export const PlotListingDueMoved = event('PlotListingDueMoved', {
  version: 1,
  title: { zh: '挂牌期限调整', en: 'Listing date moved' },
  sentence: {
    zh: '工作日历修订，地块{plotId}的挂牌期限由{from}改为{dueOn}',
    en: 'With the amended calendar plot {plotId} is to be listed by {dueOn}, not {from}',
  },
  rules: ['R-33'],
  data: record({ ...plot, ...due, ...counted, from: BusinessDateSchema }),
});

export const StandardLandSupplied = event('StandardLandSupplied', {
  version: 1,
  title: { zh: '“标准地”供给', en: 'Standard land supplied' },
  sentence: {
    zh: '地块{plotId}附加“标准地”控制性指标（{document}）',
    en: 'Plot {plotId} is given its standard-land conditions ({document})',
  },
  rules: ['R-34'],
  data: record({
    ...plot,
    suppliedOn: BusinessDateSchema,
    document: Type.String({ minLength: 1, description: 'Document that sets the indicators' }),
    indicators: Type.Array(
      record({
        code: Type.String(),
        name: BilingualSchema,
        bound: oneOf(BOUNDS, 'Which way it binds'),
        value: Type.Number({ minimum: 0, description: 'In `unit`' }),
        unit: BilingualSchema,
      }),
      { minItems: 1 },
    ),
  }),
});

export const PlotListed = event('PlotListed', {
  version: 1,
  title: { zh: '地块挂牌', en: 'Plot listed' },
  sentence: {
    zh: '地块{plotId}于{listedOn}挂牌（{noticeNo}），超期{daysLate}个工作日',
    en: 'Plot {plotId} is listed on {listedOn} ({noticeNo}), working days late: {daysLate}',
  },
  rules: ['R-33'],
  data: record({
    ...plot,
    ...due,
    listedOn: BusinessDateSchema,
    noticeNo: Type.String({ minLength: 1, description: 'Number of the listing announcement' }),
    daysLate: Type.Integer({ minimum: 0, description: 'Working days after the due date' }),
    lateRecorded: Type.Optional(Type.Literal(true)),
  }),
});

export const PlotListingOverdue = event('PlotListingOverdue', {
  version: 1,
  title: { zh: '逾期未挂牌', en: 'Plot listing overdue' },
  sentence: {
    zh: '地块{plotId}逾期未挂牌，期限为{dueOn}',
    en: 'Plot {plotId} was not listed by {dueOn}',
  },
  rules: ['R-33'],
  data: record({
    ...plot,
    ...due,
    daysLate: Type.Integer({ minimum: 1, description: 'Working days after the due date when it was found' }),
  }),
});

export const PlotListingOverdueCleared = event('PlotListingOverdueCleared', {
  version: 1,
  title: { zh: '挂牌逾期记录撤销', en: 'Plot listing overdue cleared' },
  sentence: {
    zh: '地块{plotId}未逾期：{reason}',
    en: 'Plot {plotId} was not overdue after all: {reason}',
  },
  rules: ['R-33'],
  data: record({
    ...plot,
    ...due,
    clearedFor: BusinessDateSchema,
    reason: oneOf(['CALENDAR_AMENDED', 'ENDED_IN_TIME'], 'Why it turned out to be none'),
  }),
});

/** What the plot's record says of a land contract of a project; a plot need not be registered for it. */
const granted = {
  plotId: plot.plotId,
  projectId: Type.String({ minLength: 1 }),
  contractNo: Type.String({ minLength: 1, description: 'Number of the contract, or of the allocation decision' }),
};

export const PlotGranted = event('PlotGranted', {
  version: 1,
  title: { zh: '地块供应', en: 'Plot granted' },
  sentence: {
    zh: '地块{plotId}按土地合同{contractNo}供给项目{projectId}',
    en: 'Plot {plotId} goes to project {projectId} by land contract {contractNo}',
  },
  rules: ['R-33'],
  data: record({
    ...granted,
    signedOn: BusinessDateSchema,
    /** true: the land is allocated, not sold. */
    allocated: Type.Optional(Type.Literal(true)),
  }),
});

export const PlotReturned = event('PlotReturned', {
  version: 1,
  title: { zh: '地块收回', en: 'Plot returned' },
  sentence: {
    zh: '地块{plotId}不再属于项目{projectId}（土地合同{contractNo}）：{reason}',
    en: 'Plot {plotId} is no longer project {projectId}’s (land contract {contractNo}): {reason}',
  },
  rules: ['R-33'],
  data: record({
    ...granted,
    returnedOn: BusinessDateSchema,
    reason: oneOf(RETURN_REASONS, 'Why it is the project’s no more'),
  }),
});

export const PLOT_EVENTS = [
  LandPrepared,
  PlotSigned,
  PlotListingDueMoved,
  StandardLandSupplied,
  PlotListed,
  PlotListingOverdue,
  PlotListingOverdueCleared,
  PlotGranted,
  PlotReturned,
];
