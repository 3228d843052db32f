import { ValidateBy } from 'class-validator';

/**
 * Characters that show nothing of themselves and change how the rest is read: controls, overrides and isolates of the
 * writing direction, halves of surrogate pairs. The record keeps what it is told for ever, so they never enter it.
 */
const HIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const LINES = /[\t\n\r\u2028\u2029]/;
/** A blank braille pattern and ignorable code points show nothing either. */
const VISIBLE = /[^\p{Z}\p{Cc}\p{Cf}\p{DI}\u2800]/u;

/** Whether the text has a character that nobody sees and that changes how others are read. Tabs and line breaks do not. */
export function hidesSomething(text: string): boolean {
  return HIDDEN.test(text);
}

export interface TextOptions {
  /** Long text: line breaks and tabs are part of it. */
  readonly lines?: boolean;
  /** The property is a list of texts. */
  readonly each?: boolean;
}

/**
 * The property is text that can be read: something to see, and nothing hidden. Its length is bounded beside it with
 * `@Length`, which the OpenAPI document takes over.
 */
export function IsText({ lines = false, each = false }: TextOptions = {}): PropertyDecorator {
  const where = each ? 'each value in $property' : '$property';
  const oneLine = lines ? '' : ', on one line';
  return ValidateBy(
    {
      name: 'isText',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' && VISIBLE.test(value) && !hidesSomething(value) && (lines || !LINES.test(value)),
        defaultMessage: () =>
          `${where} must be text with a visible character${oneLine}, without control or direction characters`,
      },
    },
    { each },
  );
}
