/** Words the order forms share: kinds of work, signatures, capacities. */

import { type Post, posts } from '#shared/kernel/posts';
import { localDate, localDateTime } from '#shared/kernel/time';
import type { ChecklistLine, Signature } from '#shared/order/events';
import type { SurveyType } from '#shared/order/sheet';
import type { ActDone, OrderState, SignOff } from '#shared/order/state';
import type { Signed } from './layout/blocks';
import type { Language } from './layout/words';

const pick = (language: Language, zh: string, en: string): string => (language === 'zh' ? zh : en);

export const surveyTypes: Record<SurveyType, { zh: string; en: string }> = {
  control: { zh: '控制测量', en: 'Control' },
  topographic: { zh: '地形测量', en: 'Topographic' },
  stakeout: { zh: '放线/放样', en: 'Stake-out' },
  asBuilt: { zh: '竣工测量', en: 'As-built' },
  property: { zh: '房产测量', en: 'Property' },
  earthwork: { zh: '土方测量', en: 'Earthwork' },
  deformation: { zh: '变形监测', en: 'Deformation' },
  pipeline: { zh: '管线测量', en: 'Pipeline' },
};

const checkKinds: Record<ChecklistLine['kind'], { zh: string; en: string }> = {
  instrument: { zh: '仪器', en: 'Instrument' },
  battery: { zh: '电池', en: 'Battery' },
  cables: { zh: '连接线', en: 'Cables' },
  tripod: { zh: '三角架', en: 'Tripod' },
  pole: { zh: '跟踪杆', en: 'Pole' },
  vehicle: { zh: '车辆', en: 'Vehicle' },
  paint: { zh: '油漆', en: 'Paint' },
  hammer: { zh: '锤子', en: 'Hammer' },
  stakes: { zh: '木桩', en: 'Stakes' },
  nails: { zh: '控制点钉', en: 'Nails' },
  lime: { zh: '白灰', en: 'Lime' },
  other: { zh: '其他', en: 'Other' },
};

/** SV-03b, SV-03d: what a line of the departure checklist is about. */
export const checkWords = (kind: ChecklistLine['kind'], language: Language): string =>
  checkKinds[kind][language];

/** Of a row of a list: the id of its kind of survey, '' where it has none. */
export const typeName = (type: string, trade: OrderState['trade'], language: Language): string =>
  surveyTypes[type as SurveyType]?.[language] ?? (trade === 'print' ? pick(language, '印刷', 'Print') : '');

export const typeWords = (order: OrderState, language: Language): string =>
  order.sheet.survey ? surveyTypes[order.sheet.survey.type][language] : pick(language, '印刷', 'Print');

export const postWords = (post: string, language: Language): string =>
  posts[post as Post]?.[language] ?? post;

export function capacityWords(signOff: SignOff, language: Language): string {
  const substitute = signOff.signature.capacity === 'substitute';
  const words = substitute
    ? pick(language, '公司外业主管代签', 'field supervisor, substitute')
    : pick(language, '甲方代表', 'for the client');
  return signOff.role ? `${words}，${signOff.role}` : words;
}

/** The drawn image of a signature; signed with one stroke for several items, it lies with the first. */
export function handOf(order: OrderState, signature: Signature): string | undefined {
  if (signature.image) return signature.image;
  return order.signOffs.find((s) => s.signature.id === signature.hand)?.signature.image;
}

/** A signature as a form prints it. `at` of a bare date prints as a date. */
export function signedBy(
  order: OrderState,
  signature: Signature,
  post: string,
  more: { void?: boolean; note?: string } = {},
): Signed {
  const image = handOf(order, signature);
  return {
    name: signature.by,
    post,
    at: localDateTime(signature.at) || localDate(signature.at),
    ...(image ? { image } : {}),
    ...(more.note ? { note: more.note } : {}),
    ...(more.void ? { void: true } : {}),
  };
}

/** The person an act stands by, as a signature; acts done without a hand print the name only. */
export function actSigned(
  order: OrderState,
  done: ActDone | undefined,
  post: string,
  stands: boolean,
): Signed | undefined {
  if (!done || done.presumed) return undefined;
  if (done.signature) return signedBy(order, done.signature, post, { void: !stands });
  return { name: done.by.name, post, at: localDateTime(done.at) };
}
