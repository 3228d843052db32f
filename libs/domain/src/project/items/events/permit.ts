import { Type } from '@sinclair/typebox';
import { event } from '../../../kernel/event.js';
import { BusinessDateSchema, record } from '../../../kernel/schema.js';
import { acceptedItemFields, figureFields, itemFields, lapsedFields } from './item-fields.js';

const permitNo = Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: 'Unique in the city' }));

export const PermitIssued = event('PermitIssued', {
  version: 1,
  title: { zh: '核发许可', en: 'Permit issued' },
  sentence: {
    zh: '{department}于{decidedOn}对事项“{itemCode}”作出准予决定（{permitNo}），用时{elapsedDays}个{timeUnit}，逾期{overrunDays}个{timeUnit}',
    en: '{department} decides in favour of “{itemCode}” ({permitNo}) on {decidedOn}; {timeUnit} used: {elapsedDays}, over: {overrunDays}',
  },
  rules: ['R-67', 'CLK-01'],
  data: record({
    ...acceptedItemFields,
    ...figureFields,
    /** National status: 11 passed, 12 passed with deferral (practice.md 3.1). */
    status: Type.Union([Type.Literal(11), Type.Literal(12)]),
    deferralIds: Type.Array(Type.String()),
    permitNo,
    docId: Type.Optional(Type.String({ description: 'The permit document' })),
    /** CLK-12: last day to deliver it; left out by imports, whose calendar is not kept. */
    deliverBy: Type.Optional(BusinessDateSchema),
    ...lapsedFields,
  }),
});

export const PermitDelivered = event('PermitDelivered', {
  version: 1,
  title: { zh: '证件送达', en: 'Permit delivered' },
  sentence: {
    zh: '事项“{itemCode}”的证件于{deliveredOn}送达',
    en: 'The document of “{itemCode}” is delivered on {deliveredOn}',
  },
  rules: ['CLK-12'],
  data: record({
    ...itemFields,
    permitNo,
    decidedOn: BusinessDateSchema,
    deliveredOn: BusinessDateSchema,
    /** Working days beyond the delivery period; left out for imports, whose calendar is not kept. */
    daysLate: Type.Optional(Type.Integer({ minimum: 0 })),
  }),
});

export const PermitRevoked = event('PermitRevoked', {
  version: 1,
  title: { zh: '撤销许可', en: 'Permit revoked' },
  sentence: {
    zh: '{department}依据{legalBasis}撤销事项“{itemCode}”的许可：{reason}',
    en: '{department} revokes the permit of “{itemCode}” under {legalBasis}: {reason}',
  },
  rules: ['R-70'],
  data: record({
    ...itemFields,
    permitNo,
    decidedOn: BusinessDateSchema,
    revokedOn: BusinessDateSchema,
    legalBasis: Type.String({ minLength: 1 }),
    reason: Type.String({ minLength: 1 }),
    ...lapsedFields,
  }),
});
