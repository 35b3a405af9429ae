/** A new case file about one person. The rest of the format is in comments. It passes every check. */
export function skeleton(id: string, name: string): string {
  // JSON's notation of a text is one of YAML's.
  return `${head(id, JSON.stringify(name))}\n${claims(id)}`;
}

function head(id: string, quoted: string): string {
  return `# yaml-language-server: $schema=./dossier.schema.json
# The line above is for editors: write the schema beside this file with
#   casefile schema > dossier.schema.json
# Every line that begins with # is a comment. Take the # away to use an example, and put in your own words.

casefile: 1 # the version of the format
id: ${id}
title: ${quoted}
# summary: Two sentences for a list of cases.
# asOf: 2024-05-01 # the day to which you last checked this file
# language: en

# Whom the file is about: ids of people below.
subjects: [${id}]

# Everyone who is named, each under an id: small letters, digits and hyphens. Everything else refers to the id.
people:
  ${id}:
    name: ${quoted}
    # names: [another spelling, { text: and one in another script, language: ru }]
    # born: 1977
    # occupation: Journalist
    # role: Subject of the case

  # Someone who must not be named in public stands under an id that does not give the name away.
  # witness-a:
  #   name: The real name
  #   pseudonym: Witness A
  #   access: secret # public, internal or secret; shown only to those who ask with --access

# Every organisation that is named or has published a source.
# organizations:
#   example-watch:
#     name: Example Watch
#     kind: ngo
`;
}

function claims(id: string): string {
  return `# The account, in the order in which it is read. A statement is one claim, with its sources under refs.
# sections:
#   - id: background
#     title: Background
#     statements:
#       - text: One claim, in one or two sentences.
#         people: [${id}]
#         refs:
#           - first-report
#           - { ref: second-report, locator: p. 4, quote: the words themselves }
#       - text: A claim that still wants a source.
#         people: [witness-a]
#         citationNeeded: true

# What happened when. A date is as precise as it is known: 2020, 2020-04, 2020-04-17, 2020-04~ (about), 2020-04? (unsure),
# 2020-04/2020-06 (from one to the other).
# timeline:
#   - id: arrest
#     date: 2020-04-17
#     title: What happened, in one line
#     kind: arrest
#     people: [${id}]
#     refs: [first-report]

# The sources, in the order in which they are cited.
# references:
#   - id: first-report
#     type: report # webpage, article-newspaper, report, legal_case, …
#     title: The title of the source
#     publisher: example-watch
#     issued: 2020-05
#     accessed: 2024-05-01
#     url: https://example.org/report
#     archive: { url: https://web.archive.org/…, date: 2024-05-01 }
#   - id: second-report
#     type: article-newspaper
#     title: The title of an article that repeats what the source above says
#     issued: 2020-06-01
#     origin: first-report # whose account it repeats
`;
}
