import { Type } from '@sinclair/typebox';
import { event } from '../../kernel/event.js';
import { DepartmentCode, Uscc, oneOf, record } from '../../kernel/schema.js';
import { REGIMES } from '../../policy/content.js';

export const ProjectFiled = event('ProjectFiled', {
  version: 1,
  title: { zh: '项目申报建档', en: 'Project filed' },
  sentence: { zh: '项目“{name}”申报建档', en: 'Project “{name}” is filed' },
  rules: ['R-01'],
  data: record({
    projectId: Type.String(),
    name: Type.String(),
    projectCode: Type.Optional(Type.String()),
    ownerUscc: Type.Optional(Uscc),
    industry: Type.Optional(Type.String()),
    investmentAmount: Type.Optional(Type.Number({ description: 'Planned investment, yuan' })),
    regime: Type.Optional(oneOf(REGIMES, 'Investment regime (R-71, R-72)')),
    location: Type.Optional(Type.String()),
    territorialEntity: Type.Optional(DepartmentCode),
    zone: Type.Optional(DepartmentCode),
  }),
});
