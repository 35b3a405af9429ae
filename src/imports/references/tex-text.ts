/** Not characters of any text: they stand for `<` and `>` while these stand for the marks of the parser. */
const [less, greater, filler] = ['\ufdd0', '\ufdd1', '\ufdd2'];

/** The text, of the same length, in which every `<` and `>` of an author's is told from the parser's. */
export function hideAngles(tex: string): string {
  return tex.replace(/\\text(?:less|greater)(?![a-zA-Z])|[<>]/g, (found) => {
    const sign = found === '<' || found === '\\textless' ? less : greater;
    return sign + filler.repeat(found.length - 1);
  });
}

/** What the parser made of a text, without its marks (`<i>`, `<p>`). */
export function plainText(html: string): string {
  return html
    .replace(/<p\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll(filler, '')
    .replaceAll(less, '<')
    .replaceAll(greater, '>')
    .replace(/\s+/g, ' ')
    .trim();
}
