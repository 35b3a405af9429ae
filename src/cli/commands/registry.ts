import type { CommandModule } from './command.js';

interface CommandEntry {
  readonly summary: string;
  /** Example command lines, with which the help of the command begins. */
  readonly examples: readonly string[];
  readonly load: () => Promise<CommandModule>;
}

/**
 * Every command, under what people want of it. Help, man page and completion list the groups in this order, and each
 * group has a folder beside this file.
 */
export const commandGroups: Readonly<Record<string, Readonly<Record<string, CommandEntry>>>> = {
  Read: {
    show: {
      summary: 'the biography, by section, with numbered citations',
      examples: ['casefile show', 'casefile show arrest-and-sentence', 'casefile show --ref 4'],
      load: () => import('./read/show.js'),
    },
    timeline: {
      summary: 'dated events in order',
      examples: [
        'casefile timeline',
        'casefile timeline --chart',
        'casefile timeline --from 2020-04 --to 2020-06',
        'casefile timeline --kind arrest,verdict --json',
      ],
      load: () => import('./read/timeline.js'),
    },
    refs: {
      summary: 'the citation list, or one reference and all that cites it',
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
      summary: 'everyone named',
      examples: ['casefile people', 'casefile people --json name,role'],
      load: () => import('./read/people.js'),
    },
    orgs: {
      summary: 'every organisation named',
      examples: ['casefile orgs', 'casefile orgs --kind media'],
      load: () => import('./read/orgs.js'),
    },
    search: {
      summary: 'statements, events, references and names that hold words, the best first',
      examples: [
        'casefile search verdict',
        `casefile search '"forced labour" -appeal'`,
        'casefile search title:court*',
      ],
      load: () => import('./read/search.js'),
    },
    list: {
      summary: 'the cases of a library, each with what it holds and what check finds in it',
      examples: [
        'casefile list --file cases',
        'casefile list --person "Ada Example"',
        'casefile list --sort errors --reverse',
      ],
      load: () => import('./read/list.js'),
    },
  },
  Ask: {
    trace: {
      summary: 'a claim down to its sources; a source or a name up to all that rests on it',
      examples: [
        'casefile trace arrest',
        'casefile trace arrest-and-sentence/2',
        'casefile trace 4',
        'casefile trace cfj',
      ],
      load: () => import('./ask/trace.js'),
    },
  },
  Check: {
    check: {
      summary: 'every problem in a case file, with its place and how to fix it',
      examples: [
        'casefile check',
        'casefile check case.yaml --strict',
        'casefile check cases/ --format github',
        'casefile check --rule unused-reference,unused-person',
      ],
      load: () => import('./check/check.js'),
    },
    audit: {
      summary: 'how well each section is sourced, and the weakest claims; a gate for CI',
      examples: ['casefile audit', 'casefile audit --fail-under 95', 'casefile audit --max-uncited 3'],
      load: () => import('./check/audit.js'),
    },
  },
  Write: {
    new: {
      summary: 'a commented case file to begin with',
      examples: ['casefile new "Ada Example"', 'casefile new "Ада Пример" --id ada-example'],
      load: () => import('./write/new.js'),
    },
    import: {
      summary: 'references of other programs into a case file',
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
      summary: 'the whole case file as one document, for screens and paper',
      examples: [
        'casefile report --format html > report.html',
        'casefile report',
        'casefile report --section arrest-and-sentence --format markdown',
      ],
      load: () => import('./hand-over/report.js'),
    },
    records: {
      summary: 'all that the cases hold, record by record, for programs',
      examples: ['casefile records --format ndjson', 'casefile records --file cases --match harbour --json'],
      load: () => import('./hand-over/records.js'),
    },
  },
  'Set up': {
    completion: {
      summary: 'a script that completes commands, options, and what stands in the case file, in your shell',
      examples: ['source <(casefile completion bash)', 'casefile completion fish | source'],
      load: () => import('./set-up/completion.js'),
    },
    schema: {
      summary: "the JSON Schema of the dossier, or of a view's records",
      examples: ['casefile schema', 'casefile schema timeline'],
      load: () => import('./set-up/schema.js'),
    },
    cache: {
      summary: 'where what was read is kept, and how much; clear removes it',
      examples: ['casefile cache', 'casefile cache clear'],
      load: () => import('./set-up/cache.js'),
    },
  },
};

/** Every command by its name, in the order of the groups. */
export const commands: Readonly<Record<string, CommandEntry>> = Object.assign({}, ...Object.values(commandGroups));
