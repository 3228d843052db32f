/** The five components of a department's score (scoring.md 7.3): T, S, A, K and C. */
export const SCORE_COMPONENTS = ['timeliness', 'satisfaction', 'agentRating', 'coordination', 'compliance'] as const;
export type ScoreComponent = (typeof SCORE_COMPONENTS)[number];
