import { describe, expect, it } from '@jest/globals';
import { AGENT, BEO, NR_OFFICER, NR_WINDOW, OWNER, designated, filed, served } from '#test/support/major-project';
import { folded } from '#test/support/given';
import type { Actor, Channel } from '../kernel/actor.js';
import type { NewEvent } from '../kernel/event.js';
import { NotOwnProject, StateConflict } from '../kernel/refusal.js';
import { ProjectResumed, ProjectSuspended, ProjectTerminated } from './filing/events.js';
import { isWindowOnly, requireDepartment, requireDesignated, requireNotClosed, requireOwnProject } from './guards.js';
import { project } from './state.js';

const by = (actor: Actor, channel: Channel = 'ONLINE') => ({ actor, channel, successions: [] });
const of = (...history: NewEvent[]) => folded(project, [filed, ...history]);
const suspended = ProjectSuspended.of({ projectId: 'P1', reason: '资金' });

describe('who may act, whatever the command', () => {
  it('is an officer of the department itself, the system, or an import', () => {
    expect(() => requireDepartment(by(NR_OFFICER), 'NR', 'R-50')).not.toThrow();
    expect(() => requireDepartment(by(NR_OFFICER), 'HURD', 'R-50')).toThrow('R-50');
    expect(() => requireDepartment(by({ id: 'nobody', roles: ['NR'] }), 'NR', 'R-50')).toThrow('R-50');
    expect(() => requireDepartment(by({ id: 'system', roles: ['SYSTEM'] }), 'NR', 'R-50')).not.toThrow();
    expect(() => requireDepartment(by({ id: 'admin', roles: ['ADMIN'] }, 'IMPORT'), 'NR', 'R-50')).not.toThrow();
    expect(() => requireDepartment(by({ id: 'admin', roles: ['ADMIN'] }), 'NR', 'R-50')).toThrow('R-50');
  });

  it('is the window only where the officer carries no role of an approval department', () => {
    expect(isWindowOnly(by(NR_WINDOW))).toBe(true);
    expect(isWindowOnly(by({ ...NR_WINDOW, roles: ['WINDOW', 'GSO'] }))).toBe(true);
    expect(isWindowOnly(by({ ...NR_WINDOW, roles: ['WINDOW', 'NR'] }))).toBe(false);
    expect(isWindowOnly(by(NR_OFFICER))).toBe(false);
  });

  it('is the project’s own owner or an agent of its team (R-42, R-45)', () => {
    expect(() => requireOwnProject(of(), by(OWNER))).not.toThrow();
    expect(() => requireOwnProject(of(), by({ ...OWNER, uscc: '91320700MA1YYYYY0B' }))).toThrow(NotOwnProject);
    expect(() => requireOwnProject(of(), by({ id: 'owner-2', roles: ['OWNER'] }))).toThrow(NotOwnProject);
    expect(() => requireOwnProject(of(served), by(AGENT))).not.toThrow();
    expect(() => requireOwnProject(of(), by(AGENT))).toThrow(NotOwnProject);
    expect(() => requireOwnProject(of(), by(BEO))).not.toThrow();
  });
});

describe('which projects may be acted on', () => {
  it('are designated ones, where the notice’s own rules are used (R-01)', () => {
    expect(() => requireDesignated(of(), 'R-01')).toThrow('R-01');
    expect(() => requireDesignated(of(designated), 'R-01')).not.toThrow();
  });

  it('are those that go on', () => {
    expect(() => requireNotClosed(of())).not.toThrow();
    expect(() => requireNotClosed(of(suspended))).toThrow(StateConflict);
    expect(() => requireNotClosed(of(suspended, ProjectResumed.of({ projectId: 'P1', reason: '复工' })))).not.toThrow();
    expect(() => requireNotClosed(of(ProjectTerminated.of({ projectId: 'P1', reason: '撤资' })))).toThrow(
      StateConflict,
    );
  });
});
