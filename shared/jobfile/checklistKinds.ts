/** What kind of thing a line of the departure checklist is about, from its words (SV-03b, SV-03d). */
import type { ChecklistLine } from '#shared/order/events';

/** In this order: a battery of a total station is a battery, a nail for control points is a nail. */
const kinds: readonly [RegExp, ChecklistLine['kind']][] = [
  [/电池|电瓶|充电宝/, 'battery'],
  [/连接线|连线|电缆|线缆|数据线/, 'cables'],
  [/三[角脚]架|脚架/, 'tripod'],
  [/跟踪杆|对中杆|棱镜杆|花杆|标尺杆/, 'pole'],
  [/车/, 'vehicle'],
  [/油漆|喷漆|红漆/, 'paint'],
  [/锤|榔头/, 'hammer'],
  [/木桩|桩/, 'stakes'],
  [/钉/, 'nails'],
  [/白灰|石灰/, 'lime'],
];

export function checklistKind(what: string): ChecklistLine['kind'] {
  return kinds.find(([words]) => words.test(what))?.[1] ?? 'instrument';
}
