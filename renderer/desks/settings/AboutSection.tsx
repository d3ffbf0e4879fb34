/** 关于: version, folders, the open-source parts and their terms. */
import { Table } from 'antd';
import { useEffect, useState } from 'react';
import type { Answer } from '#shared/bridge';
import { useLanguage, useT } from '../../i18n/useT';
import { bridge } from '../../platform/bridge';

interface Part {
  name: string;
  zh: string;
  en: string;
  terms: string;
}

/** What is inside the program a shop installs; the full texts lie beside it. */
const parts: readonly Part[] = [
  { name: 'Electron', zh: '桌面外壳', en: 'desktop shell', terms: 'MIT' },
  { name: 'React, React Router', zh: '界面', en: 'screens', terms: 'MIT' },
  { name: 'Ant Design', zh: '界面控件', en: 'controls', terms: 'MIT' },
  { name: 'Dexie.js', zh: '本机数据库', en: 'local database', terms: 'Apache-2.0' },
  { name: 'Zod, Zustand, i18next', zh: '数据校验、状态、双语', en: 'checks, state, languages', terms: 'MIT' },
  { name: 'pdfmake', zh: '生成单据 PDF', en: 'makes the PDFs', terms: 'MIT' },
  { name: 'PDF.js', zh: '预览单据', en: 'shows the PDFs', terms: 'Apache-2.0' },
  { name: 'Noto Sans SC', zh: '单据字体（思源黑体）', en: 'font of the papers', terms: 'OFL-1.1' },
  { name: 'big.js, Day.js', zh: '精确小数、日期', en: 'exact decimals, dates', terms: 'MIT' },
  { name: 'signature_pad', zh: '手写签字', en: 'signatures', terms: 'MIT' },
  {
    name: 'fflate, noble-hashes, PapaParse',
    zh: '压缩、校验、表格',
    en: 'compression, digests, tables',
    terms: 'MIT',
  },
];

export function AboutSection() {
  const t = useT();
  const language = useLanguage();
  const [about, setAbout] = useState<Answer<'about'>>();
  useEffect(() => {
    void bridge().about({}).then(setAbout);
  }, []);
  return (
    <>
      <p>{t('settings.about.what')}</p>
      <dl className="st-facts">
        <dt>{t('settings.about.version')}</dt>
        <dd>{about ? `${about.version} · ${about.platform}` : '—'}</dd>
        {about?.folders.documents ? (
          <>
            <dt>{t('settings.about.documents')}</dt>
            <dd>{about.folders.documents}</dd>
          </>
        ) : null}
        {about?.folders.backups ? (
          <>
            <dt>{t('settings.about.backups')}</dt>
            <dd>{about.folders.backups}</dd>
          </>
        ) : null}
      </dl>
      <p>{t('settings.about.licence')}</p>
      <h3>{t('settings.about.parts')}</h3>
      <Table<Part>
        size="small"
        rowKey="name"
        pagination={false}
        dataSource={[...parts]}
        columns={[
          { title: t('settings.about.part'), dataIndex: 'name' },
          { title: t('settings.about.use'), render: (_, p) => (language === 'en' ? p.en : p.zh) },
          { title: t('settings.about.terms'), dataIndex: 'terms', width: 140 },
        ]}
      />
    </>
  );
}
