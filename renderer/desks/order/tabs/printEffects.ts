/** Members of a job ticket's change, each with what it becomes, in words. */
import type { PrintSpec } from '#shared/order/sheet';

type Key = Exclude<keyof PrintSpec, never>;

export function printEffects(set: Partial<PrintSpec> | undefined): [Key, string][] {
  const out: [Key, string][] = [];
  const say = (key: Key, value: string | number | undefined) => {
    if (value !== undefined && value !== '') out.push([key, String(value)]);
  };
  if (!set) return out;
  say('product', set.product);
  say('finishedSize', set.finishedSize && `${set.finishedSize.width}×${set.finishedSize.height}`);
  say('pages', set.pages);
  say('paper', set.paper && `${set.paper.kind} ${set.paper.weight}g ${set.paper.sheet}`);
  say('colours', set.colours && `${set.colours.front}+${set.colours.back}`);
  say(
    'parts',
    set.parts
      ?.map((p) => `${p.name} ${p.paper ? `${p.paper.kind} ${p.paper.weight}g` : ''}`.trim())
      .join('、'),
  );
  say('effect', set.effect);
  say('finishing', set.finishing?.join('、'));
  say('packing', set.packing);
  say('deliverTo', set.deliverTo);
  say('overRun', set.overRun);
  say('spareCopies', set.spareCopies);
  say('sampleCopies', set.sampleCopies);
  say('jobKind', set.jobKind);
  say('permits', set.permits?.map((p) => p.number).join('、'));
  return out;
}
