/**
 * Print 印刷: 印刷业务对接方案 and the five printing duties, rules PR-01 … PR-08. Data only; the engine reads it.
 */
import type { Gate, Procedure } from '#shared/procedure/model';

const w = (zh: string, en: string) => ({ zh, en });
/** PR-05: a failed check stops the route until rework or the client's written concession. */
const nothingFailed: Gate = { rule: 'PR-05', need: { kind: 'qualityOpen' }, mend: 'quality' };
/** PR-08: never beyond the number on the permit. */
const withinPermit: Gate = {
  rule: 'PR-08',
  when: { trait: 'needsPermit' },
  need: { kind: 'permitQuantity' },
  mend: 'permit',
};
const behindPlan = ['checkMaterial', 'issueMaterial', 'plates', 'firstSheet', 'press', 'finish'];
const atTheEnd = ['inspectGoods', 'store'];

export const print: Procedure = {
  id: 'print',
  title: w('印刷', 'Print'),
  steps: [
    {
      id: 'intake',
      rule: 'PR-01',
      title: w('接单', 'Intake'),
      acts: [
        {
          id: 'issue',
          rule: 'PR-01',
          posts: ['clerk', 'sales'],
          title: w('下达施工单', 'Issue job ticket'),
          done: w('下达施工单', 'issued the job ticket'),
          gates: [
            { rule: 'PR-01', need: { kind: 'items' }, mend: 'sheet' },
            {
              rule: 'PR-01',
              need: {
                kind: 'fields',
                fields: [
                  'client.name',
                  'print.product',
                  'print.material',
                  'print.effect',
                  'print.finishing',
                  'print.deliverTo',
                  'dueAt',
                ],
              },
              mend: 'sheet',
            },
            { rule: 'RQ', need: { kind: 'requirement' }, mend: 'sheet' },
          ],
        },
      ],
    },
    {
      id: 'quote',
      rule: 'PR-01',
      title: w('报价', 'Quotation'),
      acts: [
        {
          id: 'acceptQuote',
          rule: 'PR-01',
          posts: ['sales', 'clerk', 'merchandiser'],
          when: { trait: 'quoted' },
          title: w('客户确认报价', 'Client accepts quotation'),
          done: w('客户确认报价', 'client accepted the quotation'),
          gates: [],
          signs: 'quotation',
          signer: 'client',
        },
      ],
    },
    {
      id: 'team',
      rule: 'PR-02',
      title: w('分工', 'Team'),
      acts: [
        {
          id: 'team',
          rule: 'PR-02',
          posts: ['merchandiser', 'sales', 'clerk'],
          title: w('协作分工已定', 'Team is set'),
          done: w('定协作分工', 'set the team'),
          gates: [{ rule: 'PR-02', need: { kind: 'team' }, mend: 'team' }],
        },
      ],
    },
    {
      id: 'permit',
      rule: 'PR-08',
      title: w('承印验证', 'Papers'),
      acts: [
        {
          id: 'checkPermit',
          rule: 'PR-08',
          posts: ['inspector', 'clerk'],
          when: { trait: 'needsPermit' },
          title: w('承印验证登记并签字', 'Papers checked and registered, sign'),
          done: w('承印验证登记', 'checked and registered the papers'),
          gates: [{ rule: 'PR-08', need: { kind: 'permit' }, mend: 'permit' }, withinPermit],
          signs: 'permit',
        },
      ],
    },
    {
      id: 'prepress',
      rule: 'PR-03',
      title: w('印前', 'Prepress'),
      acts: [
        {
          id: 'prepress',
          rule: 'PR-03',
          posts: ['press', 'merchandiser'],
          title: w('印前完成，出样', 'Prepress done, proof ready'),
          done: w('印前出样', 'made the proof'),
          gates: [{ rule: 'PR-05', need: { kind: 'proof' }, mend: 'proof' }],
        },
      ],
    },
    {
      id: 'proof',
      rule: 'PR-05',
      title: w('签样', 'Proof'),
      acts: [
        {
          id: 'signProof',
          rule: 'PR-05',
          posts: ['sales', 'merchandiser', 'clerk'],
          title: w('客户签样付印', 'Client signs the proof'),
          done: w('客户签样', 'client signed the proof'),
          gates: [{ rule: 'PR-05', need: { kind: 'proof' }, mend: 'proof' }],
          signs: 'proof',
          signer: 'client',
          sendsBack: { reopens: ['prepress'], items: false },
        },
      ],
    },
    {
      id: 'plan',
      rule: 'PR-03',
      title: w('排产', 'Plan'),
      acts: [
        {
          id: 'plan',
          rule: 'PR-03',
          posts: ['merchandiser'],
          title: w('下达生产计划', 'Release the plan'),
          done: w('下达生产计划', 'released the plan'),
          gates: [
            { rule: 'PR-03', need: { kind: 'plan' }, mend: 'plan' },
            { rule: 'PR-03', need: { kind: 'planOnTime' }, mend: 'plan' },
          ],
        },
      ],
    },
    {
      id: 'material',
      rule: 'PR-05',
      title: w('备料', 'Material'),
      acts: [
        {
          id: 'checkMaterial',
          rule: 'PR-05',
          posts: ['inspector'],
          title: w('来料检验合格', 'Incoming material passed'),
          done: w('来料检验', 'passed the material'),
          gates: [{ rule: 'PR-05', need: { kind: 'quality', check: 'incoming' }, mend: 'quality' }],
        },
        {
          id: 'issueMaterial',
          rule: 'PR-03',
          posts: ['storekeeper', 'merchandiser'],
          title: w('材料已发料', 'Material issued'),
          done: w('发料', 'issued the material'),
          gates: [{ rule: 'PR-03', need: { kind: 'materials' }, mend: 'materials' }],
        },
      ],
    },
    {
      id: 'press',
      rule: 'PR-05',
      title: w('印刷', 'Press'),
      acts: [
        {
          id: 'plates',
          rule: 'PR-05',
          posts: ['press'],
          title: w('制版完成', 'Plates made'),
          done: w('制版', 'made the plates'),
          gates: [
            { rule: 'PR-05', need: { kind: 'acts', acts: ['signProof'] }, mend: 'steps' },
            { rule: 'PR-04', need: { kind: 'operations', kinds: ['plates'] }, mend: 'production' },
          ],
        },
        {
          id: 'firstSheet',
          rule: 'PR-05',
          posts: ['inspector'],
          title: w('首件签样合格', 'First sheet passed'),
          done: w('首件签样', 'passed the first sheet'),
          gates: [
            { rule: 'PR-05', need: { kind: 'quality', check: 'first' }, mend: 'quality' },
            nothingFailed,
          ],
        },
        {
          id: 'press',
          rule: 'PR-05',
          posts: ['press'],
          title: w('印刷完成', 'Printed'),
          done: w('印刷完成', 'printed'),
          gates: [
            { rule: 'PR-05', need: { kind: 'acts', acts: ['firstSheet'] }, mend: 'steps' },
            { rule: 'PR-04', need: { kind: 'operations', kinds: ['press'] }, mend: 'production' },
            { rule: 'PR-05', need: { kind: 'quality', check: 'inProcess' }, mend: 'quality' },
            nothingFailed,
            withinPermit,
          ],
        },
      ],
    },
    {
      id: 'finish',
      rule: 'PR-03',
      title: w('印后', 'Finishing'),
      acts: [
        {
          id: 'finish',
          rule: 'PR-03',
          posts: ['press'],
          when: { trait: 'finishing' },
          title: w('印后完成', 'Finishing done'),
          done: w('印后完成', 'finished'),
          gates: [
            { rule: 'PR-04', need: { kind: 'operations', kinds: ['finishing'] }, mend: 'production' },
            nothingFailed,
          ],
        },
      ],
    },
    {
      id: 'inspect',
      rule: 'PR-05',
      title: w('成品检验', 'Final check'),
      acts: [
        {
          id: 'inspectGoods',
          rule: 'PR-05',
          posts: ['inspector'],
          title: w('成品检验合格', 'Finished goods passed'),
          done: w('成品检验', 'passed the finished goods'),
          gates: [
            { rule: 'PR-05', need: { kind: 'quality', check: 'final' }, mend: 'quality' },
            nothingFailed,
          ],
          sendsBack: { reopens: ['press'], items: false },
        },
      ],
    },
    {
      id: 'store',
      rule: 'PR-03',
      title: w('包装入库', 'Store'),
      acts: [
        {
          id: 'store',
          rule: 'PR-03',
          posts: ['storekeeper', 'press'],
          title: w('包装入库完成', 'Packed and stored'),
          done: w('包装入库', 'packed and stored'),
          gates: [
            { rule: 'PR-04', need: { kind: 'operations', kinds: ['packing'] }, mend: 'production' },
            nothingFailed,
          ],
        },
      ],
    },
    {
      id: 'deliver',
      rule: 'PR-06',
      title: w('送货', 'Deliver'),
      acts: [
        {
          id: 'deliver',
          rule: 'PR-06',
          posts: ['storekeeper', 'merchandiser', 'sales', 'clerk'],
          title: w('送货签收', 'Deliver and have it signed for'),
          done: w('全部送货签收', 'everything delivered and signed for'),
          gates: [],
          completes: { need: { kind: 'received' }, mend: 'deliveries' },
        },
      ],
    },
    {
      id: 'settle',
      rule: 'PR-06',
      title: w('结算', 'Settle'),
      acts: [
        {
          id: 'settle',
          rule: 'PR-06',
          posts: ['clerk', 'merchandiser'],
          title: w('出结算单', 'Issue settlement'),
          done: w('出结算单', 'issued the settlement'),
          gates: [
            { rule: 'PR-06', need: { kind: 'itemsSigned', clientOnly: true }, mend: 'deliveries' },
            { rule: 'PR-06', need: { kind: 'itemsPriced' }, mend: 'prices' },
            { rule: 'PR-06', need: { kind: 'billed' }, mend: 'settlement' },
          ],
          signs: 'settlement',
        },
      ],
    },
    {
      id: 'feedback',
      rule: 'PR-07',
      title: w('回访', 'Feedback'),
      acts: [
        {
          id: 'feedback',
          rule: 'PR-07',
          posts: ['service', 'sales', 'merchandiser'],
          title: w('回访完成', 'Client was asked'),
          done: w('回访客户', 'asked the client'),
          gates: [{ rule: 'PR-07', need: { kind: 'feedback' }, mend: 'feedback' }],
          deadline: { hours: 168, after: 'deliver', rule: 'PR-07', alerts: ['serviceManager'] },
        },
      ],
    },
    {
      id: 'archive',
      rule: 'PR-08',
      title: w('存档', 'Archive'),
      acts: [
        {
          id: 'archive',
          rule: 'PR-08',
          posts: ['clerk'],
          title: w('留样存档', 'Keep samples and archive'),
          done: w('已存档', 'archived'),
          gates: [
            { rule: 'PR-08', when: { trait: 'needsPermit' }, need: { kind: 'samples' }, mend: 'samples' },
            { rule: 'PR-08', when: { trait: 'needsPermit' }, need: { kind: 'waste' }, mend: 'samples' },
          ],
        },
      ],
    },
  ],
  changes: [
    {
      moves: ['product', 'finishedSize', 'pages', 'colours', 'effect'],
      reopens: ['prepress', 'signProof', 'plan', ...behindPlan, ...atTheEnd],
    },
    { moves: ['paper', 'parts'], reopens: ['plan', ...behindPlan, ...atTheEnd] },
    { moves: ['quantity'], reopens: ['plan', 'issueMaterial', 'press', 'finish', ...atTheEnd] },
    { moves: ['finishing'], reopens: ['plan', 'finish', ...atTheEnd] },
    { moves: ['packing'], reopens: ['store'] },
    { moves: ['dueAt', 'goods'], reopens: ['plan'] },
    { moves: ['jobKind', 'permits'], reopens: ['checkPermit'] },
  ],
};
