/** 规则: every written rule by its id, and the acts it governs. `?rule=SV-03b` shows and marks one. */
import { Input } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { procedures, type Trade } from '#shared/procedures/registry';
import { useLanguage, useT } from '../../i18n/useT';
import { ruleLines } from './ruleLines';

export function Rules() {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const [params] = useSearchParams();
  const asked = params.get('rule') ?? '';
  const [text, setText] = useState('');
  const all = useMemo(() => ruleLines(language), [language]);
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const shown = all.filter((r) =>
    words.every((w) => `${r.id} ${r.text} ${r.acts.map((a) => a.title).join(' ')}`.toLowerCase().includes(w)),
  );
  useEffect(() => {
    if (asked) document.getElementById(`rule-${asked}`)?.scrollIntoView({ block: 'center' });
  }, [asked]);
  return (
    <div className="hp-rules">
      <Input.Search
        allowClear
        className="hp-search"
        aria-label={t('help.rules.search')}
        placeholder={t('help.rules.search')}
        value={text}
        onChange={(e) => setText(e.target.value)}
      />
      {shown.length === 0 ? (
        <p className="hp-none">{t('help.rules.none', { text })}</p>
      ) : (
        <table className="hp-table">
          <thead>
            <tr>
              <th>{t('help.rules.id')}</th>
              <th>{t('help.rules.text')}</th>
              <th>{t('help.rules.acts')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((r) => (
              <tr key={r.id} id={`rule-${r.id}`} data-rule={r.id} aria-current={r.id === asked || undefined}>
                <th scope="row">
                  <Link to={`/help/rules?rule=${encodeURIComponent(r.id)}`}>{r.id}</Link>
                </th>
                <td>{r.text}</td>
                <td>
                  {r.acts.length === 0
                    ? '—'
                    : r.acts.map((a) => (
                        <Link
                          key={`${a.trade} ${a.id}`}
                          className="hp-act"
                          to={`/help/flow?trade=${a.trade}`}
                        >
                          {procedures[a.trade as Trade].title[language]}·{a.step}：{a.title}
                        </Link>
                      ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
