import { describe, it } from '@jest/globals';
import { given } from '#test/support/given';
import { OWNER } from '#test/support/major-project';
import { InvalidCommand, NotFound } from '../../../kernel/refusal.js';
import { project } from '../../state.js';
import { fileProject } from './file-project.js';

describe('filing a project', () => {
  it('opens the record with what is known and invents nothing', () =>
    given(project)
      .when(fileProject, { name: '年产10万吨新材料项目', regime: 'FILING' })
      .thenHappens(['ProjectFiled', { projectId: 'P1', name: '年产10万吨新材料项目', regime: 'FILING' }]));

  it('names the owner who files for itself', () =>
    given(project)
      .as(OWNER)
      .when(fileProject, { name: '年产10万吨新材料项目' })
      .thenHappens(['ProjectFiled', { ownerUscc: OWNER.uscc ?? '' }]));

  it('does not let an owner file for another', () =>
    given(project)
      .as(OWNER)
      .when(fileProject, { name: '年产10万吨新材料项目', ownerUscc: '91320700MA1YYYYY0B' })
      .thenFails(InvalidCommand, { field: 'ownerUscc' }));

  it('does not let an owner whose token names no credit code file for anybody', () =>
    given(project)
      .as({ id: 'owner-x', roles: ['OWNER'] })
      .when(fileProject, { name: '年产10万吨新材料项目', ownerUscc: '91320700MA1YYYYY0B' })
      .thenFails(InvalidCommand, { field: 'ownerUscc' }));

  it('names only a county or zone that is registered (R-16)', () =>
    given(project)
      .when(fileProject, { name: '年产10万吨新材料项目', territorialEntity: 'COUNTY-NOWHERE' })
      .thenFails(NotFound, { id: 'COUNTY-NOWHERE' }));
});
