import { Type, type Static } from '@sinclair/typebox';
import { DepartmentCode, oneOf, record } from '../../kernel/schema.js';
import { PERMITS_FOR_LICENCES } from '../data/permits-for-licences.js';
import { RESULT_KINDS, SURVEYS } from '../../project/joint-services/vocabulary.js';

/** What agents are trained on: the first three by the Government Services Office, the others by departments. */
export const TRAINING_TOPICS = [
  'MECHANISM',
  'MAJOR_REFORM',
  'CROSS_LEVEL',
  'PLANNING',
  'EIA',
  'ENERGY_REVIEW',
  'CONSTRUCTION_PERMIT',
] as const;

const code = () => Type.String({ pattern: '^[a-z0-9-]{1,60}$' });
const share = () => Type.Number({ minimum: 0, maximum: 1 });
const cutOff = () => Type.Number({ minimum: 0, maximum: 100, description: 'Points, 0–100' });
const points = () => Type.Integer({ minimum: 0, maximum: 10, description: 'Points, 0–10' });

/** Agency service and joint services: star rating, reviews, training, surveys (R-43, R-54, R-86; practice.md 3.8). */
export const ServicePolicySchema = record({
  /** R-43; scoring.md 7.4. */
  agentRating: record({
    /** Shares of the four parts; they add up to 1. */
    weights: record({ duty: share(), outcome: share(), ownerSatisfaction: share(), training: share() }),
    /** Points from which so many stars are given; below `two` it is one. */
    stars: record({ five: cutOff(), four: cutOff(), three: cutOff(), two: cutOff() }),
    /** Most stars of an agent with substantiated misconduct in the period. */
    misconductCap: Type.Integer({ minimum: 1, maximum: 5 }),
  }),
  /** Points of the five levels of a service review, best first. */
  reviewPoints: record({ level5: points(), level4: points(), level3: points(), level2: points(), level1: points() }),
  /** who may hold a training on each topic. */
  trainingTopics: Type.Array(
    record({ trainingTopic: oneOf(TRAINING_TOPICS, 'Topic of training'), organisers: Type.Array(DepartmentCode) }),
  ),
  /** the one standard of multi-survey results. */
  surveyStandard: Type.String({ minLength: 1, maxLength: 100 }),
  /** which results stand in the place of which essential materials. */
  standsFor: Type.Array(
    record({
      resultKind: oneOf(RESULT_KINDS, 'Kind of result'),
      /** For a survey: which. */
      survey: Type.Optional(oneOf(SURVEYS, 'Which survey')),
      /** For a permit: code of the item by which it was issued; without it no permit stands for anything. */
      permit: Type.Optional(code()),
      itemCode: code(),
      material: code(),
    }),
  ),
  /**
   * catalogue items that are nothing but a technical review of a check merged into the drawing review; major
   * projects are not asked for them.
   */
  mergedReviewItems: Type.Array(code()),
});

export type ServicePolicy = Static<typeof ServicePolicySchema>;

/**
 * As it ships. Organisers are the departments that answer for the matter in annex 2. The catalogue that ships has no
 * merged review item: fire design of special works, air-defence and lightning are permits of their own by law, of which
 * only the technical review is merged.
 */
export const SERVICE_POLICY: ServicePolicy = {
  agentRating: {
    weights: { duty: 0.35, outcome: 0.35, ownerSatisfaction: 0.2, training: 0.1 },
    stars: { five: 90, four: 80, three: 70, two: 60 },
    misconductCap: 2,
  },
  reviewPoints: { level5: 10, level4: 8, level3: 6, level2: 3, level1: 0 },
  trainingTopics: [
    { trainingTopic: 'MECHANISM', organisers: ['GSO'] },
    { trainingTopic: 'MAJOR_REFORM', organisers: ['GSO'] },
    { trainingTopic: 'CROSS_LEVEL', organisers: ['GSO'] },
    { trainingTopic: 'PLANNING', organisers: ['NR'] },
    { trainingTopic: 'EIA', organisers: ['ECO'] },
    { trainingTopic: 'ENERGY_REVIEW', organisers: ['DRC'] },
    { trainingTopic: 'CONSTRUCTION_PERMIT', organisers: ['HURD'] },
  ],
  surveyStandard: 'DB32/T 4405-2022',
  standsFor: [
    { resultKind: 'OVERALL_SCHEME', itemCode: 'project-planning-permit', material: 'approved-scheme' },
    { resultKind: 'DRAWING_CERTIFICATE', itemCode: 'quality-safety-supervision', material: 'drawing-certificate' },
    { resultKind: 'DRAWING_CERTIFICATE', itemCode: 'construction-permit', material: 'drawing-certificate' },
    { resultKind: 'SURVEY', survey: 'TOPOGRAPHIC_MAP', itemCode: 'scheme-review', material: 'topographic-survey' },
    {
      resultKind: 'SURVEY',
      survey: 'PLANNING_VERIFICATION',
      itemCode: 'planning-verification',
      material: 'completion-survey',
    },
    { resultKind: 'SURVEY', survey: 'LAND_DEMARCATION', itemCode: 'real-estate-title', material: 'cadastral-survey' },
    ...PERMITS_FOR_LICENCES,
  ],
  mergedReviewItems: [],
};

/** Paths in this section that the notice does not state. */
export const SERVICE_POLICY_INFERRED: readonly string[] = [
  'service.agentRating',
  'service.reviewPoints',
  'service.trainingTopics',
  'service.standsFor',
];
