import { CAST } from '../../cast.js';

export const id = 'demo-dye-works';
/** Credit code of the owner: the stream of its credit (N-3). */
export const uscc = CAST['owner of dye works'].actor.uscc ?? '';
export const itemId = (number: number): string => `${id}.i${number}`;
