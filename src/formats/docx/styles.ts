import type { IBaseParagraphStyleOptions, IRunStylePropertiesOptions, IStylesOptions } from 'docx';
import { light } from '../colours/page.js';
import { languageOf } from './words.js';

/** In twentieths of a point, in which Word measures. */
export const millimetre = 56.7;

/** A colour as Word writes it. */
export function colour(name: keyof typeof light): string {
  return light[name].slice(1);
}

/** The styles of a document. A reader can change the look of all text of a style at once. */
export function stylesOf(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          // Fonts that Word has everywhere, or that have a twin of the same widths.
          font: { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial' },
          size: 21,
          language: languageOf(language),
        },
        paragraph: { spacing: { after: 120, line: 264 } },
      },
      heading1: heading(36, 0),
      heading2: heading(28, 320),
      heading3: heading(24, 240),
      heading4: heading(22, 200),
      heading5: heading(21, 160),
      heading6: heading(21, 160),
      hyperlink: { run: { color: colour('accent'), underline: {} } },
      footnoteText: { run: { size: 17 }, paragraph: { spacing: { after: 20, line: 240 } } },
    },
    paragraphStyles: [
      paragraphStyle('Entry', { spacing: { after: 80 } }),
      paragraphStyle('Cell', { spacing: { before: 20, after: 20, line: 240 } }),
      paragraphStyle('Note', { spacing: { after: 120 } }, { color: colour('quiet') }),
      paragraphStyle('Line', { spacing: { after: 0 } }, { font: 'Courier New', size: 18 }),
      paragraphStyle(
        'Axis',
        { spacing: { after: 0, line: 240 } },
        { color: colour('quiet'), font: 'Courier New', size: 12 },
      ),
    ],
    characterStyles: [
      characterStyle('Strong', { bold: true }),
      characterStyle('Muted', { color: colour('quiet') }),
      characterStyle('Warning', { color: colour('alert') }),
      characterStyle('Error', { color: colour('alert'), bold: true }),
      characterStyle('Citation', { color: colour('accent') }),
      characterStyle('Added', { underline: {} }),
      characterStyle('Removed', { strike: true }),
      characterStyle('Match', { shading: { fill: colour('alert-wash') }, bold: true }),
    ],
  };
}

function heading(size: number, before: number): IBaseParagraphStyleOptions {
  return {
    run: { size, bold: true, color: colour('ink') },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  };
}

function paragraphStyle(
  id: string,
  paragraph: IBaseParagraphStyleOptions['paragraph'],
  run: IRunStylePropertiesOptions = {},
) {
  return { id, name: id, basedOn: 'Normal', quickFormat: true, paragraph: paragraph ?? {}, run };
}

function characterStyle(id: string, run: IRunStylePropertiesOptions) {
  return { id, name: id, quickFormat: true, run };
}
