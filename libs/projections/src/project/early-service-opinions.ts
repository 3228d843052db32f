import type { BusinessDate } from '#workdays/business-date';
import type { Channel } from '#domain/kernel/actor';
import { EarlyServiceOpinionIssued } from '#domain/project/nodes/events';
import type { STANCES } from '#domain/project/nodes/vocabulary';
import { projectOf } from '../project-of.js';
import { projection } from '../projection.js';
import { when } from '../reaction.js';

/** One early-service opinion; its id is the opinion's (`{projectId}.e1`). */
export type EarlyServiceOpinionDocument = {
  readonly projectId: string;
  readonly department: string;
  readonly dutyCode: string;
  readonly rule: string;
  readonly topic: { readonly zh: string; readonly en: string };
  readonly stance: (typeof STANCES)[number];
  readonly opinion: string;
  readonly conditions: readonly string[];
  readonly basis: readonly string[];
  readonly docId: string;
  readonly givenOn: BusinessDate;
  /** How it came: online or on paper, it counts alike. */
  readonly channel: Channel;
  /** The opinion that took its place; without it, it stands. */
  readonly replacedBy?: string;
  readonly stands: boolean;
};

/**
 * One document per early-service opinion (A2-1 to A2-15, R-32).
 *
 * One index, `department, givenOn`: what a department gave in a period.
 */
export const earlyServiceOpinions = projection<EarlyServiceOpinionDocument>('early_service_opinions', {
  version: 1,
  indexes: [['department', 'givenOn']],
  on: [
    when(
      EarlyServiceOpinionIssued,
      (doc, data, event, key) => {
        const { opinionId, department, dutyCode, rule, topic, stance, opinion, conditions, basis, docId } = data;
        if (key !== opinionId) return doc && { ...doc, replacedBy: opinionId, stands: false };
        const { businessDate, channel } = event.metadata;
        return {
          projectId: projectOf(event),
          department,
          dutyCode,
          rule,
          topic,
          stance,
          opinion,
          conditions,
          basis,
          docId,
          givenOn: businessDate,
          channel,
          stands: true,
        };
      },
      ({ opinionId, replaces }) => (replaces ? [replaces.opinionId, opinionId] : opinionId),
    ),
  ],
});
