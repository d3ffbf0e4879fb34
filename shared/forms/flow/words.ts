/** Short words of a flow chart: what a gate asks for, when a part applies, how long something took. */
import type { Words } from '#shared/kernel/faults';
import type { Condition } from '#shared/procedure/model';
import type { Language } from '../layout/words';
import { surveyTypes } from '../wording';

const w = (zh: string, en: string): Words => ({ zh, en });

/** By the kind of need. A kind without words shows its rule alone. */
const needs: Readonly<Record<string, Words>> = {
  fields: w('任务单必填项', 'fields of the sheet'),
  items: w('工作内容完整', 'work items complete'),
  itemsAssigned: w('每项都已派工', 'every item assigned'),
  itemsSigned: w('每项都已签字', 'every item signed'),
  itemsPriced: w('每项都有单价', 'every item priced'),
  checklist: w('物品逐项检查', 'checklist passed'),
  safety: w('安全须知和劳保', 'safety acknowledged'),
  contact: w('已与甲方电话约定', 'client called'),
  references: w('已列资料', 'references listed'),
  logs: w('每日施工日志', 'a log for every day'),
  stakeoutMeasured: w('放样点都已实测', 'points measured'),
  stakeoutControl: w('控制系统一致', 'control system as asked'),
  stakeoutTolerance: w('不超限或甲方接受', 'within tolerance'),
  deliverables: w('图纸报告已登记', 'deliverables recorded'),
  acts: w('前面各步已签', 'earlier acts done'),
  requirement: w('要求逐项核对', 'requirement checked'),
  team: w('分工已定', 'team set'),
  permit: w('承印手续齐全', 'permit checked'),
  permitQuantity: w('不超批准印数', 'within the permitted quantity'),
  proof: w('样张已登记', 'proof recorded'),
  plan: w('生产计划已排', 'plan made'),
  planOnTime: w('计划赶得上交期', 'plan meets the due date'),
  operations: w('工序已报工', 'operations recorded'),
  materials: w('材料已发', 'materials issued'),
  quality: w('检验合格', 'quality check passed'),
  qualityOpen: w('没有未处理的不合格', 'no open failure'),
  received: w('客户已收齐', 'all received'),
  billed: w('费用已核', 'billed'),
  feedback: w('已回访', 'feedback taken'),
  samples: w('样品已留存', 'samples kept'),
  waste: w('废品已销毁', 'waste destroyed'),
  content: w('标题和要求已写', 'title and content written'),
  helpers: w('配合部门已写', 'departments named'),
  nodes: w('时间节点已定', 'time nodes set'),
  risks: w('风险都已解决', 'no open risk'),
};

const traits: Readonly<Record<string, Words>> = {
  limeLine: w('撒灰线', 'lime lines'),
  classified: w('秘密', 'classified'),
  quoted: w('先报价', 'quoted'),
  needsPermit: w('需承印手续', 'needs a permit'),
  finishing: w('有印后', 'finishing'),
};

const covers: Readonly<Record<string, Words>> = {
  quantities: w('签字：工程量', 'signs quantities'),
  deliverables: w('签字：成果', 'signs deliverables'),
  settlement: w('签字：结算', 'signs the settlement'),
  stakeout: w('签字：放线单', 'signs the stake-out sheet'),
  handover: w('签字：交付', 'signs the handover'),
  quotation: w('签字：报价', 'signs the quotation'),
  permit: w('签字：承印手续', 'signs the permit'),
  proof: w('签字：样张', 'signs the proof'),
  docking: w('签字：配合事项', 'signs what is asked'),
  evaluation: w('签字：评价', 'signs the evaluation'),
};

const parties: Readonly<Record<string, Words>> = {
  applicant: w('申请部门', 'Applicant'),
  helper: w('配合部门', 'Helping department'),
};
const eachOf: Readonly<Record<string, Words>> = {
  lead: w('每组', 'each crew'),
  helper: w('每个部门', 'each department'),
  node: w('每个节点', 'each node'),
};

const known = (table: Readonly<Record<string, Words>>, key: string, language: Language) =>
  Object.hasOwn(table, key) ? table[key]![language] : undefined;

export const needWords = (kind: string, language: Language): string => known(needs, kind, language) ?? '';

export const partyWords = (party: string, language: Language): string =>
  known(parties, party, language) ?? party;
export const eachWords = (each: string, language: Language): string => known(eachOf, each, language) ?? '';

export const signWords = (what: string, client: boolean, language: Language): string =>
  `${client ? (language === 'zh' ? '甲方' : 'client ') : ''}${known(covers, what, language) ?? (language === 'zh' ? '签字' : 'signs')}`;

/** `仅放线`, `仅放线、撒灰线`; '' where it applies always. */
export function conditionWords(when: Condition | undefined, language: Language): string {
  if (!when) return '';
  const kinds = (when.type ?? []).map((id) => {
    const words = Object.hasOwn(surveyTypes, id) ? surveyTypes[id as keyof typeof surveyTypes] : undefined;
    return language === 'zh'
      ? (words?.zh ?? id).split('/')[0]!.replace(/测量$/, '')
      : (words?.en ?? id).toLowerCase();
  });
  const parts = [...kinds, ...(when.trait ? [known(traits, when.trait, language) ?? when.trait] : [])];
  if (parts.length === 0) return '';
  return language === 'zh' ? `仅${parts.join('、')}` : `${parts.join(', ')} only`;
}

/** `2 天 3 小时`, `45 分钟`. */
export function spentWords(spent: number, language: Language): string {
  const minutes = Math.floor(spent / 60_000);
  const [day, hour, minute] = language === 'zh' ? [' 天', ' 小时', ' 分钟'] : [' d', ' h', ' min'];
  if (minutes < 1) return language === 'zh' ? '不到 1 分钟' : 'under 1 min';
  if (minutes < 60) return `${minutes}${minute}`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 ? `${hours}${hour} ${minutes % 60}${minute}` : `${hours}${hour}`;
  return hours % 24 ? `${Math.floor(hours / 24)}${day} ${hours % 24}${hour}` : `${hours / 24}${day}`;
}
