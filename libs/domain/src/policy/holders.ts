import type { TSchema } from '@sinclair/typebox';
import { holderOf, type Succession } from '../department/succession/holder.js';
import { DepartmentCode } from '../kernel/schema.js';
import { PolicyContentSchema, type PolicyContent } from './content.js';

/**
 * The policy with every department it names as the one that does the work by then: wherever its schema says
 * `DepartmentCode`, in whatever section. Nothing has to be published for a merger.
 */
export function heldContent(content: PolicyContent, successions: readonly Succession[]): PolicyContent {
  if (successions.length === 0) return content;
  // Only strings are exchanged, for strings of the same schema.
  return exchanged(PolicyContentSchema, content, (code) => holderOf(code, { successions })) as PolicyContent;
}

function exchanged(schema: TSchema | undefined, value: unknown, holder: (code: string) => string): unknown {
  if (typeof value === 'string') return schema?.['pattern'] === DepartmentCode.pattern ? holder(value) : value;
  if (Array.isArray(value)) return value.map((entry: unknown) => exchanged(schema?.['items'], entry, holder));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, exchanged(schema?.['properties']?.[name], member, holder)]),
  );
}
