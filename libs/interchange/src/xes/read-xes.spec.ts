import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readXes } from './read-xes.js';
import type { XesTrace } from './trace.js';
import { XesError } from './xes-error.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'xes-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function file(content: string | Buffer): string {
  const path = join(folder, `${(files += 1)}.xes`);
  writeFileSync(path, content);
  return path;
}

const log = (...lines: string[]) => ['<log xes.version="1.0">', ...lines, '</log>'].join('\n');

async function read(path: string): Promise<XesTrace[]> {
  const traces: XesTrace[] = [];
  for await (const trace of readXes(path)) traces.push(trace);
  return traces;
}

/** The traces that come before the error, and the error. */
async function readUntilError(path: string): Promise<{ traces: XesTrace[]; error: unknown }> {
  const traces: XesTrace[] = [];
  try {
    for await (const trace of readXes(path)) traces.push(trace);
  } catch (error) {
    return { traces, error };
  }
  throw new Error('the file was read to its end');
}

const error = async (path: string) => (await readUntilError(path)).error;

describe('a log that is in order', () => {
  it('gives the cases with their events in the order of the file, each with its line', async () => {
    const traces = await read(
      file(
        log(
          '<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>',
          '<global scope="trace"><string key="group" value="UNKNOWN"/></global>',
          '<float key="average" value="4.13"><float key="Group 3" value="0.799"/></float>',
          '<trace>',
          '  <string key="concept:name" value="case-1"/>',
          '  <event>',
          '    <string key="concept:name" value="T02"/>',
          '  </event>',
          '  <event><string key="concept:name" value="T01"/></event>',
          '</trace>',
          '<trace/>',
        ),
      ),
    );
    expect(traces).toEqual([
      {
        line: 5,
        attributes: { 'concept:name': { type: 'string', value: 'case-1' } },
        events: [
          { line: 7, attributes: { 'concept:name': { type: 'string', value: 'T02' } } },
          { line: 10, attributes: { 'concept:name': { type: 'string', value: 'T01' } } },
        ],
      },
      { line: 12, attributes: {}, events: [] },
    ]);
  });

  it('keeps the type of every value, and the text and offset of a date', async () => {
    const [trace] = await read(
      file(
        log(
          '<trace>',
          '<date key="a" value="2011-10-11T13:42:22.688+02:00"/>',
          '<int key="b" value="9007199254740993"/>',
          '<float key="c" value="2.38E7"/>',
          '<boolean key="d" value="true"/>',
          '<id key="e" value="7d3c"/>',
          '<string key="f" value=""/>',
          '<float key="g" value="-INF"/>',
          '</trace>',
        ),
      ),
    );
    expect(trace?.attributes).toEqual({
      a: { type: 'date', value: '2011-10-11T13:42:22.688+02:00' },
      b: { type: 'int', value: 9007199254740993n },
      c: { type: 'float', value: 23_800_000 },
      d: { type: 'boolean', value: true },
      e: { type: 'id', value: '7d3c' },
      f: { type: 'string', value: '' },
      g: { type: 'float', value: -Infinity },
    });
  });

  it('keeps attributes nested in attributes', async () => {
    const [trace] = await read(
      file(
        log('<trace><string key="a" value="x"><int key="b" value="1"><id key="c" value="y"/></int></string></trace>'),
      ),
    );
    expect(trace?.attributes).toEqual({
      a: {
        type: 'string',
        value: 'x',
        nested: { b: { type: 'int', value: 1n, nested: { c: { type: 'id', value: 'y' } } } },
      },
    });
  });

  it('reads entities, and any key, as what they stand for', async () => {
    const [trace] = await read(
      file(log('<trace><string key="__proto__" value="&lt;A &amp; B&gt; &quot;&#x5BB9;&#32570;&quot;"/></trace>')),
    );
    expect(Object.entries(trace?.attributes ?? {})).toEqual([
      ['__proto__', { type: 'string', value: '<A & B> "容缺"' }],
    ]);
  });

  it('reads a gzipped log whatever its name is', async () => {
    expect(await read(file(gzipSync(log('<trace/>', '<trace/>'))))).toHaveLength(2);
  });

  it('follows a byte order mark and the declared encoding', async () => {
    const text = log('<trace><string key="部门" value="自然资源局"/></trace>');
    const gbk = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="GBK"?><log><trace><string key="k" value="'),
      Buffer.from([0xc8, 0xdd, 0xc8, 0xb1]),
      Buffer.from('"/></trace></log>'),
    ]);
    const attributes = { 部门: { type: 'string', value: '自然资源局' } };
    expect((await read(file(`\ufeff${text}`)))[0]?.attributes).toEqual(attributes);
    expect((await read(file(Buffer.from(`\ufeff${text}`, 'utf16le'))))[0]?.attributes).toEqual(attributes);
    expect((await read(file(gbk)))[0]?.attributes).toEqual({ k: { type: 'string', value: '容缺' } });
  });
});

