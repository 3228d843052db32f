import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { format, resolveConfig } from 'prettier';
import { on, story, type Story } from '#apps/all-in-one/src/demo/story';
import { LAST_DAY, portfolio } from '#apps/all-in-one/src/demo/portfolio';
import { faultIn } from '#test/support/sentence-fault';
import { ToldOtherwise } from '#test/support/story-office';
import { BOOK, live, storyBook, told, TOLD_ON } from './story-book.js';

const stories = portfolio(TOLD_ON);

describe('the stories, lived through day by day', () => {
  it.each(stories.filter(({ id }) => id !== 'city').map((told) => [told.title, told] as const))(
    'come out as they are told, and what came on record is told in words throughout, in both languages: %s',
    async (_, one) => {
      const lived = await live(one);
      const faults = lived.chapters
        .flatMap(({ events }) => events)
        .flatMap((event) =>
          (['zh', 'en'] as const).flatMap((language) => {
            const sentence = told(event, language, lived);
            const fault = faultIn(sentence, language, event.data);
            return fault === undefined ? [] : [`${event.type}: ${fault} in “${sentence}”`];
          }),
        );
      expect(faults).toEqual([]);
    },
  );
});

describe('a story that comes out otherwise', () => {
  const filed = (...rest: Story['steps']) =>
    story(
      'demo-other',
      'Another',
      on('2026-03-02').as('owner of feed mill').give('file-project', 'demo-other', { name: '另一项目' }),
      ...rest,
    );
  const refuses = async (told: Story, words: RegExp) => {
    await expect(live(told)).rejects.toThrow(ToldOtherwise);
    await expect(live(told)).rejects.toThrow(words);
  };

  it('fails with the words of a step that was to be refused and was not', async () => {
    const again = on('2026-03-03').as('owner of feed mill');
    await refuses(
      filed(again.isRefused('R-01', 'suspend-project', 'demo-other', { reason: '暂停' })),
      /On 2026-03-03 owner of feed mill gives suspend-project .* is refused by R-01, but it was carried out: ProjectSuspended/,
    );
  });

  it('fails with the words of a step that was refused, by which rule and why', async () => {
    const select = on('2026-03-03').as('WGR officer').give('select-track', 'demo-other', { track: 'GENERAL' });
    await refuses(filed(select), /On 2026-03-03 WGR officer gives select-track .* is carried out, but: Refusal: R-/);
  });

  it('fails where the system does not say what the story says it does', async () => {
    const said = on('2026-03-04').theSystemSays('NodeOverdue', 'demo-other');
    await refuses(filed(said), /On 2026-03-04 the system says NodeOverdue of demo-other \{\}, but it says nothing/);
  });

  it('fails where the system says by itself what the story leaves out', async () => {
    const windBlades = stories.find(({ id }) => id === 'demo-wind-blades');
    const silent = {
      ...filed(),
      steps: (windBlades?.steps ?? []).filter((step) => !('says' in step && step.says === 'ApprovalDelayed')),
    };
    await refuses(silent, /The story does not tell that the system says ApprovalDelayed/);
  });
});

describe('the book of stories', () => {
  it('is up to date: `npm run stories` writes it', async () => {
    const written = await format(await storyBook(), { ...(await resolveConfig(BOOK)), parser: 'markdown' });
    expect(readFileSync(BOOK, 'utf8')).toBe(written);
  });

  it('tells of no day after the last one the demo waits for', () => {
    const days = stories
      .filter(({ id }) => id !== 'demo-hydrogen')
      .flatMap(({ steps }) => steps.map((step) => step.on));
    expect(days.toSorted().at(-1)).toBe(LAST_DAY);
  });
});
