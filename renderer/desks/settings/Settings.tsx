/** /settings: shop, people, this machine, backups, language, about. `?section=people` opens one of them. */
import { Alert, Radio, Tabs } from 'antd';
import { useSearchParams } from 'react-router-dom';
import { holders } from '#shared/party/party';
import { setLanguage } from '../../i18n/language';
import { useLanguage, useT } from '../../i18n/useT';
import { usePeople, useWho } from '../../store/hooks';
import { AboutSection } from './AboutSection';
import { BackupSection } from './BackupSection';
import { DeviceSection } from './DeviceSection';
import { PeopleSection } from './PeopleSection';
import { PrintingSection } from './PrintingSection';
import { ShopSection } from './ShopSection';
import './settings.css';

const sections = ['shop', 'people', 'device', 'printing', 'backup', 'language', 'about'] as const;
type Section = (typeof sections)[number];
/** The machine's own matters, anybody's who sits at it. */
const free: readonly Section[] = ['printing', 'language', 'about'];
const isSection = (text: string | null): text is Section => sections.includes(text as Section);

export default function Settings() {
  const t = useT();
  const who = useWho();
  const people = usePeople();
  const [params, setParams] = useSearchParams();
  const asked = params.get('section');
  const section: Section = isSection(asked) ? asked : 'shop';
  // Where nobody holds either post, anybody may set things right again: no dead end.
  const nobody =
    people !== undefined && holders(people, 'clerk').length + holders(people, 'leader').length === 0;
  const canEdit = nobody || who.posts.includes('clerk') || who.posts.includes('leader');

  const body: Record<Section, React.ReactNode> = {
    shop: <ShopSection canEdit={canEdit} />,
    people: <PeopleSection canEdit={canEdit} />,
    device: <DeviceSection canEdit={canEdit} />,
    printing: <PrintingSection />,
    backup: <BackupSection canEdit={canEdit} />,
    language: <LanguageSection />,
    about: <AboutSection />,
  };
  return (
    <div className="st-page">
      <h1 className="only-reader">{t('settings.title')}</h1>
      <Tabs
        tabPlacement="start"
        activeKey={section}
        onChange={(key) => setParams({ section: key }, { replace: true })}
        destroyOnHidden
        items={sections.map((key) => ({
          key,
          label: t(`settings.sections.${key}`),
          children: (
            <section className="st-section" aria-labelledby={`st-${key}`}>
              <h2 id={`st-${key}`}>{t(`settings.sections.${key}`)}</h2>
              {canEdit || free.includes(key) ? null : (
                <Alert type="info" showIcon title={t('settings.onlyOffice')} />
              )}
              {body[key]}
            </section>
          ),
        }))}
      />
    </div>
  );
}

function LanguageSection() {
  const t = useT();
  const language = useLanguage();
  return (
    <>
      <p className="st-hint">{t('settings.language.hint')}</p>
      <Radio.Group
        aria-label={t('settings.sections.language')}
        value={language}
        onChange={(e) => setLanguage(e.target.value as typeof language)}
        options={[
          { value: 'zh-CN', label: t('settings.language.zh') },
          { value: 'en', label: t('settings.language.en') },
        ]}
      />
    </>
  );
}
