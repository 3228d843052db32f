import { describe, expect, it } from '@jest/globals';
import { CAST, type CastName } from '#apps/all-in-one/src/demo/cast';
import { city } from '#apps/all-in-one/src/demo/city';
import { portfolio } from '#apps/all-in-one/src/demo/portfolio';
import type { Step, Story } from '#apps/all-in-one/src/demo/story';
import { DEPARTMENT_ROLES } from '#domain/department/roles';
import type { Actor, Role } from '#domain/kernel/actor';
import { CITY_DEPARTMENTS } from '#domain/policy/data/departments';
import { StoryOffice } from '#test/support/story-office';
import { TOLD_ON } from './story-book.js';

const DAY = '2026-01-05';
const CODES: ReadonlySet<string> = new Set(CITY_DEPARTMENTS.map(({ code }) => code));
const successorOf = (code: string): string => `NEW-${code}`;
const now = (code: string): string => (CODES.has(code) ? successorOf(code) : code);

/** Before any story the city's departments end, every one, and others that nobody has named before do their work. */
const reform: Story = {
  id: 'reform',
  title: 'Every department of the notice has ended',
  steps: CITY_DEPARTMENTS.flatMap(({ code, name }): Step[] => [
    {
      on: DAY,
      as: 'administrator',
      command: 'register-department',
      id: successorOf(code),
      fields: { name, role: 'INDUSTRY_DEPT', validFrom: '2024-03-18' },
    },
    {
      on: DAY,
      as: 'administrator',
      command: 'rename-department',
      id: code,
      fields: { successor: successorOf(code), validFrom: DAY, document: '机构改革方案' },
    },
    { on: DAY, says: 'SuccessionAnnounced', id: 'city', data: { code, successor: successorOf(code) } },
  ]),
};

/** Members of commands and events that hold codes of departments; others (`services`, a route) hold words that look alike. */
const HOLDS_CODES =
  /^(department|departments|causeDepartment|issuer|onBehalfOf|attendees|body|allocatedBy|preparedBy)$/;

function renamed(value: unknown, holdsCodes = false): unknown {
  if (typeof value === 'string') return holdsCodes ? now(value) : value;
  if (Array.isArray(value)) return value.map((entry) => renamed(entry, holdsCodes));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, renamed(member, HOLDS_CODES.test(name))]),
  );
}

const renamedObject = (value: object): object => Object.assign({}, renamed(value));

/** The story as it would be told after the reform: departments by their new codes, in addresses and in what is said. */
const afterReform = (told: Story): Story => ({
  ...told,
  steps: told.steps.map((step) =>
    'says' in step
      ? { ...step, id: now(step.id), data: renamedObject(step.data) }
      : { ...step, id: now(step.id), fields: renamedObject(step.fields) },
  ),
});

/** The officer of the successor. His token bears no role but that of departments the notice does not name. */
function successor(name: CastName): Actor {
  const { actor }: { readonly actor: Actor } = CAST[name];
  const { department } = actor;
  if (department === undefined || !CODES.has(department)) return actor;
  const isBody = (role: Role) => DEPARTMENT_ROLES.some((known) => known === role);
  const roles = actor.roles.map((role): Role => (isBody(role) ? 'INDUSTRY_DEPT' : role));
  return { ...actor, department: successorOf(department), roles };
}

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
