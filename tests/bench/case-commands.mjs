import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

// The commands that are measured on the shapes of repeated-cases.mjs.

const onFile =
  (...argv) =>
  (file) => [...argv, '--file', file];
const tab =
  (...argv) =>
  (file) => ['complete', '--', argv[0], '--file', file, ...argv.slice(1)];

/** Arguments for commands that read two versions: a file, and the text of half its size that has the same shape. */
export const versionCommands = {
  'diff with half': (file, half) => {
    writeFileSync(`${file}.half`, half);
    return ['diff', `${file}.half`, file];
  },
  log: (file, half) => {
    commitAfter(half, file);
    return ['log', '--file', file];
  },
  news: (file, half) => {
    commitAfter(half, file);
    return ['news', '--since', 'git:HEAD~1', '--file', file];
  },
};

/** Arguments for commands that read another file too, or start another program. */
export const diskCommands = {
  'import --into': (file) => {
    writeFileSync(`${file}.bib`, '@book{pier, title={The Pier}, publisher={Pier Press}, year=2001}\n');
    return ['import', `${file}.bib`, '--into', file, '--dry-run', '--access', 'secret'];
  },
  attach: onFile('attach', 'r0', import.meta.filename, '--date', '2020-01-01', '--dry-run', '--access', 'secret'),
  edit: onFile('edit'),
};

/** Commits a file to a new repository of its folder twice: with another text, and as it is. */
function commitAfter(text, file) {
  rmSync(join(dirname(file), '.git'), { recursive: true, force: true });
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  const git = (...argv) => execFileSync('git', [...author, ...argv], { cwd: dirname(file) });
  git('init', '--quiet');
  for (const version of [text, readFileSync(file)]) {
    writeFileSync(file, version);
    git('add', file);
    git('commit', '--quiet', '--allow-empty', '--message', 'Write');
  }
}

export const caseCommands = {
  check: onFile('check'),
  'check --format sarif': onFile('check', '--format', 'sarif'),
  'check --format github': onFile('check', '--format', 'github'),
  'check --dry-run': onFile('check', '--dry-run', '--access', 'secret'),
  search: onFile('search', 'nobody', '--no-cache'),
  'search --regex': onFile('search', '--regex', 'no.*y', '--no-cache'),
  tab: tab('trace', 'e'),
  'tab --person': tab('timeline', '--person', 'a'),
  'tab --ref': tab('refs', 'r'),
  'tab of cite': tab('cite', 'p', ''),
  'tab of edit': tab('edit', ''),
  show: onFile('show', '--no-cache'),
  overview: onFile('--no-cache'),
  timeline: onFile('timeline', '--no-cache'),
  'timeline --known-on': onFile('timeline', '--known-on', '2010', '--no-cache'),
  refs: onFile('refs', '--no-cache'),
  people: onFile('people', '--no-cache'),
  orgs: onFile('orgs', '--no-cache'),
  places: onFile('places', '--no-cache'),
  list: onFile('list', '--no-cache'),
  trace: onFile('trace', 'e0', '--no-cache'),
  'trace of a person': onFile('trace', 'p', '--no-cache'),
  custody: onFile('custody', '--no-cache'),
  status: onFile('status', '--on', '1990-05-05', '--no-cache'),
  'status --held': onFile('status', '--held', '--on', '1990-05-05', '--no-cache'),
  measures: onFile('measures', '--no-cache'),
  charges: onFile('charges', '--no-cache'),
  rights: onFile('rights', '--no-cache'),
  disputes: onFile('disputes', '--no-cache'),
  audit: onFile('audit'),
  report: onFile('report', '--no-cache'),
  'report --format html': onFile('report', '--format', 'html', '--no-cache'),
  'report --format markdown': onFile('report', '--format', 'markdown', '--no-cache'),
  'report --format docx': onFile('report', '--format', 'docx', '--no-cache'),
  brief: onFile('brief', '--no-cache'),
  'timeline --chart': onFile('timeline', '--chart', '--no-cache'),
  'timeline --chart --all': onFile('timeline', '--chart', '--all', '--no-cache'),
  'timeline --format svg --all': onFile('timeline', '--format', 'svg', '--all', '--no-cache'),
  'custody --chart': onFile('custody', '--chart', '--no-cache'),
  'timeline --format svg': onFile('timeline', '--format', 'svg', '--no-cache'),
  'refs --format csl-json': onFile('refs', '--format', 'csl-json', '--no-cache'),
  'refs --format ris': onFile('refs', '--format', 'ris', '--no-cache'),
  'refs --format biblatex': onFile('refs', '--format', 'biblatex', '--no-cache'),
  'refs --format wikitext': onFile('refs', '--format', 'wikitext', '--no-cache'),
  'timeline --format ics': onFile('timeline', '--format', 'ics', '--no-cache'),
  'timeline --format csv': onFile('timeline', '--format', 'csv', '--no-cache'),
  'timeline --format timelinejs': onFile('timeline', '--format', 'timelinejs', '--no-cache'),
  'custody --format days-csv': onFile('custody', '--format', 'days-csv', '--no-cache'),
  diff: (file) => ['diff', file, file],
  package: (file) => {
    rmSync(`${file}.package`, { recursive: true, force: true });
    return ['package', file, '--output', `${file}.package`, '--date', '2020-01-01'];
  },
  redact: (file) => ['redact', file],
  'redact --keep-comments': (file) => ['redact', file, '--keep-comments'],
  fill: onFile('fill', 'wgad', '--no-cache'),
  records: onFile('records', '--json', '--no-cache'),
  'records --format opensearch-bulk': onFile('records', '--format', 'opensearch-bulk', '--no-cache'),
  verify: onFile('verify'),
  'verify --quotes': onFile('verify', '--quotes'),
  cite: onFile('cite', 'p', 'r0', '--dry-run', '--access', 'secret'),
  add: (file) => ['add', 'event', file, '--date', '2020-01-01', '--title', 'A', '--dry-run', '--access', 'secret'],
};
