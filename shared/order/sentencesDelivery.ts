/** Sentences of refusals about deliverables, binding and scans. */
import type { Words } from '#shared/kernel/faults';

const w = (zh: string, en: string): Words => ({ zh, en });

export const deliverySentences: Record<string, Words> = {
  versionMissing: w('请写明成果的名称和版本。', 'Give the deliverable its name and version.'),
  bindingMissing: w(
    '还没有装订、盖章：{list}。不需要的请在备注写明原因。',
    'Not bound and stamped yet: {list}. Where it is not called for, say why in the remark.',
  ),
  scanTwice: w('这份扫描件已经附上了：{list}。', 'This scan is attached already: {list}.'),
  scanFuture: w('单据日期不能晚于今天。', 'The date of the paper can’t be later than today.'),
  noSuchScan: w('找不到这份扫描件，或已撤下。', 'No such scan, or withdrawn already.'),
};
