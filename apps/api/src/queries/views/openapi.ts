import { ApiResponse } from '@nestjs/swagger';
import type { FieldSchema } from './fields.js';
import type { ViewQuery } from './view-query.js';

/** Schema of where an answer was taken from. */
export const SOURCE: Record<string, FieldSchema> = {
  logId: { type: 'string', format: 'uuid', description: 'Log the position belongs to' },
  view: {
    type: 'object',
    description: 'View and version of its definition',
    properties: {
      name: { type: 'string', description: 'Name of the view' },
      version: { type: 'integer', description: 'Version of its definition' },
    },
  },
  position: { type: 'string', description: 'Everything up to this position of the log is in the answer' },
};

function rowSchema({ fields, derivation }: ViewQuery) {
  return {
    type: 'object' as const,
    required: ['id', 'position'],
    properties: {
      id: { type: 'string' as const, description: 'Id of the row' },
      position: { type: 'string' as const, description: 'Position of the last event in the row' },
      ...fields,
      ...derivation?.fields,
    },
  };
}

/** Documents the answer of a list. */
export function ApiRows(query: ViewQuery): MethodDecorator {
  return ApiResponse({
    status: 200,
    description: 'A page of rows, and where it was taken from',
    schema: {
      type: 'object',
      required: ['logId', 'view', 'position', 'rows'],
      properties: {
        ...SOURCE,
        rows: { type: 'array', items: rowSchema(query) },
        next: { type: 'string', description: '`cursor` of the next page; missing on the last' },
      },
    },
  });
}

/** Documents the answer of one row. */
export function ApiRow(query: ViewQuery): MethodDecorator {
  return ApiResponse({
    status: 200,
    description: 'The row, and where it was taken from',
    schema: {
      type: 'object',
      required: ['logId', 'view', 'position', 'row'],
      properties: { ...SOURCE, row: rowSchema(query) },
    },
  });
}
