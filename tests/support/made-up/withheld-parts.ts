/** A file in which the lines that end in `#-` are withheld, or lead to something that is. */
export const marked = `casefile: 1
id: pier
title: The Pier
asOf: 2021-03-01
subjects: [ada]
people:
  ada: { name: Ada Nobody }
  bob: { name: Zeb Hidden, pseudonym: Witness A, access: secret } #-
organizations:
  court: { name: The Court, kind: court }
  cell: { name: Cell of Nine, access: secret } #-
sections:
  - id: first
    title: First
    statements:
      - text: One.
        refs:
          - letter
          - memo #-
        about: who #-
        value: Zeb #-
        rights:
          - { right: iccpr-14, refs: [memo] } #-
          - { right: iccpr-9, refs: [letter] }
      - { text: Two., about: days, value: two, refs: [letter] }
      - { text: Kept back., people: [bob], refs: [letter], rights: [udhr-5], about: days, value: five, access: secret } #-
  - { id: hideout, title: Hideout of Zeb, statements: [{ text: Hid there., refs: [letter], access: secret }] } #-
timeline:
  - { id: meeting, date: 2020-01, title: Met Zeb, people: [bob], place: mill, access: secret } #-
  - { id: arrest, date: 2020-02-01, title: Arrested, kind: arrest, people: [ada], place: quay, refs: [letter] }
  - id: hearing
    date: 2020-05
    title: Heard
    kind: trial
    people: [ada]
    refs: [letter]
    about: who #-
  - { id: freed, date: 2020-06-01, title: Freed, kind: release, people: [ada], access: secret } #-
measures:
  - id: held
    kind: custody
    people: [{ person: ada, role: victim }]
    begins: arrest
    ends: freed #-
    ordered: meeting #-
    reviewed:
      - meeting #-
      - hearing
    place: quay
    authority: court
    charge: plot #-
    within: cellar #-
    about: days
    value: three
    refs: [letter]
  - { id: cellar, kind: imprisonment, people: [ada, bob], from: 2019, place: mill, access: secret } #-
charges:
  - id: theft
    law: A law
    people: [ada]
    brought: meeting #-
    court: court
    decisions:
      - { event: meeting, outcome: acquitted } #-
      - { event: hearing, outcome: convicted }
    refs: [letter]
  - { id: plot, law: Another law, people: [ada, bob], by: cell, access: secret } #-
places:
  quay: { name: The Quay }
  mill: { name: Mill Cellar, lat: 1, access: secret } #-
disputes:
  days: { title: How many days? }
  who: { title: Who told Zeb?, access: secret } #-
references:
  - id: letter
    type: report
    title: A letter
    publisher: court
    files:
      - { path: case.yaml }
      - { path: files/zeb.txt, access: secret } #-
  - { id: memo, type: report, title: A memo, publisher: cell, access: secret } #-
`;

/** The same file without what is withheld. Its lines have the same numbers. */
export const without = marked.replace(/^.*#-$/gm, '#');