describe('a log that is not in order', () => {
  it('names the line where XML is malformed, after the cases before it', async () => {
    const { traces, error } = await readUntilError(file(log('<trace/>', '<trace>', '<event></trace>')));
    expect(traces).toHaveLength(1);
    expect(error).toBeInstanceOf(XesError);
    expect(error).toMatchObject({ line: 4, message: expect.stringMatching(/not well-formed.*Correct the file/) });
  });

  it('tells a file that was cut off, and gives the cases that were complete', async () => {
    const { traces, error } = await readUntilError(file('<log>\n<trace/>\n<trace>\n<event>'));
    expect(traces).toHaveLength(1);
    expect(error).toMatchObject({ line: 4, message: expect.stringContaining('cut off') });
  });

  it('tells a file that was cut off within a tag, within a character, or before its first byte', async () => {
    const cutInCharacter = Buffer.from('<log>\n<trace><string key="容').subarray(0, -1);
    expect(await error(file('<log>\n<trace><str'))).toMatchObject({
      line: 2,
      message: expect.stringContaining('cut off'),
    });
    expect(await error(file(cutInCharacter))).toMatchObject({ line: 2, message: expect.stringContaining('cut off') });
    expect(await error(file(''))).toMatchObject({ line: 1, message: expect.stringContaining('cut off') });
  });

  it('tells a gzip file that was cut off, and one that is damaged', async () => {
    const zipped = gzipSync(log('<trace/>'));
    const damaged = Buffer.from(zipped);
    damaged.fill(0xff, 10, 20);
    const cut = await error(file(zipped.subarray(0, -9)));
    expect(cut).toBeInstanceOf(XesError);
    expect(cut).toMatchObject({ message: expect.stringContaining('cut off') });
    expect(await error(file(damaged))).toMatchObject({ message: expect.stringContaining('gzip file is damaged') });
  });

  it('names the encoding when the text does not keep to it or it is unknown', async () => {
    const latin1 = Buffer.from(log('<trace><string key="k" value="é"/></trace>'), 'latin1');
    expect(await error(file(latin1))).toMatchObject({ name: 'XesError', message: expect.stringContaining('encoding') });
    expect(await error(file('<?xml version="1.0" encoding="klingon"?><log/>'))).toMatchObject({
      name: 'XesError',
      message: expect.stringContaining('encoding'),
    });
  });

  it('refuses a root other than <log>', async () => {
    expect(await error(file('<?xml version="1.0"?>\n<pnml/>'))).toMatchObject({
      line: 2,
      message: expect.stringContaining('<pnml>, not <log>'),
    });
  });

  it.each([
    ['a day that does not exist', '2011-02-29T10:00:00+01:00'],
    ['a date without offset', '2011-10-11T13:42:22.688'],
    ['a date without time', '2011-10-11'],
    ['an hour that does not exist', '2011-10-11T25:00:00Z'],
    ['the year 0000', '0000-01-01T00:00:00Z'],
    ['words', 'yesterday'],
  ])('refuses %s as a date', async (_, value) => {
    expect(await error(file(log('<trace>', `<date key="deadline" value="${value}"/>`, '</trace>')))).toMatchObject({
      line: 3,
      message: expect.stringContaining(`"deadline" has the value "${value}"`),
    });
  });

  it.each([
    ['int', '1.5'],
    ['float', '4,13'],
    ['float', `${'1'.repeat(1_000_000)}x`],
    ['boolean', 'yes'],
  ])('refuses a value that is no %s', async (type, value) => {
    expect(await error(file(log(`<trace><${type} key="k" value="${value}"/></trace>`)))).toMatchObject({
      line: 2,
      message: expect.stringContaining(value),
    });
  });

  it.each([
    ['an event outside a case', '<event/>', '<event> is not expected inside <log>'],
    ['an unknown element in a case', '<trace><note/></trace>', '<note> is not expected inside <trace>'],
    ['an event in an event', '<trace><event><event/></event></trace>', '<event> is not expected inside <event>'],
    ['an attribute without value', '<trace><string key="k"/></trace>', 'needs a key and a value'],
    ['a key given twice', '<trace><id key="k" value="1"/><id key="k" value="2"/></trace>', 'twice in this trace'],
  ])('refuses %s', async (_, line, message) => {
    expect(await error(file(log(line)))).toMatchObject({ line: 2, message: expect.stringContaining(message) });
  });

  it('says which file does not exist', async () => {
    expect(await error(join(folder, 'absent.xes'))).toMatchObject({
      code: 'ENOENT',
      message: expect.stringContaining('absent.xes'),
    });
  });
});

describe('a long log', () => {
  const many = 20_000;
  const long = log(...Array.from({ length: many }, () => '<trace><event><id key="k" value="v"/></event></trace>'));

  it.each([
    ['plain', Buffer.from(long)],
    ['gzipped', gzipSync(long, { level: 0 })],
  ])('is read on only as cases are asked for (%s)', async (_, content) => {
    let reached = 0;
    const traces = readXes(file(content), { onBytes: (read) => (reached = read) });
    await traces.next();
    expect(reached).toBeLessThan(content.length / 2);
    await traces.return();
  });

  it('reports the bytes read on disk, up to the size of the file', async () => {
    const content = gzipSync(long, { level: 0 });
    const progress: [number, number][] = [];
    const traces: XesTrace[] = [];
    const onBytes = (...report: [number, number]) => progress.push(report);
    for await (const trace of readXes(file(content), { onBytes })) traces.push(trace);
    expect(traces).toHaveLength(many);
    expect(progress.length).toBeGreaterThan(1);
    expect(progress.at(-1)).toEqual([content.length, content.length]);
  });

  it('stops when told to, with the reason', async () => {
    const stop = new AbortController();
    const reason = new Error('the user pressed Ctrl-C');
    const traces: XesTrace[] = [];
    const reading = async () => {
      for await (const trace of readXes(file(long), { signal: stop.signal })) {
        if (traces.push(trace) === 3) stop.abort(reason);
      }
    };
    await expect(reading()).rejects.toBe(reason);
    expect(traces).toHaveLength(3);
  });
});
