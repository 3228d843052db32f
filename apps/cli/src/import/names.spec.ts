import { describe, expect, it } from '@jest/globals';
import { departmentStream } from '#domain/department/stream';
import { projectStream } from '#domain/project/stream';
import { departmentCodeOf, projectIdOf } from './names.js';

describe('the project id of a case', () => {
  it('is the id of the case where that is a legal one', () => {
    expect(projectIdOf('case-10011')).toBe('case-10011');
  });

  it.each(['2010/17', '案件 17', '-17', '', 'a'.repeat(101)])('is legal and always the same for %j', (caseId) => {
    expect(projectIdOf(caseId)).toMatch(projectStream.idPattern);
    expect(projectIdOf(caseId)).toBe(projectIdOf(caseId));
  });

  it('differs for ids that differ in what is not legal alone', () => {
    expect(new Set(['2010/17', '2010 17', '2010.17', '2010-17'].map(projectIdOf)).size).toBe(4);
  });
});

describe('the code of a department', () => {
  it.each([
    ['General', 'GENERAL'],
    ['Customer contact', 'CUSTOMER-CONTACT'],
    ['customer-contact', 'CUSTOMER-CONTACT'],
    ['Vergunningen & Handhaving (Zuid)', 'VERGUNNINGEN-HANDHAVING-ZUID'],
    ['Bürgeramt', 'BURGERAMT'],
    ['NR', 'NR'],
  ])('of %j is %s', (name, code) => {
    expect(departmentCodeOf(name)).toBe(code);
  });

  it.each(['自然资源局', '规划科2', '3rd floor', 'Łódź', 'D'.repeat(41), '…'])('of %j is legal', (name) => {
    expect(departmentCodeOf(name)).toMatch(departmentStream.idPattern);
  });

  it('differs for names of another alphabet', () => {
    const names = ['自然资源局', '生态环境局', '规划科2', '规划科3', '3rd floor', '4th floor'];
    expect(new Set(names.map(departmentCodeOf)).size).toBe(names.length);
  });

  it('is found for a name of a million marks as for any other, not by searching from each of them', () => {
    expect(departmentCodeOf(`A${'_'.repeat(1_000_000)}B`)).toMatch(/^A_{26}-[0-9A-F]{12}$/);
  });
});
