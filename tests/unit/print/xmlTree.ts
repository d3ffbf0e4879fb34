/** XML as a tree to compare: elements in their order, attributes as a set, text trimmed. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect } from 'vitest';

export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}
type Parsed = Record<string, unknown>;
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
});
export function treeOf(xml: string): Element {
  expect(XMLValidator.validate(xml)).toBe(true);
  const read = (list: Parsed[]): { elements: Element[]; text: string } => {
    const elements: Element[] = [];
    let text = '';
    for (const item of list) {
      const name = Object.keys(item).find((k) => k !== ':@')!;
      if (name === '#text') text += String(item[name]).trim();
      else {
        const inside = read(item[name] as Parsed[]);
        elements.push({
          name,
          attributes: (item[':@'] ?? {}) as Record<string, string>,
          children: inside.elements,
          text: inside.text,
        });
      }
    }
    return { elements, text };
  };
  return read(parser.parse(xml) as Parsed[]).elements[0]!;
}
