// The parser marks up its output with `<` and `>`. These noncharacters, which no text contains, replace the author's own.
const [less, greater, filler] = ['\ufdd0', '\ufdd1', '\ufdd2'];

/** Replace every `<` and `>` that the author wrote with a placeholder. The length of the text stays the same. */
export function hideAngles(tex: string): string {
  return tex.replace(/\\text(?:less|greater)(?![a-zA-Z])|[<>]/g, (found) => {
    const sign = found === '<' || found === '\\textless' ? less : greater;
    return sign + filler.repeat(found.length - 1);
  });
}

/** Remove the parser's markup (`<i>`, `<p>`) from a text and restore the `<` and `>` that `hideAngles` replaced. */
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
