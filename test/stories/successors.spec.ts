import { describe, expect, it } from '@jest/globals';
import { CAST, type CastName } from '#apps/all-in-one/src/demo/cast';
import { city } from '#apps/all-in-one/src/demo/city';
import { portfolio } from '#apps/all-in-one/src/demo/portfolio';
import { on, story, type Step, type Story } from '#apps/all-in-one/src/demo/story';
import type { Actor } from '#domain/kernel/actor';
import { CITY_DEPARTMENTS } from '#domain/policy/data/departments';
import { renamedFields, successorOf, successorOfficer } from '#test/support/every-successor';
import { StoryOffice } from '#test/support/story-office';
import { TOLD_ON } from './story-book.js';

const DAY = '2026-01-05';

/** Before any story the city's departments end, every one, and others that nobody has named before do their work. */
const reform = story(
  'reform',
  'Every department of the notice has ended',
  CITY_DEPARTMENTS.flatMap(({ code, name }): Step[] => {
    const successor = successorOf(code);
    const administrator = on(DAY).as('administrator');
    return [
      administrator.give('register-department', successor, { name, role: 'INDUSTRY_DEPT', validFrom: '2024-03-18' }),
      administrator.give('rename-department', code, { successor, validFrom: DAY, document: '机构改革方案' }),
      on(DAY).theSystemSays('SuccessionAnnounced', 'city', { code, successor }),
    ];
  }),
);

/** The story as it would be told after the reform: departments by their new codes, in addresses and in what is said. */
const afterReform = (told: Story): Story => ({
  ...told,
  steps: told.steps.map((step) =>
    'says' in step
      ? { ...step, id: successorOf(step.id), data: renamedFields(step.data) }
      : { ...step, id: successorOf(step.id), fields: renamedFields(step.fields) },
  ),
});

const successor = (name: CastName): Actor => successorOfficer(CAST[name].actor);

describe('after every department of the notice has ended, its successor gives every command in its place (R-05)', () => {
  it.each(
    portfolio(TOLD_ON)
      .filter(({ id }) => id !== 'city')
      .map((told) => [told.title, told] as const),
  )('%s', async (_, told) => {
    const office = await StoryOffice.opens(successor);
    try {
      await office.lives(reform);
      await office.lives(afterReform(city));
      await expect(office.lives(afterReform(told))).resolves.toBeDefined();
    } finally {
      await office.closes();
    }
  });
});

describe('after every department of the notice has ended, its officers give no command any more (R-05)', () => {
  const late = (name: CastName) => on('2026-02-03').as(name);
  const id = 'demo-late';
  const attempts: readonly Step[] = [
    late('COMMERCE officer').isRefused('R-05', 'confirm-maturity', id, { grounds: '项目成熟' }),
    late('DRC officer').isRefused('R-05', 'designate-major-project', id, {
      level: 'CITY',
      basisDoc: '连发改〔2026〕9号',
    }),
    late('GSO officer').isRefused('R-05', 'assign-team', id, { members: ['agent-01'] }),
    late('WGR officer').isRefused('R-05', 'select-track', id, { track: 'GENERAL' }),
    late('NR officer').isRefused('R-05', 'start-scheme-review', id, { landArea: 134_000 }),
    late('UTIL officer').isRefused('R-05', 'review-utilities', id, { services: ['WATER'], opinion: '供水可满足' }),
    late('NR window').isRefused('R-05', 'receive-item', id, { itemCode: 'scheme-review' }),
    late('hall window').isRefused('R-05', 'receive-item', id, { itemCode: 'scheme-review' }),
  ];

  it.each(attempts.flatMap((step) => ('as' in step ? [[`${step.as}, ${step.command}`, step] as const] : [])))(
    '%s',
    async (_, step) => {
      const filed = on('2026-02-02').as('owner of feed mill').give('file-project', id, { name: '迟到的项目' });
      const office = await StoryOffice.opens();
      try {
        await office.lives(reform);
        const [, last] = await office.lives(story('late', 'An officer who is late', filed, step));
        expect(last).toMatchObject({ refusal: { details: { successor: expect.stringMatching(/^NEW-/) } } });
      } finally {
        await office.closes();
      }
    },
  );
});
