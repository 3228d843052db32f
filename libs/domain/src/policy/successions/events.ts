import { Type } from '@sinclair/typebox';
import { event } from '../../kernel/event.js';
import { BusinessDateSchema, DepartmentCode, record } from '../../kernel/schema.js';

const CHANGE = {
  /** The department that ends. */
  code: DepartmentCode,
  validFrom: BusinessDateSchema,
  document: Type.String({ minLength: 1, maxLength: 200, description: 'Document that orders it' }),
};

export const SuccessionAnnounced = event('SuccessionAnnounced', {
  version: 1,
  title: { zh: '职责承接公布', en: 'Succession announced' },
  sentence: {
    zh: '自{validFrom}起，方案中由{code}承担的职责由{successor}承担（{document}）',
    en: 'From {validFrom} what the notice asks of {code} is asked of {successor} ({document})',
  },
  rules: ['R-05'],
  data: record({ ...CHANGE, successor: DepartmentCode }),
});

export const SuccessionTakenBack = event('SuccessionTakenBack', {
  version: 1,
  title: { zh: '职责承接撤销', en: 'Succession taken back' },
  sentence: {
    zh: '{code}自{validFrom}起撤并系误登，其职责仍由其承担（{document}）',
    en: '{code} did not end on {validFrom}: what the notice asks of it is asked of it as before ({document})',
  },
  rules: ['R-05'],
  data: record(CHANGE),
});
