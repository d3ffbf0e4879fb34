/** Archive: what is looked through, and where it was found. */
import type { archiveFind as zh } from '../zh/archiveFind';

export const archiveFind: typeof zh = {
  hint: 'shelf, number, client, project, deliverable, report no., scan, contract, person, year',
  deliverable: 'deliverable: {{text}}',
  scan: 'scan: {{text}}',
  contract: 'contract no.: {{text}}',
  person: 'person: {{text}}',
  place: 'place: {{text}}',
  print: 'Print register…',
  saved: 'The register was saved',
  printed: 'The register was sent',
  failed: 'The register was not made: {{why}}',
};
