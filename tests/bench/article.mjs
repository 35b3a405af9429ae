// Makes articles in wikitext of a given size, for bench: sentences of usual length, most of them with a footnote.

const people = ['Kim Roe', 'Ann Poe', 'Bo Loe', 'Ray Tarn', 'Nara Quill', 'Otto Pell', 'Lia Orr'];
const papers = ['Harbour Tide', 'World Post', 'Pier Press', 'Sando Post', 'The Quay', 'Port Authority', 'Tern Review'];
const places = ['Port Sando', 'Evenland', 'Tern Bay', 'the old harbour', 'North Quay'];
const verbs = ['was heard by', 'wrote a letter to', 'was questioned by', 'met', 'appealed to'];
const pick = (list, index) => list[index % list.length];

/** A paragraph of four sentences. `cite` gives the footnote for the number of a sentence. */
function paragraph(index, cite) {
  const [one, other] = [pick(people, index), pick(people, index * 3 + 1)];
  const year = 1980 + (index % 40);
  return [
    `In ${year}, [[${one}]] ${pick(verbs, index)} ${other} in ${pick(places, index)} about case no. ${index}, which the ''${pick(papers, index)}'' had reported.${cite(index * 4)}`,
    `The court of ${pick(places, index + 1)} said that "nobody was asked. Nobody was there."${cite(index * 4 + 1)}`,
    `Dr. ${other.split(' ')[1]} left on 14 May ${year} at 5 p.m. and did not return to the office of ${pick(papers, index + 2)}.`,
    `It was {{convert|${(index % 90) + 1}|km}} away (see Art. ${index % 30} of the law), and ${one} stayed for ${index % 12} weeks.${cite(index * 4 + 2)}`,
  ].join(' ');
}

const source = (index) =>
  `{{cite news |last=${pick(people, index).split(' ')[1]} |first=${pick(people, index).split(' ')[0]} |title=Report number ${index} from the harbour |url=https://news.example/${index} |newspaper=${pick(papers, index * 5)} |date=${(index % 28) + 1} May ${1980 + (index % 40)} |access-date=3 June 2021}}`;

/** Footnotes with a citation template each; every fifth one is used again. */
const cited = (index) =>
  index % 5 === 4
    ? `<ref name="n${index - 4}" />`
    : `<ref${index % 5 === 0 ? ` name="n${index}"` : ''}>${source(index)}</ref>`;

const authors = Array.from({ length: 200 }, (_, index) => `Author${String.fromCharCode(97 + (index % 26))}${index}`);
const short = (index) => `{{sfn|${pick(authors, index)}|${1980 + ((index % authors.length) % 40)}|p=${index % 300}}}`;

/**
 * An article of at least `size` characters. `notes` is `cite` for footnotes with templates, `sfn` for short citations.
 */
export function article(size, notes) {
  const parts = ["'''Lena Morrow''' (born 4 May 1977) is a journalist."];
  let length = 0;
  for (let index = 0; length < size; index += 1) {
    if (index % 12 === 0) parts.push(`== Section ${index / 12} ==`);
    const text = paragraph(index, notes === 'sfn' ? short : cited);
    parts.push(text);
    length += text.length + 2;
  }
  if (notes === 'sfn') {
    parts.push('== Sources ==');
    for (const [index, author] of authors.entries())
      parts.push(
        `* {{cite book|last=${author}|first=Kim|date=${1980 + (index % 40)}|title=Book ${index} of the sea|publisher=${pick(papers, index)}}}`,
      );
  }
  return `${parts.join('\n\n')}\n\n{{reflist}}\n`;
}
