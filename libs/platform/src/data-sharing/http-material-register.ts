import { businessDate, type BusinessDate } from '#workdays/business-date';
import type { MaterialAnswer, MaterialQuestion } from '#domain/kernel/material-register';
import { MaterialRegisterUnavailable, type MaterialRegister } from '#command-handling/material-register';
import type { Configuration } from '../configuration.js';

/** Longest answer that is read, in bytes: it says yes or no. */
const MOST_BYTES = 10_000;

/**
 * The city's register over HTTP: the question goes as JSON in a POST to the configured address, the answer comes as
 * `{"found": true, "answerId": "…", "validUntil": "YYYY-MM-DD"}`, the latter two where the register has them. Nothing is
 * taken for a no but `found: false` in a 200: everything else is no answer.
 */
export class HttpMaterialRegister implements MaterialRegister {
  constructor(private readonly settings: NonNullable<Configuration['materialRegister']>) {}

  async ask(question: MaterialQuestion): Promise<MaterialAnswer> {
    const { url, token, timeoutMs } = this.settings;
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify(question),
        // Whoever redirects would be asked with the token.
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (response.status !== 200) throw new Error(`it answered with status ${response.status}`);
      return answerFrom(JSON.parse(await bodyOf(response)));
    } catch (error) {
      throw new MaterialRegisterUnavailable(
        `The register at ${new URL(url).origin} gave no answer within ${timeoutMs} ms that can be used: ${reasonOf(error)}.`,
        { cause: error },
      );
    }
  }
}

/** The body as text, read no further than an answer may be long. */
async function bodyOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop cancels the rest.
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Error('its answer is longer than any answer is');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function answerFrom(body: unknown): MaterialAnswer {
  const found = memberOf(body, 'found');
  if (typeof found !== 'boolean') throw new Error('its answer does not say whether it found the material');
  const answerId = memberOf(body, 'answerId');
  const validUntil = memberOf(body, 'validUntil');
  if (answerId !== undefined && (typeof answerId !== 'string' || !/^[^\p{C}]{1,200}$/u.test(answerId))) {
    throw new Error('its answerId is no text of 1 to 200 characters');
  }
  return {
    found,
    ...(answerId !== undefined && { answerId }),
    ...(validUntil !== undefined && { validUntil: dateOf(validUntil) }),
  };
}

function dateOf(value: unknown): BusinessDate {
  if (typeof value !== 'string') throw new Error('its validUntil is no date');
  return businessDate(value);
}

function memberOf(body: unknown, name: string): unknown {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return value ?? undefined;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
