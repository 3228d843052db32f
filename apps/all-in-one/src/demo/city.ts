import { CAST, type CastName } from './cast.js';
import { on, story, type Step } from './story.js';

/** A department's number one, who alone signs its negative replies. */
const leads = (leader: CastName, department: string, document: string): Step =>
  on('2026-01-05')
    .as('administrator')
    .give('appoint-main-leader', department, { personId: CAST[leader].actor.id, validFrom: '2025-01-01', document });

const registered = (code: string, role: 'COUNTY' | 'ZONE', zh: string, en: string): Step =>
  on('2026-01-05')
    .as('administrator')
    .give('register-department', code, { name: { zh, en }, role, validFrom: '2024-03-18' });

/** Who is who, before any project: people (names sealed), a county and a zone, main leaders, what windows may decide. */
export const city = story(
  'city',
  'The city: people, a county and a zone, main leaders, what windows may decide',
  Object.values(CAST).map(({ actor, kind, name }) =>
    on('2026-01-05').as('administrator').give('record-person', actor.id, { kind, name, contact: '0518-12345' }),
  ),
  registered('COUNTY-GUANYUN', 'COUNTY', '灌云县人民政府', 'Guanyun County'),
  registered('ZONE-XUWEI', 'ZONE', '徐圩新区管委会', 'Xuwei New Area'),
  leads('NR leader', 'NR', '连委干〔2025〕3号'),
  leads('HURD leader', 'HURD', '连委干〔2025〕4号'),
  leads('ECO leader', 'ECO', '连委干〔2025〕5号'),
  leads('WATER leader', 'WATER', '连委干〔2025〕6号'),
  on('2026-01-06')
    .as('NR officer')
    .give('delegate-window-authority', 'NR', {
      itemCodes: ['scheme-review', 'land-planning-permit', 'real-estate-title'],
      validFrom: '2026-01-06',
      document: '连自然资规发〔2026〕1号',
    }),
  on('2026-01-06')
    .as('HURD leader')
    .give('delegate-window-authority', 'HURD', {
      itemCodes: ['landscaping-opinion', 'quality-safety-supervision'],
      validFrom: '2026-01-06',
      document: '连建发〔2026〕2号',
    }),
);
