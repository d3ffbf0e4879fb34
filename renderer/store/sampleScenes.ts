/**
 * What was done in the app on the sample orders after their job files: each a command of a person, decided by the
 * same rules as a click. Days are counted from the day the sample is loaded (0 = today).
 */
import type { OrderCommand } from '#shared/order/command';
import { latestVersions } from '#shared/order/deliverables';
import type { OrderState } from '#shared/order/state';

export interface Scene {
  who: string;
  /** Days from today, at this time of day `HH:MM` in China; without time: the moment of loading. */
  day: number;
  time?: string;
  /** Some commands need what is there already (a lead's id, measured points). */
  command: OrderCommand | ((order: OrderState, day: (offset: number) => string) => OrderCommand);
}

const act = (who: string, day: number, time: string, name: string): Scene => ({
  who,
  day,
  time,
  command: { do: 'act', act: name },
});

/** From the office's confirmation to approved drawings (SV-06, SV-07). */
const throughTheOffice = (
  day: number,
  drawings: readonly { name: string; kind: 'drawing' | 'report'; copies: number }[],
): Scene[] => [
  {
    who: '刘敏',
    day,
    time: '09:00',
    command: { do: 'act', act: 'confirm', drawing: { note: '绘图和技术报告由陈芳完成，当日送审' } },
  },
  ...drawings.map(
    (d): Scene => ({
      who: '陈芳',
      day,
      time: '16:30',
      command: { do: 'keepDeliverable', ...d, version: '1.0' },
    }),
  ),
  act('陈芳', day, '17:00', 'produce'),
  act('李静', day, '17:40', 'approve'),
];

/** By the name of the job file. */
export const sampleScenes: Readonly<Record<string, readonly Scene[]>> = {
  // Settled this month whatever the day; the leader's consent is next.
  '02-topographic': [
    ...throughTheOffice(-2, [
      { name: '1:500 数字线划图（DWG）', kind: 'drawing', copies: 1 },
      { name: '技术总结报告', kind: 'report', copies: 3 },
    ]),
    {
      who: '刘敏',
      day: 0,
      command: (_, day) => ({ do: 'act', act: 'settle', date: day(0) }),
    },
    {
      who: '刘敏',
      day: 0,
      command: (order) => ({
        do: 'act',
        act: 'bind',
        binding: latestVersions(order).map(({ name, version, copies, kind }) => ({
          name,
          version,
          copies,
          bound: kind === 'report',
          stamped: true,
          ...(kind === 'report' ? {} : { note: '图纸不装订' }),
        })),
      }),
    },
  ],
  // Signed on site two days ago, still not handed back: overdue after 24 hours (SV-04d).
  '03-stakeout': [
    {
      who: '马超',
      day: -2,
      time: '11:30',
      command: (order) => ({
        ...order.stakeout!,
        do: 'keepStakeout',
        controlSystem: order.sheet.survey?.controlSystem ?? '',
      }),
    },
    {
      who: '马超',
      day: -2,
      time: '11:50',
      command: (order) => ({
        do: 'act',
        act: 'signSheet',
        lead: order.leads[0]?.id ?? '',
        hand: { by: '陈立新' },
      }),
    },
  ],
  // Assigned yesterday: the lead has it in the inbox, the departure checklist still to do.
  '06-pipeline': [
    act('赵国强', -1, '08:30', 'readSheet'),
    {
      who: '赵国强',
      day: -1,
      time: '08:40',
      command: (order) => ({
        do: 'assign',
        assignments: order.sheet.items.map(({ no }) => ({ item: no, lead: order.sheet.people.fieldLead! })),
      }),
    },
  ],
  // Everything is there: the clerk can issue the settlement.
  '07-control': throughTheOffice(-3, [
    { name: '控制点成果表', kind: 'report', copies: 3 },
    { name: '技术总结', kind: 'report', copies: 3 },
  ]),
  '08-deformation': [
    {
      who: '刘敏',
      day: -1,
      time: '09:20',
      command: {
        do: 'act',
        act: 'confirm',
        drawing: { note: '按第 2 期报告的样式，附累计变形曲线' },
      },
    },
  ],
};
