import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { BOOK, storyBook } from './story-book.js';

writeFileSync(BOOK, await format(await storyBook(), { ...(await resolveConfig(BOOK)), parser: 'markdown' }));
process.stdout.write(`${BOOK} is up to date.\n`);
