import { writeFileSync } from 'node:fs';
import { rulesDocument } from './document.js';
import { readSources } from './sources.js';

// `npm run rules`: started in the repository's folder.
writeFileSync('docs/rules.md', rulesDocument(readSources('.')));
