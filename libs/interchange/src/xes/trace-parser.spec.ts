import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TraceParser } from './trace-parser.js';

const text = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<log xmlns="http://www.xes-standard.org/">',
  '<trace',
  '  note="a tag over two lines">',
  '<string key="concept:name" value="容缺 &amp; 承诺 😀"/>',
  '<event>\r',
  '<date key="time:timestamp" value="2024-03-18T09:30:00+08:00"></date>\r',
  '</event>',
  '</trace>',
  '<trace></trace>',
  '</log>',
].join('\n');

function parse(pieces: Iterable<string>) {
  const parser = new TraceParser();
  const traces = [...pieces].flatMap((piece) => [...parser.write(piece)]);
  parser.end();
  return traces;
}

describe('the trace parser', () => {
  it('counts the line where an element starts, also when its tag goes over several', () => {
    expect(parse([text]).map(({ line, events }) => [line, events.map((event) => event.line)])).toEqual([
      [3, [6]],
      [10, []],
    ]);
  });

  it('gives the same traces however the text is cut into pieces', () => {
    const whole = parse([text]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: text.length }), { maxLength: 20 }), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), text.length];
        expect(parse(places.slice(1).map((to, i) => text.slice(places[i], to)))).toEqual(whole);
      }),
      { numRuns: 100 },
    );
  });
});
