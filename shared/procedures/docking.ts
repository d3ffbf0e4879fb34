/**
 * Internal docking form 内部对接单 (ID): one department asks others to help. Data only; the engine reads it. Who
 * applies and who helps stands on the form itself, so every act names its party and no post is fixed.
 */
import { postIds } from '#shared/kernel/posts';
import type { Procedure } from '#shared/procedure/model';

const w = (zh: string, en: string) => ({ zh, en });
const anybody = { rule: 'ID', posts: postIds } as const;

export const docking: Procedure = {
  id: 'docking',
  title: w('内部对接', 'Internal docking'),
  steps: [
    {
      id: 'apply',
      rule: 'ID',
      title: w('申请', 'Apply'),
      acts: [
        {
          ...anybody,
          id: 'issue',
          by: 'applicant',
          title: w('发出内部对接单', 'Send docking form'),
          done: w('发出内部对接单', 'sent the docking form'),
          gates: [
            { rule: 'ID', need: { kind: 'content' }, mend: 'sheet' },
            { rule: 'ID', need: { kind: 'helpers' }, mend: 'sheet' },
            { rule: 'ID', need: { kind: 'nodes' }, mend: 'sheet' },
          ],
        },
        {
          ...anybody,
          id: 'ask',
          each: 'helper',
          by: 'applicant',
          after: ['issue'],
          title: w('改好后再请配合', 'Ask again'),
          done: w('请求配合', 'asked for help'),
          gates: [],
        },
      ],
    },
    {
      id: 'accept',
      rule: 'ID',
      title: w('接受', 'Accept'),
      acts: [
        {
          ...anybody,
          id: 'accept',
          each: 'helper',
          by: 'helper',
          title: w('接受配合', 'Agree to help'),
          done: w('接受配合', 'agreed to help'),
          gates: [],
          signs: 'docking',
          sendsBack: { reopens: ['ask'], items: false },
        },
      ],
    },
    {
      id: 'work',
      rule: 'ID',
      title: w('配合', 'Work'),
      acts: [
        {
          ...anybody,
          id: 'doNode',
          each: 'node',
          by: 'helper',
          title: w('时间节点完成', 'Time node done'),
          done: w('完成时间节点', 'did the time node'),
          gates: [],
          dueBy: { rule: 'ID', alerts: 'applicant' },
        },
      ],
    },
    {
      id: 'handOver',
      rule: 'ID',
      title: w('交接', 'Hand over'),
      acts: [
        {
          ...anybody,
          id: 'handOver',
          each: 'helper',
          by: 'helper',
          title: w('交出', 'Hand over'),
          done: w('已交出', 'handed over'),
          gates: [],
        },
        {
          ...anybody,
          id: 'receive',
          each: 'helper',
          by: 'applicant',
          title: w('接收确认', 'Confirm receipt'),
          done: w('已接收', 'received'),
          gates: [],
          sendsBack: { reopens: ['handOver'], items: false },
        },
      ],
    },
    {
      id: 'evaluate',
      rule: 'ID',
      title: w('评价', 'Evaluate'),
      acts: [
        {
          ...anybody,
          id: 'evaluate',
          by: 'applicant',
          title: w('评价', 'Evaluate'),
          done: w('已评价', 'evaluated'),
          gates: [],
          signs: 'evaluation',
        },
        {
          ...anybody,
          id: 'close',
          by: 'applicant',
          title: w('关闭对接单', 'Close the form'),
          done: w('关闭对接单', 'closed the form'),
          gates: [{ rule: 'ID', need: { kind: 'risks' }, mend: 'risks' }],
        },
      ],
    },
  ],
};
