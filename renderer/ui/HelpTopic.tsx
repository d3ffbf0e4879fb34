/** The help of one page: what it is for, its keys, the way on, and the rules it lives by. */
import { Link } from 'react-router-dom';
import { rules } from '#shared/procedures/rules';
import { useLanguage, useT } from '../i18n/useT';
import { rulesOf, type Topic } from './helpTopics';
import { rulePath } from './Why';
import './help-topic.css';

/** `plain`: rules without links, where there is no shop yet and so no page of rules. */
export function HelpTopic({ topic, plain = false }: { topic: Topic; plain?: boolean }) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const governed = rulesOf[topic].filter((id) => Object.hasOwn(rules, id));
  const part = (what: 'keys' | 'next') => (
    <>
      <h3>{t(`help.${what}`)}</h3>
      <ul>
        {t(`help.pages.${topic}.${what}`)
          .split('\n')
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ul>
    </>
  );
  return (
    <article className="dd-help-topic" data-topic={topic}>
      <h2>{t(`help.pages.${topic}.title`)}</h2>
      <p>{t(`help.pages.${topic}.what`)}</p>
      {part('keys')}
      {part('next')}
      <h3>{t('help.rulesHere')}</h3>
      <dl>
        {governed.map((id) => (
          <div key={id}>
            <dt>{plain ? id : <Link to={rulePath(id)}>{id}</Link>}</dt>
            <dd>{rules[id]?.[language]}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
