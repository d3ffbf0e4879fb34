/** What the survey trade, and what both trades, refuse with: a sentence for each key, words for each token. */
import type { Words } from '#shared/kernel/faults';
import { MOST_PHOTOS } from './photo';

const w = (zh: string, en: string): Words => ({ zh, en });

export const surveySentences: Record<string, Words> = {
  fields: w('任务单上还没填：{list}。', 'The sheet still lacks: {list}.'),
  items: w('工作内容不完整：{list}。', 'Work items are not complete: {list}.'),
  itemsAssigned: w('还没有派给组长：{list}。', 'Not assigned to a lead yet: {list}.'),
  itemsSigned: w('还缺签字：{list}。', 'Not signed for yet: {list}.'),
  itemsPriced: w('还没有单价：{list}。', 'No unit price yet: {list}.'),
  checklist: w('出工检查还没过：{list}。', 'Departure checklist not passed: {list}.'),
  safety: w(
    '还没确认安全须知和劳保用品：{list}。',
    'Site rules and protective gear not acknowledged: {list}.',
  ),
  contact: w(
    '还没有与甲方电话联系、确认到场时间。',
    'The client has not been called to confirm the on-site time.',
  ),
  references: w('还没有列出所用资料。', 'No reference data listed yet.'),
  logs: w('还缺施工日志：{list}。', 'Field log missing: {list}.'),
  stakeoutMeasured: w('放样点还没有实测：{list}。', 'Points not measured yet: {list}.'),
  stakeoutControl: w(
    '放线所用控制系统须与甲方要求的一致：{list}。',
    'The control system staked in must be the one asked for: {list}.',
  ),
  stakeoutTolerance: w(
    '超限的点须重放或由甲方署名接受：{list}。',
    'Points out of tolerance must be restaked or accepted by the client by name: {list}.',
  ),
  deliverables: w('还没有登记图纸或报告。', 'No drawing or report recorded yet.'),
  acts: w('还缺：{list}。', 'Still open: {list}.'),
  before: w('要先完成“{act}”{lead}。', '“{act}”{lead} comes first.'),
  noLead: w('还没有派给任何组长。', 'No field lead has been assigned yet.'),
  post: w('这一步由{posts}来做。', 'This is done by: {posts}.'),
  alreadyDone: w('这一步已经做过了。', 'This has been done already.'),
  unknownAct: w('流程里没有这一步：{act}。', 'The procedure has no such step: {act}.'),
  notIssued: w('任务单还没有下达。', 'The task sheet has not been issued yet.'),
  cancelled: w('这张单已作废：{reason}。', 'This order was cancelled: {reason}.'),
  delivered: w('已交付的单不能作废。', 'A delivered order can’t be cancelled.'),
  reasonMissing: w('请写明原因。', 'Give the reason.'),
  itemsMissing: w('请选定是哪几项工作内容。', 'Choose which items.'),
  notALead: w(
    '不是外业组长：{list}。请在“设置 → 人员”里加上岗位。',
    'Not a field lead: {list}. Add the post under Settings → People.',
  ),
  fieldClosed: w(
    '外业已交检查，不能再改；要改请由主管退回外业。',
    'Field work was handed in; a supervisor must send it back first.',
  ),
  departed: w(
    '已经出工，出工检查表不能再改。',
    'The crew has left; the checklist can’t be changed any more.',
  ),
  waiverPost: w('只有外业主管能豁免：{list}。', 'Only a field supervisor can waive: {list}.'),
  waiverReason: w('豁免要写明原因：{list}。', 'A waiver needs its reason: {list}.'),
  otherLead: w('这一部分派给了{name}，由{name}来做。', 'This part was assigned to {name}, who does it.'),
  notALeadHere: w('这张单没有派给这位组长。', 'This order is not assigned to that lead.'),
  contactNames: w('请写明联系了谁、由谁联系。', 'Say who was called, and by whom.'),
  contactFuture: w('联系时间不能晚于现在。', 'The call can’t be later than now.'),
  contactOrder: w('到场时间不能早于联系时间。', 'The on-site time can’t be before the call.'),
  notOnSheet: w(
    '任务单上没有：{list}。任务单以外的工作请走变更单。',
    'Not on the task sheet: {list}. Other work needs a change request.',
  ),
  photosMany: w(`照片最多 ${MOST_PHOTOS} 张，请去掉一些。`, `At most ${MOST_PHOTOS} photos: take some out.`),
  logCrew: w('请写明当日在场人员。', 'Name the crew of the day.'),
  quantity: w('工程量须是大于 0 的数：{list}。', 'The quantity must be a number above 0: {list}.'),
  signerMissing: w('请写明签字人姓名。', 'Give the name of the person signing.'),
  substituteReason: w(
    '甲方不在场、由外业主管代签时，必须写明原因。',
    'A substitute signature needs the reason why no client was present.',
  ),
  substitutePost: w(
    '{name}不是外业主管，不能代甲方签字。',
    '{name} is no field supervisor and can’t sign in the client’s stead.',
  ),
  noSuchSignature: w('找不到这个签字，或已作废。', 'No such signature, or already void.'),
  pointTwice: w('点名重复：{list}。', 'Point named twice: {list}.'),
  changeWords: w('变更单须写明改什么、为什么、谁提出。', 'A change request says what, why and who asked.'),
  changeEmpty: w(
    '变更单没有任何改动：请增项、减项或改技术要求、日期。',
    'The change request changes nothing yet.',
  ),
  clientConsent: w(
    '动了工程量、价格或工期，须写明甲方同意人。',
    'Quantity, price or date moves: name the person who agreed for the client.',
  ),
  settledAlready: w('已出结算单，不能再变更。', 'Already settled; no more changes.'),
  calledMissing: w('请写明电话通知了谁。', 'Say who was called.'),
  shelfMarkMissing: w('存档要写柜号。', 'The archive needs a shelf mark.'),
  classified: w(
    '本单属秘密：公司领导书面同意前不得导出、打印或交付。',
    'This order is classified: nothing is exported, printed or handed over without the leader’s recorded consent.',
  ),
  drawingMissing: w(
    '签认时要安排绘图和报告：由谁做、几时完成，或写明说明。',
    'Confirming schedules drawing and report: say who does it, by when, or note why not.',
  ),
  figures: w(
    '金额最多两位小数，且不能超出可计算的范围。',
    'Amounts have at most two decimals and stay inside what can be summed.',
  ),
  data: w(
    '有一项填得太长或格式不对，没有记下；请检查后再存。',
    'Something entered is too long or not in its format; nothing was recorded. Check and save again.',
  ),
  storage: w(
    '没有写进去：{why}。请重试；仍不行请先备份。',
    'Not written: {why}. Try again; if it stays, make a backup.',
  ),
};

