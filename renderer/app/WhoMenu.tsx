/** Who is at the desk: one person at a time, switched in two clicks; the screen and every event go by it. */
import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router-dom';
import { posts as postWords } from '#shared/kernel/posts';
import type { Person } from '#shared/party/party';
import { setLanguage } from '../i18n/language';
import { useLanguage, useT } from '../i18n/useT';
import { usePeople } from '../store/hooks';
import { useSession } from '../store/session';

export function usePostNames(): (person: Person) => string {
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  return (person) => person.posts.map((p) => postWords[p][language]).join(language === 'en' ? ', ' : '、');
}

export function WhoMenu({ person }: { person: Person | null }) {
  const t = useT();
  const go = useNavigate();
  const language = useLanguage();
  const people = (usePeople() ?? []).filter((p) => p.active);
  const names = usePostNames();
  const sit = useSession((s) => s.sit);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: person ? [person.id] : [],
        items: [
          ...people.map((p) => ({ key: p.id, label: `${p.name}·${names(p)}`, onClick: () => sit(p.id) })),
          { type: 'divider' as const },
          { key: 'people', label: t('frame.who.manage'), onClick: () => void go('/settings?section=people') },
          {
            key: 'language',
            label: t('frame.who.language'),
            onClick: () => setLanguage(language === 'en' ? 'zh-CN' : 'en'),
          },
        ],
      }}
    >
      <button type="button" className="frame-who" aria-label={t('frame.who.label')}>
        {person ? `${person.name}·${names(person)}` : t('frame.who.nobody')} ▾
      </button>
    </Dropdown>
  );
}

/** Nobody sits at the desk yet: who is it? */
export function TakeSeat() {
  const t = useT();
  const people = (usePeople() ?? []).filter((p) => p.active);
  const names = usePostNames();
  const sit = useSession((s) => s.sit);
  return (
    <section className="frame-seats" aria-label={t('frame.who.label')}>
      <h2>{t('frame.who.nobody')}</h2>
      {people.map((p) => (
        <Button key={p.id} size="large" onClick={() => sit(p.id)}>
          {p.name}·{names(p)}
        </Button>
      ))}
    </section>
  );
}
