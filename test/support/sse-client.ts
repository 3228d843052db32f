/** A block of a server-sent event stream; a comment block has none of these. */
export interface Block {
  readonly id?: string;
  readonly event?: string;
  readonly data?: string;
}

/** Reads an open event stream block by block; ends when the server ends it. */
export async function* blocksOf(answer: Response): AsyncGenerator<Block, void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of answer.body ?? []) {
    rest += decoder.decode(chunk, { stream: true });
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    yield* blocks.map(blockFrom);
  }
}

function blockFrom(text: string): Block {
  const fields: Record<string, string> = {};
  for (const line of text.split('\n')) {
    const at = line.indexOf(': ');
    // A line that begins with a colon is a comment.
    if (at > 0) fields[line.slice(0, at)] = line.slice(at + 2);
  }
  return fields;
}

/** Positions of the next `count` events; leaves the stream then. */
export async function takePositions(answer: Response, count: number): Promise<readonly string[]> {
  const positions: string[] = [];
  for await (const { id, data } of blocksOf(answer)) {
    if (id === undefined || data === undefined) continue;
    positions.push(id);
    if (positions.length === count) break;
  }
  return positions;
}
