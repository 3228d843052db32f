import { on, paper, type Step } from '../../story.js';
import { id, PLOT } from './names.js';

/** The plot: reserved before it is asked for, signed, supplied as standard land, listed in 30 working days. */
export const land: readonly Step[] = [
  on('2026-01-12').as('Development Zone officer').give('prepare-land', PLOT, {
    territory: 'ZONE-LETDZ',
    preparation: 'RESERVE',
    areaHectares: 13.4,
    document: '开储〔2026〕2号',
  }),
  on('2026-01-22').as('Development Zone officer').give('sign-plot', PLOT, {
    territory: 'ZONE-LETDZ',
    agreementNo: '开投协〔2026〕5号',
    projectId: id,
  }),
  on('2026-02-03')
    .as('Development Zone officer')
    .give('attach-standard-land', PLOT, {
      indicators: [
        { code: 'INVESTMENT_INTENSITY', value: 480 },
        { code: 'TAX_YIELD', value: 32 },
        { code: 'PLOT_RATIO', value: 1.2 },
        { code: 'ENERGY_USE', value: 0.45 },
        { code: 'POLLUTANT_DISCHARGE', value: 0.3 },
      ],
      document: '开标地〔2026〕3号',
    }),
  on('2026-02-05').as('NR officer').isRefused('R-33', 'list-plot', PLOT, { noticeNo: '连自然资告〔2026〕5号' }),
  on('2026-02-05')
    .as('Development Zone officer')
    .give('list-plot', PLOT, {
      noticeNo: '连自然资告〔2026〕5号',
      evidence: [paper('连自然资告〔2026〕5号', 'listing-announcement')],
    }),
];
