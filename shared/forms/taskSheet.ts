/** 工作任务单: what the crew is to do. No prices (PM). */
import { localDate } from '#shared/kernel/time';
import type { OrderState } from '#shared/order/state';
import { orderPaper } from './common';
import { type Block, fields, lines, notes, signatures } from './layout/blocks';
import type { FormSpec } from './layout/spec';
import type { Language } from './layout/words';
import type { OrderSource } from './source';
import { actSigned, typeWords } from './wording';

const L = (language: Language) => (zh: string, en: string) => (language === 'zh' ? zh : en);

export const taskSheet: FormSpec<OrderSource> = {
  id: 'task-sheet',
  title: { zh: '工作任务单', en: 'Task sheet' },
  build: (source, options) =>
    orderPaper(taskSheet, source, options, {
      date: source.order.sheet.issuedAt,
      blocks: blocks(source.order, options.language),
    }),
};

function blocks(order: OrderState, language: Language): Block[] {
  const t = L(language);
  const { sheet } = order;
  const survey = sheet.survey;
  const leads = order.leads.length ? order.leads.map((l) => l.name) : [sheet.people.fieldLead?.name ?? ''];
  const out: Block[] = [
    fields(2, [
      [
        { label: t('委托单位', 'Client'), value: sheet.client.name },
        {
          label: t('联系人/电话', 'Contact/phone'),
          value: [sheet.client.contact, sheet.client.phone].filter(Boolean).join('  '),
        },
      ],
      [{ label: t('工程名称', 'Project'), value: sheet.project.name, span: 2 }],
      [{ label: t('工程地点', 'Place'), value: sheet.project.place ?? sheet.client.address, span: 2 }],
      [
        { label: t('任务类型', 'Kind'), value: order.number ? typeWords(order, language) : '' },
        { label: t('合同编号', 'Contract no.'), value: sheet.contractNo },
      ],
      [
        { label: t('控制系统', 'Control system'), value: survey?.controlSystem },
        { label: t('高程基准', 'Height datum'), value: survey?.heightDatum },
      ],
      [
        { label: t('测图比例尺', 'Map scale'), value: survey?.scale },
        { label: t('要求完成', 'Due'), value: sheet.dueAt ? localDate(sheet.dueAt) : '' },
      ],
      [{ label: t('测图范围', 'Extent'), value: survey?.extent, span: 2 }],
      [{ label: t('技术要求', 'Requirements'), value: survey?.technical, span: 2, lines: 2 }],
      [
        {
          label: t('提交成果', 'Deliverables'),
          value: (survey?.deliverables ?? [])
            .map((d) => `${d.name} × ${d.copies} ${t('份', 'copies')}`)
            .join(t('；', '; ')),
          span: 2,
        },
      ],
    ]),
    lines({
      caption: t('工作内容', 'Work items'),
      columns: [
        { key: 'no', title: t('序号', 'No.'), width: 3, align: 'center' },
        { key: 'name', title: t('工作内容', 'Item'), width: 16, grow: 3 },
        { key: 'unit', title: t('单位', 'Unit'), width: 4, align: 'center' },
        { key: 'quantity', title: t('计划工程量', 'Planned'), width: 7, align: 'right' },
        { key: 'remark', title: t('备注', 'Remark'), width: 9, grow: 1 },
      ],
      rows: sheet.items.map((i) => ({
        no: String(i.no),
        name: { text: i.name, struck: i.struckBy !== undefined },
        unit: i.unit,
        quantity: { text: i.quantity, struck: i.struckBy !== undefined },
        remark: [
          i.remark,
          i.addedBy && t(`变更增项 ${i.addedBy}`, `added by ${i.addedBy}`),
          i.struckBy && t(`变更取消 ${i.struckBy}`, `struck by ${i.struckBy}`),
        ]
          .filter(Boolean)
          .join('；'),
      })),
      atLeast: sheet.items.length ? 0 : 6,
    }),
    fields(2, [
      [
        { label: t('外业组长', 'Field lead'), value: leads.filter(Boolean).join('、') },
        { label: t('组员', 'Crew'), value: survey?.crew?.join('、') },
      ],
      [{ label: t('仪器设备', 'Instruments'), value: survey?.instruments?.join('、'), span: 2 }],
    ]),
    notes(
      survey?.safety
        ? survey.safety.split('\n')
        : [
            t(
              '出外业前逐项检查仪器、车辆；进入工地遵守安全规定，劳保用品穿戴整齐。',
              'Check instruments and vehicle before leaving; on site follow the safety rules and wear protective gear.',
            ),
          ],
      {
        title: t('安全要求', 'Safety'),
        lines: 1,
      },
    ),
  ];
  out.push(
    signatures([
      {
        caption: t('签发（办公室）', 'Issued by (office)'),
        signed: actSigned(order, order.acts.issue, '', true),
      },
      {
        caption: t('外业主管（已读并派工）', 'Field supervisor (read, assigned)'),
        signed: actSigned(order, order.acts.assign, '', true),
      },
      {
        caption: t('外业组长（接收）', 'Field lead (accepted)'),
        signed: actSigned(
          order,
          Object.values(order.acts).find((a) => a.act === 'accept'),
          '',
          true,
        ),
      },
    ]),
  );
  return out;
}
