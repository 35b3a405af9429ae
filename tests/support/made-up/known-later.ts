/**
 * A file as it is today. The lines that end in `#-` were not known on 2020-07-01, or lead to something that was not.
 */
export const today = `casefile: 1
id: pier
title: The Pier
summary: She was held. Zeb let her go. #-
asOf: 2021-03-01
subjects: [ada]
asks: [Find Zeb.] #-
people:
  ada:
    name: Ada Nobody
    refs:
      - { ref: letter, for: [name, nationality] }
      - { ref: memo, for: [occupation] } #-
    nationality: Sandovian
    occupation: Friend of Zeb #-
    note: Known to Zeb. #-
  bob: { name: Zeb Later, refs: [memo] } #-
organizations:
  court: { name: The Court }
  cell: { name: Cell of Nine, kind: police } #-
sections:
  - id: first
    title: First
    statements:
      - text: One.
        refs:
          - letter
          - { ref: memo, quote: Zeb told her. } #-
        rights:
          - { right: iccpr-14, refs: [memo] } #-
          - { right: iccpr-9, refs: [letter] }
        note: See Zeb. #-
      - { text: Two., about: days, value: two, refs: [letter], people: [ada, { pseudonym: A guard }] }
      - { id: later, text: Zeb came later., people: [bob], refs: [memo], rights: [udhr-5], about: days, value: five } #-
      - { id: bare, text: Nobody says who told Zeb., about: days, value: six } #-
      - { id: guessed, text: Zeb may have come., refs: [undated], about: days, value: seven } #-
      - { id: filed, text: Zeb was on file., refs: [{ standIn: Interview with Zeb }], about: days, value: eight } #-
  - { id: hideout, title: Hideout of Zeb, statements: [{ text: Hid there., refs: [memo] }] } #-
  - { id: plan, title: Plan of Zeb } #-
timeline:
  - { id: meeting, date: 2020-01, title: Met Zeb, people: [bob], place: mill, refs: [memo] } #-
  - { id: arrest, date: 2020-02-01, title: Arrested, kind: arrest, people: [ada], place: quay, refs: [letter] }
  - id: hearing
    date: 2020-05
    title: Heard
    kind: trial
    people: [ada]
    refs:
      - letter
      - memo #-
    about: when
    value: May
  - { id: announced, date: 2020-08-01, title: To see Zeb, people: [ada], refs: [letter] } #-
  - { id: freed, date: 2020-09-01, title: Freed by Zeb, kind: release, people: [ada], refs: [memo] } #-
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
  - { id: cellar, kind: imprisonment, people: [ada, bob], from: 2019, place: mill, refs: [memo] } #-
  - { id: exiled, kind: exile, people: [ada], from: 2020-10-01, refs: [letter] } #-
charges:
  - id: theft
    law: A law
    people: [ada]
    brought: meeting #-
    court: court
    decisions:
      - { event: meeting, outcome: acquitted } #-
      - { event: hearing, outcome: convicted }
      - { event: freed, outcome: pardoned } #-
    refs: [letter]
  - { id: plot, law: Another law, people: [ada, bob], by: cell, refs: [memo] } #-
places:
  quay: { name: The Quay }
  mill: { name: Mill Cellar, lat: 1 } #-
disputes:
  days: { title: How many days? }
  who: { title: Who told Zeb? } #-
references:
  - id: letter
    type: report
    title: A letter
    publisher: court
    issued: 2020-06-30
    accessed: 2021-01-01 #-
    archive: { url: https://archive.example/zeb, date: 2021-01-01 } #-
    files: [{ path: files/zeb.pdf, captured: 2021-01-01 }] #-
    origin: memo #-
    note: Zeb has a copy. #-
  - { id: memo, type: report, title: A memo of Zeb, publisher: cell, issued: 2020-07-02, accessed: 2020-06-01 }  #-
  - { id: undated, type: report, title: A page of Zeb, publisher: cell, accessed: 2020-07-02 } #-
`;

/** The same file with only what was known. Its lines have the same numbers. */
export const known = today.replace(/^.*#-$/gm, '#').replace(/^asOf: .*$/m, 'asOf: 2020-07-01');
