import type { CommandEntry } from './command.js';

/**
 * Every command, grouped by what people want to do. Help, man page and completion list the groups in this order, and
 * each group has a folder beside this file.
 */
export const commandGroups: Readonly<Record<string, Readonly<Record<string, CommandEntry>>>> = {
  Read: {
    show: {
      summary: 'Show the text by section, with numbered citations',
      examples: ['casefile show', 'casefile show arrest-and-sentence', 'casefile show --ref 4'],
      load: () => import('./read/show.js'),
    },
    timeline: {
      summary: 'Show the events in order',
      examples: [
        'casefile timeline',
        'casefile timeline --chart',
        'casefile timeline --from 2020-04 --to 2020-06',
        'casefile timeline --kind arrest,verdict --json',
      ],
      load: () => import('./read/timeline.js'),
    },
    refs: {
      summary: 'List the references, or show one with the claims that cite it',
      examples: [
        'casefile refs',
        'casefile refs --org',
        'casefile refs --org cfj',
        'casefile refs 4',
        'casefile refs --format bibtex',
      ],
      load: () => import('./read/refs.js'),
    },
    people: {
      summary: 'List the people in the case',
      examples: ['casefile people', 'casefile people --json name,role'],
      load: () => import('./read/people.js'),
    },
    orgs: {
      summary: 'List the organisations in the case',
      examples: ['casefile orgs', 'casefile orgs --kind media'],
      load: () => import('./read/orgs.js'),
    },
    places: {
      summary: 'List the places that have an entry in the case file',
      examples: ['casefile places', 'casefile places --kind prison'],
      load: () => import('./read/places.js'),
    },
    search: {
      summary: 'Search claims, references and names for words, best results first',
      examples: [
        'casefile search verdict',
        `casefile search '"forced labour" -appeal'`,
        'casefile search title:court*',
      ],
      load: () => import('./read/search.js'),
    },
    list: {
      summary: 'List the cases of a library, with their claims and problems',
      examples: [
        'casefile list --file cases',
        'casefile list --person "Ada Example"',
        'casefile list --sort errors --reverse',
      ],
      load: () => import('./read/list.js'),
    },
    browse: {
      summary: 'Walk through a case file on the whole screen, and follow its links',
      examples: ['casefile browse', 'casefile browse arrest-and-sentence', 'casefile browse --file cases'],
      load: () => import('./read/browse.js'),
    },
  },
  Ask: {
    trace: {
      summary: 'Show the sources of a claim, or the claims that cite a source or name a party',
      examples: [
        'casefile trace arrest',
        'casefile trace arrest-and-sentence/2',
        'casefile trace 4',
        'casefile trace cfj',
      ],
      load: () => import('./ask/trace.js'),
    },
    custody: {
      summary: 'Show how long people were held, by measure and in total',
      alias: 'detention',
      examples: ['casefile custody', 'casefile custody --chart', 'casefile custody --person "Ada Example" --json'],
      load: () => import('./ask/custody.js'),
    },
    status: {
      summary: 'Show what was in force on a day: detention, other measures and charges',
      examples: ['casefile status', 'casefile status --on 2020-06-30', 'casefile status --held'],
      load: () => import('./ask/status.js'),
    },
    measures: {
      summary: 'List what was done to the liberty, rights or property of people',
      examples: ['casefile measures', 'casefile measures --kind imprisonment --json'],
      load: () => import('./ask/measures.js'),
    },
    charges: {
      summary: 'List the charges, each with what was decided',
      examples: ['casefile charges', 'casefile charges --json law,decisions'],
      load: () => import('./ask/charges.js'),
    },
    rights: {
      summary: 'Show which rights were violated, and who says so',
      examples: ['casefile rights', 'casefile rights --instrument iccpr', 'casefile rights --right wgad-ii --json'],
      load: () => import('./ask/rights.js'),
    },
    disputes: {
      summary: 'Show side by side what claims say about each point in dispute',
      examples: ['casefile disputes'],
      load: () => import('./ask/disputes.js'),
    },
    diff: {
      summary: 'Show what differs in meaning between two versions: claims, sources, people',
      examples: [
        'casefile diff old.yaml new.yaml',
        'casefile diff git:HEAD casefile.yaml',
        'casefile diff published.yaml casefile.yaml --weaker',
      ],
      load: () => import('./ask/diff.js'),
    },
    log: {
      summary: 'Show who changed what in a case file and when, from its Git history',
      examples: ['casefile log', 'casefile log arrest', 'casefile log --since 2026-01 --json'],
      load: () => import('./ask/log.js'),
    },
    news: {
      summary: 'Show what is new in each case since a day: claims, sources, what is weaker or out of date',
      examples: ['casefile news --since 2026-11-23', 'casefile news --since git:v1 --file cases'],
      load: () => import('./ask/news.js'),
    },
  },
  Check: {
    check: {
      summary: 'Report every problem in a case file, with its position and how to fix it',
      examples: [
        'casefile check',
        'casefile check case.yaml --strict',
        'casefile check cases/ --format github',
        'casefile check --rule unused-reference',
      ],
      load: () => import('./check/check.js'),
    },
    audit: {
      summary: 'Report how well each section and each part is sourced, and the weakest claims',
      examples: ['casefile audit', 'casefile audit --fail-under 95', 'casefile audit --max-uncited 3'],
      load: () => import('./check/audit.js'),
    },
    verify: {
      summary: 'Compare the saved copies of sources with their recorded checksums',
      examples: ['casefile verify', 'casefile verify first-report', 'casefile verify --quotes'],
      load: () => import('./check/verify.js'),
    },
  },
  Write: {
    new: {
      summary: 'Write a new case file with comments that explain it',
      examples: ['casefile new "Ada Example"', 'casefile new "Ада Пример" --id ada-example'],
      load: () => import('./write/new.js'),
    },
    add: {
      summary: 'Add an event, a measure, a charge, a statement, a source, a person or another entry',
      examples: [
        'casefile add event --date 2020-04-17 --title "Arrested at home" --person ada-example --ref first-report',
        'casefile add person --name "Ben Other" --role Lawyer',
        'casefile add measure --kind custody --person person=ada-example,role=victim --begins arrest --to 2020-04-19',
        'casefile add charge --law "Penal Code, article 1" --person ada-example --decision event=verdict,outcome=convicted',
        'casefile add ref --type report --title "Annual report" --publisher example-watch --issued 2020',
        'casefile add statement --section background --text "She taught physics." --ref 4 --dry-run',
        'casefile add section --title "Early life"',
        'casefile add org --name "Example Watch" --kind ngo',
        'casefile add place --name "Example Prison" --kind prison',
        'casefile add dispute date-of-arrest --title "When was she arrested?"',
        'casefile add case --as-of 2020-06-30 --summary "She was held for two days."',
        'casefile add event arrest --person ben-other --ref 4 --update',
        'casefile add event arrest --person ben-other --remove',
      ],
      load: () => import('./write/add.js'),
    },
    cite: {
      summary: 'Cite a source in a claim, a person or an organisation',
      examples: [
        'casefile cite arrest first-report --locator "p. 4"',
        'casefile cite background/2 4 --quote "He was taken away at six." --dry-run',
      ],
      load: () => import('./write/cite.js'),
    },
    attach: {
      summary: 'Save a copy of a source beside the case file, with its checksum',
      examples: [
        'casefile attach first-report ~/Downloads/report.pdf',
        'casefile attach 4 page.html --captured 2020-05-21 --from https://daily.example/circle',
        'casefile attach --folder saved-pages',
        'casefile attach --folder saved-pages --write',
      ],
      load: () => import('./write/attach.js'),
    },
    edit: {
      summary: 'Open a case file in your editor at an entry, then check it',
      examples: ['casefile edit', 'casefile edit arrest', 'casefile edit 4'],
      load: () => import('./write/edit.js'),
    },
    import: {
      summary: 'Import references, events or an article from other programs',
      examples: [
        'casefile import library.bib --into casefile.yaml --dry-run',
        'casefile import library.bib --into casefile.yaml',
        'casefile import library.bib --subject "Ada Example" -o ada-example.casefile.yaml',
      ],
      load: () => import('./write/import.js'),
    },
  },
  'Hand over': {
    report: {
      summary: 'Print the whole case file as one document',
      examples: ['casefile report --format html -o report.html', 'casefile report --section arrest-and-sentence'],
      load: () => import('./hand-over/report.js'),
    },
    brief: {
      summary: 'Print one page about the case: who, where it stands, key dates, sources',
      examples: ['casefile brief', 'casefile brief --format html -o brief.html'],
      load: () => import('./hand-over/brief.js'),
    },
    fill: {
      summary: 'Answer a questionnaire, such as that of the UN Working Group on Arbitrary Detention',
      examples: [
        'casefile fill wgad',
        'casefile fill wgad --person "Ada Example" --format html -o form.html',
        'casefile fill ./ours.yaml --complete',
      ],
      load: () => import('./hand-over/fill.js'),
    },
    redact: {
      summary: 'Write a copy of a case file that contains only what is public',
      examples: ['casefile redact casefile.yaml -o public.yaml', 'casefile redact -o - --keep-comments'],
      load: () => import('./hand-over/redact.js'),
    },
    package: {
      summary: 'Write a case file, its report and the saved copies into a folder to hand over',
      examples: [
        'casefile package -o handover',
        'casefile package casefile.yaml -o handover --access internal --date 2020-06-30',
        'casefile package -o handover --without files/interview.mp3 --include 4',
      ],
      load: () => import('./hand-over/package.js'),
    },
    records: {
      summary: 'Print everything in the cases as records, for other programs',
      examples: ['casefile records --format ndjson', 'casefile records --file cases --match harbour --json'],
      load: () => import('./hand-over/records.js'),
    },
  },
  'Set up': {
    completion: {
      summary: 'Print a completion script for your shell',
      examples: ['source <(casefile completion bash)', 'casefile completion fish | source'],
      load: () => import('./set-up/completion.js'),
    },
    schema: {
      summary: "Print the JSON Schema of the case file, or of a view's records",
      examples: ['casefile schema', 'casefile schema timeline'],
      load: () => import('./set-up/schema.js'),
    },
    cache: {
      summary: 'Show the cache location and size, or clear the cache',
      examples: ['casefile cache', 'casefile cache clear'],
      load: () => import('./set-up/cache.js'),
    },
  },
};

/** Every command by its name, in the order of the groups. */
export const commands: Readonly<Record<string, CommandEntry>> = Object.assign({}, ...Object.values(commandGroups));
