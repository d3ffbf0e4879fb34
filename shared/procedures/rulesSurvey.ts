/** The written rules of the survey trade, word for word short. */
import type { Words } from '#shared/kernel/faults';

const w = (zh: string, en: string): Words => ({ zh, en });

export const surveyRules: Record<string, Words> = {
  'SV-01': w(
    '办公室接收工程项目，填写工作任务单，下达到外业主管。',
    'The office takes in the project, fills in the task sheet and issues it to the field supervisor.',
  ),
  'SV-02': w(
    '外业主管根据任务单把工作内容合理安排到各外业组长。',
    'The field supervisor splits the sheet’s items among the field leads.',
  ),
  'SV-02a': w(
    '派工前须署名确认已仔细阅读任务单，理解内容、要求和目的。',
    'Assign only after confirming by name that content, requirements and purpose were read.',
  ),
  'SV-03': w(
    '外业组长接收任务，先收集并列出所用资料，完成出工检查。',
    'The field lead accepts, lists the reference data and completes the departure checklist.',
  ),
  'SV-03a': w(
    '地形测量前必须在任务单上确定控制系统、测图范围和测图比例尺。',
    'Topographic work needs control system, extent and map scale fixed on the sheet.',
  ),
  'SV-03b': w(
    '出外业前逐项检查：仪器完好、电池有电、连接线齐全、三角架和跟踪杆完好、车辆安全。检定超期的仪器算不合格。有一项不合格就不能出发，直到修好，或由外业主管写明原因豁免并印在表上。',
    'Instruments, batteries, cables, tripods, pole and vehicle are checked; an instrument past its calibration is a “no”; one “no” blocks departure until mended or waived by the supervisor with a reason printed on the form.',
  ),
  'SV-03c': w(
    '放线必须提前与甲方联系并确认外业时间：谁联系、联系谁、几时到场。',
    'Stake-out: the client has been called beforehand and the on-site time is confirmed.',
  ),
  'SV-03d': w(
    '放线前检查物品：油漆、锤子、木桩、控制点钉子；甲方要撒灰线的，还要带白灰。',
    'Stake-out materials: paint, hammer, stakes, control nails; lime where the client asks for lime lines.',
  ),
  'SV-03e': w(
    '每名组员署名确认：已读工地安全要求，劳保用品穿戴整齐。',
    'Every crew member acknowledges by name: site rules read, protective gear worn.',
  ),
  'SV-04': w(
    '外业组长负责现场工作，与甲方联系，对人员、仪器、车辆负责。',
    'The field lead leads the site and answers for people, instruments and vehicles.',
  ),
  'SV-04a': w(
    '每项工作完成必须经甲方签字确认工程量；无甲方人员时由公司外业主管写明原因后签字认定，表上印明是哪一种。',
    'Each item done is signed by the client with its quantity; with no client present the field supervisor signs with the reason, and the form prints which it was.',
  ),
  'SV-04b': w(
    '每个在场日都要写施工日志，内容须与任务单一致；任务单以外的工作走变更单。',
    'A field log for every day on site; its items are items of the sheet, anything else is a change request.',
  ),
  'SV-04c': w(
    '按甲方要求的控制系统放线，设计坐标、实测坐标和差值记入放线单；超限的点须重放，或由甲方署名接受。',
    'Stake-out uses the control system asked for; points out of tolerance are restaked or accepted by the client by name.',
  ),
  'SV-04d': w(
    '放线单由甲方负责人现场签字，签后 24 小时内交回办公室，逾期在外业主管待办里提示。',
    'The stake-out sheet is signed on site and handed back within 24 hours of signing; later is overdue.',
  ),
  'SV-05': w(
    '外业主管检查验收签字，内业主管认定签字；任何一位都可写明原因退回，所列项目重新外业，原签字作废。',
    'The field supervisor inspects and signs, the office supervisor confirms and signs; either may send back with a reason, which reopens the items and voids the signatures that covered them.',
  ),
  'SV-06': w(
    '办公室签认，安排绘图和技术报告。',
    'The office signs and schedules drawing and technical report.',
  ),
  'SV-06a': w(
    '房产类由内业主管与房产管理共同签字认定，缺一不可。',
    'Property surveys need both second signatures: office supervisor and property manager.',
  ),
  'SV-07': w(
    '图纸和报告各有版本，经内业主管审批后交办公室。',
    'Drawings and report have versions and are approved before they reach the office.',
  ),
  'SV-08': w(
    '收到最终签证（每项已签字，或经批准的变更划掉）后，才能出工程量统计表和结算单；结算量就是签证量，不是计划量。',
    'Only when the final sign-off is in (every item signed, or struck off by an approved change) is it settled; settled quantity is the signed one.',
  ),
  'SV-09': w(
    '装订、盖章；经公司领导同意后联系甲方，甲方签收；单据扫描存档并记柜号。',
    'Bind, stamp; nothing leaves before the leader consents; the client is called and signs; papers are scanned and archived with a shelf mark.',
  ),
  'SV-09a': w(
    '1:500～1:2000 连续测图超过 25 km² 属秘密：屏幕和纸上标明，领导书面同意前不得导出或交付。',
    'Continuous mapping at 1:500…1:2000 over more than 25 km² is classified: marked on screen and paper, nothing leaves without the leader’s recorded consent.',
  ),
};
