/** The books of the sample shop: instruments in every state of calibration, price lists, the contracts of its orders. */
import type { Draft } from '#shared/order/command';
import { type RegisterInput, type RegisterKind, registers, savedType } from '#shared/register/registers';

const DAY_MS = 24 * 3600_000;

/** @param today `2026-03-18` */
export function sampleRegisters(today: string, id: () => string): Draft[] {
  const day = (offset: number) => new Date(Date.parse(today) + offset * DAY_MS).toISOString().slice(0, 10);
  const year = today.slice(0, 4);
  const put = <K extends RegisterKind>(kind: K, data: RegisterInput<K>): Draft => ({
    subject: { kind, id: id() },
    scope: registers[kind].scope,
    type: savedType(kind),
    data: registers[kind].schema.parse(data),
    post: 'clerk',
  });
  const price = (item: string, unit: string, unitPrice: string, code: string) => ({
    code,
    item,
    unit,
    unitPrice,
    taxRate: '0.06',
  });
  return [
    put('instrument', {
      name: 'GNSS 接收机 1 号',
      model: 'RTK V60',
      serial: '2130876',
      calibratedUntil: day(210),
    }),
    put('instrument', { name: '全站仪 1 号', model: 'TS02', serial: '1335521', calibratedUntil: day(18) }),
    put('instrument', {
      name: '水准仪 1 号',
      model: 'DSZ2',
      serial: '30177',
      calibratedUntil: day(-12),
      note: '待送检',
    }),
    put('priceList', {
      name: `${year} 年标准价`,
      validFrom: `${year}-01-01`,
      validTo: `${year}-12-31`,
      included: true,
      lines: [
        price('竣工地形图测绘', '亩', '260.00', 'JG01'),
        price('建筑物角点坐标测量', '点', '85.00', 'JG02'),
        price('E 级 GNSS 控制点测量', '点', '1200.00', 'KZ01'),
        price('D 级 GNSS 点选埋与观测', '点', '1850.00', 'KZ02'),
        price('四等水准测量', 'km', '680.00', 'KZ03'),
        price('1:500 地形图测绘（乡镇一般区）', 'km²', '26800.00', 'DX01'),
        price('房屋建筑面积测算', '㎡', '1.36', 'FC01'),
        price('供水管线探测', 'km', '2200.00', 'GX01'),
        price('方格网高程测量', '亩', '180.00', 'TF01'),
      ],
    }),
    put('contract', {
      number: 'HT-2026-012',
      name: '保定市第十七中学竣工测量合同',
      clientName: '保定市第十七中学',
      signedOn: day(-40),
      included: true,
      lines: [
        { item: '竣工地形图测绘', unit: '亩', quantity: '18.6', unitPrice: '260.00' },
        { item: '建筑物角点坐标测量', unit: '点', quantity: '12', unitPrice: '85.00' },
        { item: '竣工测量报告编写', unit: '项', quantity: '1', unitPrice: '1800.00' },
      ],
    }),
    put('contract', {
      number: 'HT-2026-031',
      name: '要庄乡地形图修测合同',
      clientName: '保定市满城区自然资源和规划局',
      signedOn: day(-25),
      included: true,
      lines: [
        { item: 'E 级 GNSS 控制点测量', unit: '点', quantity: '6', unitPrice: '1200.00' },
        { item: '1:500 地形图测绘（乡镇一般区）', unit: 'km²', quantity: '1.200', unitPrice: '26800.00' },
        { item: '技术总结报告编写', unit: '项', quantity: '1', unitPrice: '3500.00' },
      ],
    }),
  ];
}
