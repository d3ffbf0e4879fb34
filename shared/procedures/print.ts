/**
 * Print 印刷: what a settlement of a print order rests on (PR-06: every item signed for by the client, a price
 * on every item). The desk work of the print trade is not part of this data.
 */
import type { Procedure } from '#shared/procedure/model';

const w = (zh: string, en: string) => ({ zh, en });

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
          gates: [{ rule: 'PR-01', need: { kind: 'items' }, mend: 'sheet' }],
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
            { rule: 'PR-06', need: { kind: 'itemsSigned', clientOnly: true }, mend: 'quantities' },
            { rule: 'PR-06', need: { kind: 'itemsPriced' }, mend: 'prices' },
          ],
          signs: 'settlement',
        },
      ],
    },
  ],
};
