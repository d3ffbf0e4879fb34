/** The keys that work everywhere, then those of single places. */
import { useT } from '../../i18n/useT';
import { keyGroups } from '../../ui/helpTopics';

export function Keys() {
  const t = useT();
  return (
    <div className="hp-keys">
      {keyGroups.map(({ group, keys }) => (
        <section key={group} className="dd-panel">
          <h2>{t(`help.keyGroups.${group}`)}</h2>
          <table>
            <tbody>
              {keys.map(({ combo, what }) => (
                <tr key={combo + what}>
                  <th scope="row">
                    <kbd>{combo}</kbd>
                  </th>
                  <td>{t(`help.keyWords.${what}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}
