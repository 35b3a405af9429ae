/**
 * The least and the greatest width to which programs wrap. A browser copies each paragraph as one line of any length.
 */
const narrowest = 40;
const widest = 120;

/** The beginning of an item of a list, or of an entry of a list of references. */
const item = /^\s*(?:[-*•–^↑]|\d{1,4}[.)])/u;

/**
 * Replace the line breaks by which a program, such as `pandoc -t plain`, fitted a text into a width. Each becomes a
 * space, so the text keeps its length.
 */
export function unwrap(text: string): string {
  const lines = text.split('\n');
  const width = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0);
  if (width < narrowest || width > widest) return text;
  const blocks: string[][] = [];
  let before = '';
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block === undefined || before === '' || line.trim() === '' || item.test(line)) blocks.push([line]);
    else block.push(line);
    before = line.trim();
  }
  return blocks.map((block) => block.join(isWrapped(block, width) ? ' ' : '\n')).join('\n');
}

/** The end of a sentence, perhaps with marks in brackets. */
const sentenceEnd = /[.!?。！？؟۔:](?:["”»')]|\[[^[\]]{1,40}\])*$/u;

/** Whether no line had room for the first word of the next one, and a sentence goes on after one of them. */
function isWrapped(lines: readonly string[], width: number): boolean {
  const broken = lines.slice(0, -1).map((line) => line.trimEnd());
  return (
    broken.some((line) => !sentenceEnd.test(line)) &&
    broken.every((line, index) => {
      const [word = ''] = /\S+/.exec(lines[index + 1] ?? '') ?? [];
      return line.length + 1 + word.length > width;
    })
  );
}
