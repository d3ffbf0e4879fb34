/** The rules as a list, each with the acts that name it: by their own rule, a gate's or a deadline's. */
import type { Language } from '#shared/kernel/faults';
import type { Act } from '#shared/procedure/model';
import { procedures, type Trade } from '#shared/procedures/registry';
import { rules } from '#shared/procedures/rules';

export interface RuleLine {
  id: string;
  text: string;
  acts: { trade: Trade; id: string; step: string; title: string }[];
}

const governs = (act: Act, step: string, id: string): boolean =>
  act.rule === id || step === id || act.deadline?.rule === id || act.gates.some((g) => g.rule === id);

export function ruleLines(language: Language): RuleLine[] {
  return Object.entries(rules).map(([id, words]) => ({
    id,
    text: words[language],
    acts: (Object.keys(procedures) as Trade[]).flatMap((trade) =>
      procedures[trade].steps.flatMap((step) =>
        step.acts
          .filter((act) => governs(act, step.rule, id))
          .map((act) => ({
            trade,
            id: act.id,
            step: step.title[language],
            title: act.title[language],
          })),
      ),
    ),
  }));
}
