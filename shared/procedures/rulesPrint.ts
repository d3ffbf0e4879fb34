/** The written rules of the print trade, word for word short. */
import type { Words } from '#shared/kernel/faults';

const w = (zh: string, en: string): Words => ({ zh, en });

export const printRules: Record<string, Words> = {
  'PR-01': w(
    '印刷接单写清：数量、材料、效果、印后、交期和地点，并做需求确认；有报价的，客户确认报价后才往下做。',
    'Print intake: quantity, material, effect, finishing, delivery date and place, with the requirement check; a quotation is accepted by the client before work goes on.',
  ),
  'PR-02': w(
    '建立协作机制：谁负责哪一部分、用什么渠道联系；要其他部门配合的，另开内部对接单。',
    'The team: who answers for which part, and the channel; an internal docking form when other departments must help.',
  ),
  'PR-03': w(
    '制定生产计划：印前、制版、打样、印刷、印后、包装各道工序的起止时间、机台和人员；超过交期，或一台机器同时排两件活，立即提示。',
    'The production plan: start, finish, machine and person of each operation; a plan that ends after the promised date, or puts two jobs on one machine at once, says so at once.',
  ),
  'PR-04': w(
    '每道工序有标准工时，计划与实际对照；报表指出瓶颈机台和工序间等待时间。',
    'Standard minutes per operation, planned against actual; the report names the bottleneck machine and the waiting time between operations.',
  ),
  'PR-05': w(
    '质量控制：来料检验、设备保养、首件签样、巡检、成品检验；客户签样后才能制版；有一项不合格就停下，返工合格或客户书面让步后再继续。',
    'Incoming material check, machine maintenance, first sheet, in-process and final check; the client signs the proof before plates are made; a failed check stops the route until rework or the client’s written concession.',
  ),
  'PR-06': w(
    '送货单由收货人签收；按签收数量结算，每项由客户签认、有单价，打样和加做的不漏。',
    'The delivery note is signed by the receiver; settled is what was signed for, every item with a price, proofs and extras not forgotten.',
  ),
  'PR-07': w(
    '交货后回访客户满意度，定期评估，持续改进。',
    'The client is asked after delivery; periodic review and satisfaction survey.',
  ),
  'PR-08': w(
    '印刷五项制度：承印验证、承印登记、印品保管、交付留样、残次品销毁（记数量、有监销人）；凭准印证、委托书印的，不得超过核准数量。',
    'The five printing duties: papers checked, register, keeping, delivery and samples, waste destroyed with count and witness; a job on an official permit is not printed beyond its number.',
  ),
};
