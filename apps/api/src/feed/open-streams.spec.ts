import { describe, expect, it } from '@jest/globals';
import { OpenStreams } from './open-streams.js';

describe('the places for event streams', () => {
  it('are eight for a subject, and one that is given back can be taken again', () => {
    const streams = new OpenStreams();
    const places = Array.from({ length: 8 }, () => streams.enter('auditor-1'));
    expect(() => streams.enter('auditor-1')).toThrow('You have 8 event streams open');
    places[0]?.();
    expect(() => streams.enter('auditor-1')).not.toThrow();
    expect(() => streams.enter('auditor-1')).toThrow('close one');
  });

  it('are 64 in all, whoever asks', () => {
    const streams = new OpenStreams();
    const places = Array.from({ length: 64 }, (_, n) => streams.enter(`auditor-${n}`));
    expect(() => streams.enter('late-comer')).toThrow('There are 64 event streams open');
    places[10]?.();
    expect(() => streams.enter('late-comer')).not.toThrow();
  });
});
