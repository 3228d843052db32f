import type { Bilingual, Language } from '#domain/kernel/bilingual';

/** An RFC 9457 problem before a language is chosen. */
export interface Problem {
  readonly status: number;
  /** Last segment of the problem's type URI. */
  readonly kind: string;
  readonly title: Bilingual;
  readonly detail: Bilingual;
  /** Further members, such as `rule`, `clause`, `errors`. */
  readonly members?: Readonly<Record<string, unknown>>;
}

/** The body of `application/problem+json`. */
export function problemBody(problem: Problem, language: Language, instance: string): Record<string, unknown> {
  return {
    type: `urn:permittrail:problem:${problem.kind}`,
    title: problem.title[language],
    status: problem.status,
    detail: problem.detail[language],
    instance,
    ...problem.members,
  };
}

/** The language an `Accept-Language` header asks for: English unless Chinese is preferred. */
export function languageOf(header: string | undefined): Language {
  const ranges = (header ?? '').split(',').map((part) => {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
    return { language: range.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
  });
  const best = ranges
    .filter(({ language, quality }) => (language === 'zh' || language === 'en') && quality > 0)
    .sort((a, b) => b.quality - a.quality)[0];
  return best?.language === 'zh' ? 'zh' : 'en';
}
