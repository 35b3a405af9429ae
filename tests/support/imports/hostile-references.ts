/** References with every field, everything that could be markup in some format, and every precision of a date. */
export const hostileReferences = `casefile: 1
id: hostile
title: Hostile references
subjects: [ada]
people: { ada: { name: Ada Nobody } }
organizations: { house: { name: 'House of {braces & $ signs' } }
references:
  - id: markup
    type: article-journal
    title: "}} \\\\end{document} $x$ %c & # _ ~ ^ -- ''q'' <b>b</b> @book{x, | [[Link]] {{!}} ER  -"
    authors: ['A and B, {C', { family: 'D, and E', given: '}F' }, { family: van der Berg, given: Jan }, { family: Solo }]
    publisher: house
    place: Port Sando
    container: Harbour & Sea
    volume: 12
    issue: 3
    pages: 4–19
    documentNumber: A/7
    issued: 2020-05~/..
    accessed: 2021-02-03
    url: "https://a.example/{a}_%20b~c#d|e"
    doi: 10.1234/a_b(c)
    archive: { url: https://archive.example/a_b, date: 2021-04-05 }
    language: zh-Hant
    note: A note, 100% sure.
  - { id: chapter, type: chapter, title: Chapter, container: A book, pages: 7, isbn: 978-3-16-148410-0, issued: 2020-22 }
  - { id: site, type: webpage, title: Site, site: site.example, url: https://site.example/, issued: 2020-04/2020-06 }
  - { id: decade, type: legal_case, title: Decade, documentNumber: 7/2022, issued: 202X, archive: { url: https://archive.example/b } }
  - { id: about, type: thesis, title: About, publisher: house, issued: 2020-09~ }
  - id: edited
    type: chapter
    title: Edited
    key: "Pell:Moyo.2001 {x}"
    authors: [{ family: Pell, given: Ottoline }, et al.]
    editors: [{ family: Moyo, given: Ada }, Harbour Desk]
    container: A book
    series: Harbours & Seas
    edition: 2
    eprint: arXiv:2101.00001
    tags: [sea, "nets, ropes", 100%]
  - { id: again, type: report, title: Same key, key: decade, editors: [Harbour Desk], edition: Third edition, eprint: "4711" }
  - { id: unsure, type: event, title: Unsure, issued: 2021-02-XX? }
`;
