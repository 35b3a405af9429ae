/** A new case file about one person. The rest of the format is in comments. It passes every check. */
export function skeleton(id: string, name: string): string {
  // JSON's notation of a text is one of YAML's.
  return [head(id, JSON.stringify(name)), claims(id), measures(id), sources].join('\n');
}

function head(id: string, quoted: string): string {
  return `# yaml-language-server: $schema=./dossier.schema.json
# The line above makes editors check this file. Write the schema next to it with
#   casefile schema > dossier.schema.json
# A line that begins with # is a comment. To use an example, remove the # and replace the text.

casefile: 1 # version of the format
id: ${id}
title: ${quoted}
# summary: Two sentences for lists of cases.
# asOf: 2024-05-01 # the day when you last checked this file
# language: en

# The people the case is about: ids from the list below.
subjects: [${id}]

# Everyone the file names. The key is an id (a-z, 0-9 and hyphens), which the rest of the file uses.
people:
  ${id}:
    name: ${quoted}
    # names: [another spelling, { text: and one in another script, language: ru }]
    # born: 1977
    # occupation: Journalist
    # role: Subject of the case

  # To withhold a name from the public, choose an id that does not reveal it.
  # witness-a:
  #   name: The real name
  #   pseudonym: Witness A
  #   access: secret # public, internal or secret; shown only with --access secret

# Every organisation that the file names, or that published a source.
# organizations:
#   example-watch:
#     name: Example Watch
#     kind: ngo

# Places that events and measures name by id.
# places:
#   example-prison:
#     name: Example Prison
#     kind: prison
`;
}

function claims(id: string): string {
  return `# The text, in reading order. A statement is one claim, and refs lists its sources.
# sections:
#   - id: background
#     title: Background
#     statements:
#       - text: One claim, in one or two sentences.
#         people: [${id}]
#         refs:
#           - first-report
#           - { ref: second-report, locator: p. 4, quote: a verbatim quotation }
#       - text: A claim that still needs a source.
#         people: [{ person: witness-a, role: witness }]
#         citationNeeded: true

# What happened when. Write dates as precisely as you know them: 2020, 2020-04, 2020-04-17, 2020-04~ (approximate),
# 2020-04? (uncertain), 2020-04/2020-06 (a period).
# timeline:
#   - id: arrest
#     date: 2020-04-17
#     title: What happened, in one line
#     kind: arrest
#     people: [${id}]
#     refs: [first-report]
#     rights: [iccpr-9] # the rights that its sources say were violated; iccpr-9 is article 9 of the ICCPR
#   - id: verdict
#     date: 2020-06-22
#     title: The court decides
#     kind: verdict
#     people: [${id}]
#     refs: [first-report]
`;
}

function measures(id: string): string {
  return `# What was done to the liberty, rights or property of people, such as custody, a fine or a ban.
# measures:
#   - id: prison
#     kind: imprisonment
#     people: [${id}]
#     from: 2020-06-22
#     to: .. # still in force on the day under asOf; leave it out if you do not know
#     lasts: P5Y # what was ordered: P5Y is 5 years, P15D is 15 days
#     ordered: verdict # the event that ordered it
#     charge: main-charge
#     place: example-prison
#     refs: [first-report]

# The charges, each with what was decided.
# charges:
#   - id: main-charge
#     law: Criminal Code, article 1
#     people: [${id}]
#     decisions: [{ event: verdict, outcome: convicted }]
#     refs: [first-report]
`;
}

const sources = `# The sources, in the order of their first citation.
# references:
#   - id: first-report
#     type: report # webpage, article-newspaper, report, legal_case, …
#     title: The title of the source
#     publisher: example-watch
#     issued: 2020-07
#     accessed: 2024-05-01
#     url: https://example.org/report
#     archive: { url: https://web.archive.org/…, date: 2024-05-01 }
#   - id: second-report
#     type: article-newspaper
#     title: The title of an article that repeats the source above
#     issued: 2020-08-01
#     origin: first-report # the source whose account it repeats
`;
