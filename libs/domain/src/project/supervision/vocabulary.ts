/** Why the Business Environment Office supervises a project. */
export const SUPERVISION_GROUNDS = ['CROSS_LEVEL', 'MULTI_DEPARTMENT', 'DIFFICULT'] as const;
export type SupervisionGround = (typeof SUPERVISION_GROUNDS)[number];
