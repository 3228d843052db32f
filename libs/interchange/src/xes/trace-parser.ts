import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { XesEvent, XesTrace, XesValue } from './trace.js';
import { attributeTypes, isAttributeType, parseValue, type AttributeType } from './value.js';
import { XesError } from './xes-error.js';

type Attributes = Record<string, XesValue>;

/** An element that is open at this moment, and what has been read of it. */
type Open =
  | { readonly kind: 'log' }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'trace'; readonly line: number; readonly attributes: Attributes; readonly events: XesEvent[] }
  | { readonly kind: 'event'; readonly line: number; readonly attributes: Attributes; readonly events: XesEvent[] }
  | AttributeOpen;

interface AttributeOpen {
  readonly kind: 'attribute';
  readonly line: number;
  readonly type: AttributeType;
  readonly key: string;
  readonly text: string;
  readonly attributes: Attributes;
  readonly owner: Attributes;
}

/**
 * What a log may hold besides traces. None of it is read: a `global` only declares that an attribute is always there,
 * its value is a placeholder and never stands in for what a trace leaves out.
 */
const declarations: ReadonlySet<string> = new Set([
  'extension',
  'global',
  'classifier',
  'list',
  'container',
  ...attributeTypes,
]);

/** Turns the text of an XES log, in pieces of any size, into traces; keeps the open one only. */
export class TraceParser {
  readonly #xml = new SaxesParser();
  readonly #open: Open[] = [];
  #complete: XesTrace[] = [];
  #startLine = 1;

  constructor() {
    this.#xml.on('opentagstart', () => {
      // the parser has read one character past the name; when that was a line break, the tag began one line earlier
      this.#startLine = this.#xml.column === 0 ? this.#xml.line - 1 : this.#xml.line;
    });
    this.#xml.on('opentag', (tag) => this.#open.push(this.#opened(tag, this.#startLine)));
    this.#xml.on('closetag', () => this.#closed());
    this.#xml.on('error', (error) => {
      throw new XesError(
        this.#xml.line,
        `this is not well-formed XML: ${error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}. ` +
          'Correct the file there, or export it again.',
      );
    });
  }

  /** The line the parser has reached, 1-based. */
  get line(): number {
    return this.#xml.line;
  }

  /**
   * Reads on, and yields the traces that are complete now, also those before an error.
   * @throws XesError at what is not well-formed or no XES 1.0; the parser is of no use afterwards.
   */
  *write(text: string): Generator<XesTrace, void> {
    try {
      this.#xml.write(text);
    } finally {
      const complete = this.#complete;
      this.#complete = [];
      yield* complete;
    }
  }

  /**
   * Says that the text ends here.
   * @throws XesError when the log is not closed yet.
   */
  end(): void {
    const { line } = this;
    this.#xml.on('error', () => {
      throw new XesError(line, 'the file ends before </log>: it was cut off. Copy or export it again.');
    });
    this.#xml.close();
  }

  #opened(tag: SaxesTagPlain, line: number): Open {
    const parent = this.#open.at(-1);
    const { name } = tag;
    switch (parent?.kind) {
      case undefined:
        if (name === 'log') return { kind: 'log' };
        throw new XesError(line, `the root element is <${name}>, not <log>: this is no XES file. Choose another file.`);
      case 'skipped':
        return parent;
      case 'log':
        if (name === 'trace') return { kind: 'trace', line, attributes: noAttributes(), events: [] };
        if (declarations.has(name)) return { kind: 'skipped' };
        throw unexpected(name, 'log', line);
      case 'trace':
        if (name === 'event') return { kind: 'event', line, attributes: noAttributes(), events: parent.events };
        return attribute(tag, parent, line);
      case 'event':
      case 'attribute':
        return attribute(tag, parent, line);
    }
  }

  #closed(): void {
    const element = this.#open.pop();
    switch (element?.kind) {
      case undefined:
      case 'log':
      case 'skipped':
        return;
      case 'trace':
        this.#complete.push({ line: element.line, attributes: element.attributes, events: element.events });
        return;
      case 'event':
        element.events.push({ line: element.line, attributes: element.attributes });
        return;
      case 'attribute':
        close(element);
    }
  }
}

function attribute(tag: SaxesTagPlain, parent: { kind: string; attributes: Attributes }, line: number): AttributeOpen {
  const { name } = tag;
  if (!isAttributeType(name)) throw unexpected(name, parent.kind, line);
  const { key, value: text } = tag.attributes;
  if (key === undefined || text === undefined) {
    throw new XesError(line, `<${name}> needs a key and a value. Complete it there, or export the log again.`);
  }
  if (key in parent.attributes) {
    throw new XesError(line, `attribute "${key}" is given twice in this ${parent.kind}. Keep the one that holds.`);
  }
  return { kind: 'attribute', line, type: name, key, text, attributes: noAttributes(), owner: parent.attributes };
}

function close({ type, key, text, line, attributes, owner }: AttributeOpen): void {
  const value = parseValue(type, key, text, line);
  owner[key] = Object.keys(attributes).length === 0 ? value : { ...value, nested: attributes };
}

function noAttributes(): Attributes {
  return Object.create(null);
}

function unexpected(name: string, parent: string, line: number): XesError {
  return new XesError(
    line,
    `<${name}> is not expected inside <${parent}>. Export the log as XES 1.0: a log of traces, a trace of events, ` +
      `attributes of the types ${attributeTypes.join(', ')}.`,
  );
}
