/** Clients, people and instruments, as they are brought from Excel. */
import { isPost, type Post, postIds, posts } from '#shared/kernel/posts';
import { clientSchema, type Person, personSchema } from '#shared/party/party';
import { type Instrument, instrumentSchema } from '#shared/register/instrument';
import { readDay } from './cells';
import { type ImportTarget, type ReadCell, sameName, target } from './target';

type ClientRow = ReturnType<typeof clientSchema.parse>;
type PersonRow = Omit<Person, 'id'>;

/** Digits, blanks and the signs of several numbers and extensions; letters are a slip. */
const phone = (text: string): ReadCell => {
  const plain = text.normalize('NFKC');
  return /[^\d\s+()\-—/、,;转#*]/.test(plain) ? { fault: { key: 'phone' } } : { value: text };
};

const phoneField = {
  key: 'phone',
  title: { zh: '电话', en: 'Phone' },
  synonyms: ['手机', '手机号', '手机号码', '联系电话', '电话号码', '联系方式', 'tel', 'telephone', 'mobile'],
  max: 40,
  read: phone,
} as const;

export const clientTarget: ImportTarget<ClientRow> = target<ClientRow>({
  kind: 'client',
  title: { zh: '客户', en: 'clients' },
  fields: [
    {
      key: 'name',
      title: { zh: '单位名称', en: 'Name' },
      synonyms: [
        '客户',
        '客户名称',
        '客户单位',
        '委托单位',
        '委托方',
        '甲方',
        '甲方单位',
        '建设单位',
        '单位',
        '公司',
        '公司名称',
        '名称',
        'client',
        'client name',
        'customer',
        'customer name',
        'company',
      ],
      required: true,
      max: 120,
    },
    {
      key: 'contact',
      title: { zh: '联系人', en: 'Contact' },
      synonyms: ['联系人姓名', '负责人', '经办人', '对接人', '甲方代表', 'contact person', 'contact name'],
      max: 40,
    },
    phoneField,
    {
      key: 'address',
      title: { zh: '地址', en: 'Address' },
      synonyms: ['单位地址', '公司地址', '联系地址', '通讯地址', '详细地址', 'addr'],
      max: 200,
    },
  ],
  schema: clientSchema,
  keyOf: (c) => sameName(c.name),
  merge: (old, row) => ({ ...old, ...row, name: old.name, active: old.active }),
});

/** What people write for a post: its name, a part of it, its id. */
const postWords = new Map<string, Post>([
  ...postIds.flatMap((id): [string, Post][] => [
    [sameName(id), id],
    [sameName(posts[id].zh), id],
    [sameName(posts[id].en), id],
    ...posts[id].zh.split('/').map((part): [string, Post] => [sameName(part), id]),
  ]),
  ...(
    [
      ['文员', 'clerk'],
      ['办公室', 'clerk'],
      ['内勤', 'clerk'],
      ['组长', 'fieldLead'],
      ['测量组长', 'fieldLead'],
      ['内业员', 'drafter'],
      ['绘图员', 'drafter'],
      ['领导', 'leader'],
      ['经理', 'leader'],
      ['总经理', 'leader'],
      ['老板', 'leader'],
      ['业务', 'sales'],
      ['业务对接员', 'sales'],
      ['会计', 'finance'],
      ['出纳', 'finance'],
      ['仓管', 'storekeeper'],
      ['库管', 'storekeeper'],
      ['机长', 'press'],
      ['质检员', 'inspector'],
      ['采购员', 'buyer'],
    ] as const
  ).map(([word, id]): [string, Post] => [sameName(word), id]),
]);

/** `外业组长、办公室文员`, `fieldLead, clerk`; a slash parts posts unless the whole is one post's name. */
export function readPosts(text: string): ReadCell {
  const found: Post[] = [];
  const unknown: string[] = [];
  for (const word of text.split(/[、,，;；|+\n]+/)) {
    const whole = postWords.get(sameName(word));
    const parts = whole ? [word] : word.split(/[/／]|\s{2,}|\s(?=[\u4e00-\u9fff])/);
    for (const part of parts) {
      if (!part.trim()) continue;
      const post = postWords.get(sameName(part));
      if (post && isPost(post)) found.push(post);
      else unknown.push(part.trim().slice(0, 20));
    }
  }
  if (unknown.length) return { fault: { key: 'posts', details: { list: unknown } } };
  return { value: [...new Set(found)] };
}

export const personTarget: ImportTarget<PersonRow> = target<PersonRow>({
  kind: 'person',
  title: { zh: '人员', en: 'people' },
  fields: [
    {
      key: 'name',
      title: { zh: '姓名', en: 'Name' },
      synonyms: [
        '名字',
        '人员',
        '人员姓名',
        '员工',
        '员工姓名',
        '职工姓名',
        'full name',
        'employee',
        'person',
      ],
      required: true,
      max: 40,
    },
    {
      key: 'posts',
      title: { zh: '岗位', en: 'Posts' },
      synonyms: ['职务', '职位', '工种', '角色', '岗位名称', 'post', 'position', 'role', 'roles', 'job'],
      required: true,
      read: readPosts,
    },
    phoneField,
  ],
  schema: personSchema,
  keyOf: (p) => sameName(p.name),
  // Posts are added, never taken away by a list: a shop could be left without a clerk.
  merge: (old, row) => ({
    ...old,
    ...row,
    name: old.name,
    active: old.active,
    posts: [...new Set([...old.posts, ...(row.posts ?? [])])],
  }),
});

type InstrumentRow = Omit<Instrument, 'id'>;

export const instrumentTarget: ImportTarget<InstrumentRow> = target<InstrumentRow>({
  kind: 'instrument',
  title: { zh: '仪器', en: 'instruments' },
  fields: [
    {
      key: 'name',
      title: { zh: '仪器名称', en: 'Instrument' },
      synonyms: ['仪器', '名称', '设备', '设备名称', '仪器设备名称', 'name', 'equipment', 'device'],
      required: true,
      max: 120,
    },
    {
      key: 'model',
      title: { zh: '型号', en: 'Model' },
      synonyms: ['规格', '规格型号', '型号规格', '仪器型号', '品牌型号', 'type'],
      max: 80,
    },
    {
      key: 'serial',
      title: { zh: '出厂编号', en: 'Serial no.' },
      synonyms: ['编号', '序列号', '仪器编号', '机身号', '设备编号', 'sn', 'serial number', 'serial'],
      max: 80,
    },
    {
      key: 'calibratedUntil',
      title: { zh: '检定有效期至', en: 'Calibrated until' },
      synonyms: [
        '检定有效期',
        '检定到期',
        '检定到期日',
        '有效期',
        '有效期至',
        '校准有效期',
        'valid until',
        'due',
      ],
      read: readDay,
    },
    {
      key: 'note',
      title: { zh: '备注', en: 'Note' },
      synonyms: ['说明', '附件', 'remark', 'remarks', 'notes'],
      max: 300,
    },
  ],
  schema: instrumentSchema,
  keyOf: (i) => sameName(i.name),
  merge: (old, row) => ({ ...old, ...row, name: old.name, active: old.active }),
});
