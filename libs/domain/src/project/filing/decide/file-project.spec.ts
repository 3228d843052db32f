import { describe, it } from '@jest/globals';
import { given } from '#test/support/given';
import { project } from '../state.js';
import { fileProject } from './decide.js';

describe('filing a project', () => {
  it('opens the record with what is known and invents nothing', () =>
    given(project)
      .when(fileProject, { name: '年产10万吨新材料项目', regime: 'FILING' })
      .thenHappens(['ProjectFiled', { projectId: 'P1', name: '年产10万吨新材料项目', regime: 'FILING' }]));
});
