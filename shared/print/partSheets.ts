/** What one part takes on the press: positions, plates, net sheets, spoilage, full sheets; no money in it. */
import { spoilageSteps } from './cost';
import { type Cut, cutOf } from './cut';
import { roundedUp, type Step, step, words } from './explain';
import { type Formes, formesOf } from './formes';
import { type Issue, issueOf, pressSheetsNet, shareUp } from './paper';
import { cutAskOf, type QuoteAsk, type QuotePart } from './quoteAsk';
import type { PrintRates } from './rates';

export interface PartSheets {
  cut: Cut;
  up: number;
  formes: Formes;
  net: number;
  spoilage: number;
  issue: Issue;
  /** Sheets and weight; plates: kept apart, as the screen asks for them. */
  steps: { sheets: Step[]; plates: Step[] };
}

/** Throws RangeError where nothing fits on the press sheet, or a figure is no count. */
export function partSheets(
  part: Omit<QuotePart, 'id' | 'name'>,
  ask: Pick<QuoteAsk, 'bleed' | 'gap' | 'gripper'>,
  quantity: number,
  spoilageRates: PrintRates['spoilage'],
): PartSheets {
  const cut = cutOf(cutAskOf(part, ask));
  const up = part.up ?? cut.best.count;
  const pieces = Math.ceil(part.pages / part.pagesPerPiece);
  const formes = formesOf(pieces, up, part.colours, part.style);
  // Blank pages of the last leaf take paper, too.
  const pages = pieces * part.pagesPerPiece;
  const onSheet = up * part.pagesPerPiece;
  const net = pressSheetsNet(quantity, pages, onSheet);
  const share = shareUp(net, spoilageRates.rate);
  const laminated = part.laminate !== undefined;
  const spoilage =
    share + spoilageRates.perSet * formes.value.sets + (laminated ? spoilageRates.laminating : 0);
  const issue = issueOf({ net, spoilage, perFull: part.perFull, ...part.paper });
  return {
    cut,
    up,
    formes: formes.value,
    net,
    spoilage,
    issue: issue.value,
    steps: {
      sheets: [
        step(
          words('净上机张', 'Net press sheets'),
          roundedUp(`${quantity} × ${pages}P ÷ ${onSheet}P`),
          words(`${net} 张`, `${net}`),
        ),
        ...spoilageSteps(net, formes.value.sets, laminated, spoilageRates, share, spoilage),
        ...issue.steps,
      ],
      plates: formes.steps,
    },
  };
}
