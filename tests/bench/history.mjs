// A made-up case file as people edit it over the years, in a Git repository.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

const towns = ['Sandovia', 'Port Marrow', 'Quillness', 'Verrin'];
const verbs = ['heard', 'questioned', 'moved', 'summoned', 'searched', 'released', 'warned'];
const ends = ['until spring', 'at six in the morning', 'without a lawyer', 'behind closed doors', 'in the old mill'];

/** People who are withheld in the last version only, each with several spellings. */
const witnesses = [
  ['Zebulon Quist', 'Зебулон Квист', 'زيبولون كويست', '泽布伦·奎斯特', 'QUIST Zebulon'],
  ['Ottoline Pellwick', 'Оттолина Пелльвик', 'أوتولين بيلويك', '奥托琳·佩尔威克', 'PELLWICK Ottoline'],
  ['Tamsin Tallowby', 'Тэмсин Тэллоуби', 'تامسين تالوبي', '塔姆辛·塔洛比', 'TALLOWBY Tamsin'],
];

const pick = (list, index) => list[index % list.length];
const two = (number) => String(number).padStart(2, '0');

function eventOf(index, isLast) {
  const named = index % 10 === 3 && !isLast ? `${pick(witnesses, index)[0]} saw it. ` : '';
  return {
    date: `${1990 + (index % 30)}-${two(1 + (index % 12))}-${two(1 + (index % 28))}`,
    title: `The court of ${pick(towns, index)} sits for the ${index}th time`,
    text: `${named}Officer ${index} ${pick(verbs, index)} Mira Voss ${pick(ends, index)}, and wrote down page ${index * 7}.`,
    people: `subject, witness-${index % 3}`,
    refs: [index % 30],
  };
}

function textOf(events, references, { isWithheld, isRegistered, number }) {
  const more = (index) =>
    `${isRegistered ? `, register: party-${index}` : ''}${isWithheld ? `, access: secret, pseudonym: Witness ${index}` : ''}`;
  return [
    'casefile: 1',
    'id: sittings',
    'title: The sittings of Sandovia',
    `asOf: ${2000 + Math.floor(number / 365)}-01-01`,
    'subjects: [subject]',
    'people:',
    '  subject: { name: Mira Voss, role: the accused }',
    ...witnesses.map(
      (names, index) =>
        `  witness-${index}: { name: ${names[0]}, names: [${names.slice(1).join(', ')}]${more(index)} }`,
    ),
    'timeline:',
    ...events.map(
      ({ date, title, text, people, refs }, index) =>
        `  - id: event-${index}\n    date: ${date}\n    title: ${title}\n    text: ${text}\n    people: [${people}]\n    refs: [${refs.map((ref) => `r${ref}`).join(', ')}]`,
    ),
    'references:',
    ...references.map(
      (title, index) =>
        `  - { id: r${index}, type: article-newspaper, title: ${title}, url: https://courier.example/${index} }`,
    ),
    '',
  ].join('\n');
}

/**
 * The versions of a case file, the oldest first. Each changes one entry of the version before it. `withheld` marks
 * three people in the last one, who were public in all others; `register` links them to a register.
 */
export function versionsOf(commits, events = 100, { withheld = false, register = false } = {}) {
  const all = Array.from({ length: events }, (_, index) => eventOf(index, false));
  const references = Array.from({ length: 30 }, (_, index) => `Report ${index} of the ${pick(towns, index)} Courier`);
  const versions = [];
  for (let number = 0; number < commits; number++) {
    const isLast = withheld && number === commits - 1;
    const event = all[(number * 7) % events];
    if (number > 0 && number % 4 === 0) event.text = `${event.text} Note ${number}.`;
    if (number % 4 === 1) event.date = `${1990 + (number % 30)}-0${1 + (number % 9)}-11`;
    if (number % 4 === 2) event.refs = [...new Set([...event.refs, number % 30])];
    if (number % 4 === 3) references[number % 30] = `Report ${number} of the ${pick(towns, number)} Courier`;
    if (isLast)
      for (const [index, one] of all.entries()) all[index] = { ...one, text: one.text.replace(/^.* saw it\. /, '') };
    versions.push(textOf(all, references, { isWithheld: isLast, isRegistered: register, number }));
  }
  return versions;
}

const otherNames = ['Ivo Umbral', 'Odo Tarnish', 'Nara Quellwort'];

/** A register with another spelling of each of the three people. */
export const registerText = `parties: 1
people:
${witnesses.map(([name], index) => `  party-${index}: { name: ${name}, names: [${otherNames[index]}] }`).join('\n')}
`;

/** Make a repository in a new folder, in which each commit has another version of `casefile.yaml`. */
export function fillRepository(folder, versions, files = {}) {
  mkdirSync(folder, { recursive: true });
  const git = (args, input) => execFileSync('git', args, { cwd: folder, input, stdio: 'pipe' });
  const data = (text) => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const fileOf = (name, text) => `M 100644 inline ${name}\n${data(text)}`;
  const stream = versions.map((text, number) => {
    const others = number === 0 ? Object.entries(files).map(([name, own]) => fileOf(name, own)) : [];
    const person = `Ida Nobody <ida@example.org> ${1_600_000_000 + number * 86_400} +0000`;
    return `commit refs/heads/main\ncommitter ${person}\n${data('Change')}${others.join('')}${fileOf('casefile.yaml', text)}`;
  });
  git(['init', '-q', '-b', 'main']);
  git(['fast-import', '--quiet'], stream.join(''));
  git(['checkout', '-q', 'main', '--']);
}
