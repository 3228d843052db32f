import type { Actor, Role } from '#domain/kernel/actor';
import type { PersonKind } from '#domain/person/vocabulary';

/** Somebody of the sample city: how the record names them, and the name that lies sealed in `person-{id}`. */
export interface Member {
  readonly actor: Actor;
  readonly kind: PersonKind;
  readonly name: string;
}

const officer = (id: string, name: string, department: string, role: Role): Member => ({
  actor: { id, roles: [role], department },
  kind: 'OFFICIAL',
  name,
});
const agent = (id: string, name: string): Member => ({
  actor: { id, roles: ['AGENT'], agentId: id },
  kind: 'AGENT',
  name,
});
const owner = (id: string, name: string, uscc: string): Member => ({
  actor: { id, roles: ['OWNER'], uscc },
  kind: 'APPLICANT',
  name,
});

/** Everyone who acts in the stories. All of them, and every company, are invented. */
export const CAST = {
  administrator: { actor: { id: 'admin-01', roles: ['ADMIN'] }, kind: 'OFFICIAL', name: '系统管理员' },

  'COMMERCE officer': officer('commerce-01', '陈立新', 'COMMERCE', 'COMMERCE'),
  'DRC officer': officer('drc-01', '赵晓东', 'DRC', 'DRC'),
  'NR officer': officer('nr-01', '钱文博', 'NR', 'NR'),
  'NR window': officer('nr-window-01', '孙丽', 'NR', 'WINDOW'),
  'NR leader': officer('nr-leader-01', '李建华', 'NR', 'MAIN_LEADER'),
  'HURD officer': officer('hurd-01', '周国强', 'HURD', 'HURD'),
  'HURD window': officer('hurd-window-01', '吴敏', 'HURD', 'WINDOW'),
  'HURD leader': officer('hurd-leader-01', '郑海涛', 'HURD', 'MAIN_LEADER'),
  'ECO officer': officer('eco-01', '王清源', 'ECO', 'ECO'),
  'ECO leader': officer('eco-leader-01', '冯志远', 'ECO', 'MAIN_LEADER'),
  'EMERG officer': officer('emerg-01', '褚安平', 'EMERG', 'EMERG'),
  'WATER officer': officer('water-01', '卫东海', 'WATER', 'WATER'),
  'WATER leader': officer('water-leader-01', '蒋长河', 'WATER', 'MAIN_LEADER'),
  'CULT officer': officer('cult-01', '沈怀古', 'CULT', 'CULT'),
  'TRANS officer': officer('trans-01', '韩通达', 'TRANS', 'TRANS'),
  'PSB officer': officer('psb-01', '杨卫国', 'PSB', 'PSB'),
  'NSB officer': officer('nsb-01', '朱明', 'NSB', 'NSB'),
  'METEO officer': officer('meteo-01', '秦雨', 'METEO', 'METEO'),
  'UTIL officer': officer('util-01', '尤水根', 'UTIL', 'UTIL'),
  'GSO officer': officer('gso-01', '许慧', 'GSO', 'GSO'),
  'hall window': officer('gso-window-01', '何静', 'GSO', 'WINDOW'),
  'WGR officer': officer('wgr-01', '吕改革', 'WGR', 'WGR'),
  'BEO officer': officer('beo-01', '施正', 'BEO', 'BEO'),
  'Guanyun officer': officer('guanyun-01', '张云川', 'COUNTY-GUANYUN', 'COUNTY'),
  'Xuwei officer': officer('xuwei-01', '孔徐', 'ZONE-XUWEI', 'ZONE'),

  'Development Zone officer': officer('letdz-01', '曾开发', 'ZONE-LETDZ', 'ZONE'),

  'investment system': {
    actor: { id: 'investment-system', roles: ['INVESTMENT_SYSTEM'] },
    kind: 'OFFICIAL',
    name: '招商信息系统',
  },
  'drawing-review system': {
    actor: { id: 'drawing-review-system', roles: ['DRAWING_REVIEW_SYSTEM'] },
    kind: 'OFFICIAL',
    name: '数字化联合图审系统',
  },
  'survey platform': {
    actor: { id: 'survey-platform', roles: ['SURVEY_PLATFORM'] },
    kind: 'OFFICIAL',
    name: '多测合一平台',
  },

  'agent Wang': agent('agent-wang', '王芳'),
  'agent Sun': agent('agent-sun', '孙志刚'),

  'owner of solar glass': owner('owner-solar-glass', '曹光明', '91320700MA1D00001A'),
  'owner of epoxy resin': owner('owner-epoxy-resin', '严化成', '91320700MA1D00002B'),
  'owner of tyre recycling': owner('owner-tyre-recycling', '华再生', '91320700MA1D00003C'),
  'owner of cold chain': owner('owner-cold-chain', '金鲜', '91320723MA1D00004D'),
  'owner of wind blades': owner('owner-wind-blades', '魏长风', '91320723MA1D00005E'),
  'owner of data centre': owner('owner-data-centre', '陶云', '91320700MA1D00006F'),
  'owner of battery separator': owner('owner-battery-separator', '姜锂', '91320700MA1D00007G'),
  'owner of chemical storage': owner('owner-chemical-storage', '戚储', '91320700MA1D00008H'),
  'owner of port terminal': owner('owner-port-terminal', '谢港生', '91320700MA1D00009J'),
  'owner of feed mill': owner('owner-feed-mill', '邹丰年', '91320723MA1D00010K'),
  'owner of pharmaceuticals': owner('owner-pharmaceuticals', '喻康', '91320700MA1D00011L'),
  'owner of edible oil': owner('owner-edible-oil', '柏香', '91320700MA1D00012M'),
  'owner of steel pipes': owner('owner-steel-pipes', '水铁军', '91320723MA1D00013N'),
  'owner of hydrogen': owner('owner-hydrogen', '窦氢', '91320700MA1D00014P'),
  'owner of cathode materials': owner('owner-cathode-materials', '章锂铁', '91320700MA1D00015Q'),
  'owner of dye works': owner('owner-dye-works', '云染', '91320700MA1D00016R'),
} as const satisfies Readonly<Record<string, Member>>;

/** A member of the cast, as a step names them. */
export type CastName = keyof typeof CAST;
/** An owner among them. */
export type OwnerName = Extract<CastName, `owner of ${string}`>;
/** A department whose officer decides items in the stories. */
export type OfficeName = CastName extends infer Name
  ? Name extends `${infer Office} officer`
    ? Office
    : never
  : never;
