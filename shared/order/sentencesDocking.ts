/** What internal docking forms refuse with: a sentence for each key, words for each token. */
import type { Words } from '#shared/kernel/faults';

const w = (zh: string, en: string): Words => ({ zh, en });

export const dockingSentences: Record<string, Words> = {
  content: w('对接单还没填：{list}。', 'The form still lacks: {list}.'),
  helpers: w('配合部门还没写全：{list}。', 'Helping departments are not complete: {list}.'),
  nodes: w('时间节点还没写全：{list}。', 'Time nodes are not complete: {list}.'),
  risks: w(
    '还有没解决的风险和问题：{list}。先写明怎么解决的，再关闭。',
    'Risks still open: {list}. Say how each was solved, then close.',
  ),
  notNamedHere: w('这张对接单没有请这个部门，也没有这个节点。', 'The form names no such department or node.'),
  notOfThePost: w(
    '{list}不在岗，或不是所写岗位的人。请改选人员，或到设置里改岗位。',
    'Not in the shop, or not of the post given: {list}. Choose somebody else, or change the posts in settings.',
  ),
  noHelper: w(
    '没有写由哪个配合部门负责：{list}。',
    'No helping department of this form is named for: {list}.',
  ),
  rowTwice: w('表里有两行编号相同：{list}。', 'Two rows with the same id: {list}.'),
  rowGone: w(
    '已经接受或完成的不能从单上去掉：{list}。',
    'Agreed to or done already, it stays on the form: {list}.',
  ),
  applicantOther: w('申请人是{name}：请由本人登录后发出。', 'The applicant is {name}, who must send it.'),
  notApplicant: w(
    '只有申请人{name}、办公室文员或公司领导可以改这张单。',
    'Only the applicant {name}, the office or the leader may rewrite this form.',
  ),
  evaluatedAlready: w('已经评价，不能再改。', 'It has been evaluated and can’t be rewritten.'),
  evaluationMissing: w('请打分（1～5）并写几句评价。', 'Give a score (1–5) and a few words.'),
  riskWords: w('请写明是什么风险或问题。', 'Say what the risk or problem is.'),
  riskOwner: w('请写明怎么解决、谁负责。', 'Say what is done about it, and who sees to it.'),
  closedAlready: w('对接单已关闭。', 'The form is closed.'),
};

export const dockingTokens: Record<string, Words> = {
  'lack.title': w('标题', 'title'),
  'lack.content': w('内容和要求', 'content and requirements'),
  'lack.helpers': w('至少一个配合部门', 'at least one department'),
  'lack.nodes': w('至少一个时间节点', 'at least one time node'),
};
