import { createHash } from 'node:crypto';
import { departmentStream } from '#domain/department/stream';
import { projectStream } from '#domain/project/stream';

const LONGEST_CODE = 40;
const LONGEST_ID = 100;

/**
 * Project id of a case: its id where that is a legal one; otherwise what is legal of it and a digest of all of it, so
 * that different cases never share a project.
 */
export function projectIdOf(caseId: string): string {
  if (projectStream.idPattern.test(caseId)) return caseId;
  const legal = caseId.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^[-_]+/, '');
  return withDigest(legal || 'case', caseId, LONGEST_ID);
}

/**
 * Code of a department by its name in a log: `Customer contact` → `CUSTOMER-CONTACT`. Names that differ in case and
 * punctuation alone are one department, and a name that is a code of the city's is that department. What other
 * alphabets lose is told apart by a digest.
 */
export function departmentCodeOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toUpperCase();
  const code = plain.replace(/[^A-Z0-9_]+/g, '-').replace(/^[^A-Z]+|(?<![-_])[-_]+$/g, '');
  const lossless = !/[^\P{L}A-Z]|[^\P{N}0-9]/u.test(plain) && /^[^\p{L}\p{N}]*[A-Z]/u.test(plain);
  return lossless && departmentStream.idPattern.test(code)
    ? code
    : withDigest(code || 'D', name, LONGEST_CODE).toUpperCase();
}

function withDigest(legal: string, whole: string, longest: number): string {
  const digest = createHash('sha256').update(whole).digest('hex').slice(0, 12);
  return `${legal.slice(0, longest - digest.length - 1)}-${digest}`;
}
