/** One entry for each page of the app: what it is for, its keys, the way on. */
import { Button } from 'antd';
import { useT } from '../../i18n/useT';
import { runCommand } from '../../ui/commands';
import { HelpTopic } from '../../ui/HelpTopic';
import { topics } from '../../ui/helpTopics';

export function Pages() {
  const t = useT();
  return (
    <>
      <p className="hp-bar">
        <span>{t('help.lead')}</span>
        <Button onClick={() => void runCommand('tour')}>{t('help.tour.start')}</Button>
      </p>
      <div className="hp-topics">
        {topics.map((topic) => (
          <section key={topic} className="dd-panel">
            <HelpTopic topic={topic} />
          </section>
        ))}
      </div>
    </>
  );
}
