/** A text with what could drive a terminal, forge a line or turn it round. */
export function hostileText(name: string): string {
  return `=${name} \u001b[31mred\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007\rforged \u0008\u009b2J\u0085\u007f\u0000 \u202eturned\u202c \u2066open \u2028\ud800end\t`;
}

const quoted = (name: string) => JSON.stringify(hostileText(name)).replaceAll('\u007f', '\\u007f');

/** Valid, with such a text wherever the format takes free text. JSON is YAML; the escapes are read as characters. */
export const hostileDossier = `casefile: 1
id: hostile
title: ${quoted('title')}
summary: ${quoted('summary')}
subjects: [person]
people:
  person:
    name: ${quoted('person')}
    names: [${quoted('spelling')}, { text: ${quoted('other spelling')}, language: en }]
    nationality: ${quoted('nationality')}
    occupation: ${quoted('occupation')}
    role: ${quoted('role')}
    note: ${quoted('person note')}
organizations:
  organization:
    name: ${quoted('organization')}
    names: [${quoted('organization spelling')}]
    kind: other
    country: ${quoted('country')}
    url: ${quoted('url')}
    note: ${quoted('organization note')}
sections:
  - id: section
    title: ${quoted('section')}
    statements:
      - text: ${quoted('statement')}
        refs:
          - { ref: reference, locator: ${quoted('locator')}, quote: ${quoted('quote')}, translation: ${quoted('translation')} }
        status: denied
        about: thing
        value: ${quoted('value')}
        people: [person]
        organizations: [organization]
        note: ${quoted('statement note')}
timeline:
  - id: event
    date: "2020-04"
    title: ${quoted('event')}
    text: ${quoted('event text')}
    kind: trial
    about: thing
    place: ${quoted('place')}
    tags: [${quoted('tag')}]
    refs: [reference]
    people: [person]
    organizations: [organization]
    note: ${quoted('event note')}
references:
  - id: reference
    type: report
    title: ${quoted('reference')}
    authors: [${quoted('author')}, { family: ${quoted('family')}, given: ${quoted('given')} }]
    publisher: organization
    place: ${quoted('reference place')}
    container: ${quoted('container')}
    volume: ${quoted('volume')}
    issue: ${quoted('issue')}
    pages: ${quoted('pages')}
    documentNumber: ${quoted('number')}
    site: ${quoted('site')}
    url: ${quoted('address')}
    doi: ${JSON.stringify('10.1234/<i>\ud800\u202e%00')}
    isbn: ${quoted('isbn')}
    archive: { url: ${quoted('archive')}, date: 2020-05 }
    origin: organization
    files: [{ path: ${quoted('path')} }]
    note: ${quoted('reference note')}
`;

/** The same with what could become markup in a page. */
export const hostileHtmlDossier = hostileDossier
  .replaceAll(
    '"=',
    String.raw`"</p></style></title>]]><script>window.injected = true</script>\"><img src=x onerror=\"window.injected = true\"> `,
  )
  .replace(/url: "[^\n]*?"\n/g, 'url: "javascript:window.injected=true"\n');
