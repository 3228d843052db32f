import { Type } from '@sinclair/typebox';
import { event } from '../kernel/event.js';
import { record } from '../kernel/schema.js';

/** A refusal by rule of a known actor: an attempt to refuse at the window or to skip a gate leaves a trace. */
export const CommandRefused = event('CommandRefused', {
  version: 1,
  title: { zh: '操作被拒', en: 'Command refused' },
  sentence: { zh: '对{target}的“{command}”被{rule}拒绝', en: '“{command}” on {target} was refused by {rule}' },
  rules: ['R-51'],
  data: record({
    command: Type.String(),
    target: Type.String({ description: 'Stream the command was for' }),
    rule: Type.String(),
    details: Type.Record(Type.String(), Type.Unknown()),
  }),
});
