/** HTML elements that begin a new line. */
export const blockTags = new Set(
  'blockquote br center dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p poem table td th tr ul'.split(' '),
);

/** Elements that can be a part of a sentence. */
export const inSentences = new Set('math chem ce score syntaxhighlight source'.split(' '));