export const surveyTokens: Record<string, Words> = {
  'field.client.name': w('委托单位', 'client'),
  'field.project.name': w('工程名称', 'project'),
  'field.survey.type': w('任务类型', 'kind of work'),
  'field.survey.controlSystem': w('控制系统', 'control system'),
  'field.survey.extent': w('测图范围', 'survey extent'),
  'field.survey.scale': w('测图比例尺', 'map scale'),
  'lack.noItems': w('没有任何工作内容', 'no work items'),
  'lack.noCrew': w('没有登记组员', 'no crew listed'),
  'lack.contact': w('电话联系记录', 'record of the call'),
  'lack.references': w('资料清单', 'reference data'),
  'lack.noLog': w('一篇也没有', 'none at all'),
  'lack.noPoints': w('没有放样点', 'no points'),
  'lack.deliverables': w('图纸或报告', 'drawing or report'),
  'check.instrument': w('仪器', 'instrument'),
  'check.battery': w('电池', 'battery'),
  'check.cables': w('连接线', 'cables'),
  'check.tripod': w('三角架', 'tripod'),
  'check.pole': w('跟踪杆', 'pole'),
  'check.vehicle': w('车辆', 'vehicle'),
  'check.paint': w('油漆', 'paint'),
  'check.hammer': w('锤子', 'hammer'),
  'check.stakes': w('木桩', 'stakes'),
  'check.nails': w('控制点钉子', 'control nails'),
  'check.lime': w('白灰', 'lime'),
};
