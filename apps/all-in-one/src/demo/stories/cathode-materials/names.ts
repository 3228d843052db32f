import { on, paper, type Step } from '../../story.js';

export const id = 'demo-cathode-materials';
export const PLOT = 'LETDZ2026-05';
export const itemId = (number: number): string => `${id}.i${number}`;

/** A department shows that the node of the plan it answers for is reached. */
export const reached = (day: string, number: number, by: 'NR' | 'HURD' | 'ECO', document: string): Step =>
  on(day)
    .as(`${by} officer`)
    .give('record-node-progress', id, {
      nodeId: `${id}.n${number}`,
      progress: 'REACHED',
      evidence: [paper(document, 'result')],
    });
