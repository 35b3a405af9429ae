/** A text with `%D0%9B` and `\u041b` replaced by the characters they mean, and escapes of white space by a space. */
export function unescaped(text: string): string {
  return (
    text
      // A percent sign that is escaped itself: `%25D0`.
      .replace(/%(?:25)+(?=[0-9a-f]{2})/gi, '%')
      .replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
        try {
          return decodeURIComponent(escapes);
        } catch {
          return escapes;
        }
      })
      // Escapes of older web pages: `%u041B`.
      .replace(/%u([\da-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(
        /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\}|U([\da-fA-F]{8})|[abefnrtvNLP_])/g,
        (_, x, u, braced, long) => {
          const code = Number.parseInt(x ?? u ?? braced ?? long ?? '20', 16);
          return code > 0x10ffff ? ' ' : String.fromCodePoint(code);
        },
      )
      // Accents of TeX: `\'e`, `\"{o}`.
      .replace(/\\['"`^~=.]\s?\{?([A-Za-z])\}?/g, '$1')
  );
}
