/** The written rules themselves, word for word short: what the "为什么" panel shows the person a rule stopped. */
import type { Words } from '#shared/kernel/faults';
import { printRules } from './rulesPrint';
import { surveyRules } from './rulesSurvey';

const w = (zh: string, en: string): Words => ({ zh, en });

export const rules: Record<string, Words> = {
  ...surveyRules,
  ...printRules,
  CR: w(
    '任务单下达后要改，走变更单：改什么、为什么、谁提出、对价格和工期的影响；主管批准，动价格或工期的还要甲方同意。',
    'A change after issue is a change request: what, why, who asked, effect on price and date; the supervisor approves, and the client too when price or date moves.',
  ),
  DS: w(
    '数据按统一的格式填写和交换，格式有说明、有版本。',
    'Data is kept and exchanged in one documented, versioned format.',
  ),
  ID: w(
    '需要其他部门配合时填内部对接单：标题和编号，申请部门和负责人，内容和要求（时间、地点、人数、设备），配合部门和负责人，流程和时间节点，风险和问题（预案、负责人），备注和评价。配合部门接受或写明原因退回；交接物双方确认；没解决的风险写明后才能关闭。',
    'When other departments must help, an internal docking form is filled in: title and number, applying department and person, content and requirements (time, place, people, equipment), helping departments and persons, flow and time nodes, risks and problems with solution and owner, remarks and evaluation. Each department agrees or returns it with the reason; what is handed over is confirmed; it is closed when no risk is open.',
  ),
  PM: w(
    '各岗位只看、只做自己的事；单价和应收款不在外业组长的电脑上。',
    'Each post sees and does only what is its own; prices and receivables are not on a field lead’s laptop.',
  ),
  RQ: w(
    '需求确认：是否清楚（谁、什么、在哪、何时、多少、多好），是否真实（解决什么问题），价值和紧急程度决定先后；不清楚的不能下达。',
    'Requirement check: is it clear (who, what, where, when, how many, how good), is it genuine, value and urgency give the priority; unclear ones can’t be issued.',
  ),
};
