import { on, paper, type Step } from './story.js';

/** Whose land it is, and its three days: signed, supplied as standard land, listed. */
interface OnTheMarket {
  readonly by: 'Xuwei officer' | 'Guanyun officer' | 'Development Zone officer';
  readonly territory: 'ZONE-XUWEI' | 'COUNTY-GUANYUN' | 'ZONE-LETDZ';
  readonly signed: string;
  readonly supplied: string;
  readonly listed: string;
}

/** A plot on its way to the market: signed, supplied as standard land, listed within 30 working days. */
export function plot(plotId: string, { by, territory, signed, supplied, listed }: OnTheMarket): readonly Step[] {
  const notice = `挂牌公告〔${plotId}〕`;
  return [
    on(signed)
      .as(by)
      .give('sign-plot', plotId, { territory, agreementNo: `投资协议〔${plotId}〕` }),
    on(supplied)
      .as(by)
      .give('attach-standard-land', plotId, {
        indicators: [
          { code: 'INVESTMENT_INTENSITY', value: 420 },
          { code: 'TAX_YIELD', value: 28 },
          { code: 'PLOT_RATIO', value: 1.1 },
          { code: 'ENERGY_USE', value: 0.5 },
          { code: 'POLLUTANT_DISCHARGE', value: 0.35 },
        ],
        document: `标准地〔${plotId}〕`,
      }),
    on(listed)
      .as(by)
      .give('list-plot', plotId, { noticeNo: notice, evidence: [paper(notice, 'listing-announcement')] }),
  ];
}
