import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const words = [
  ['The court heard', 'witnesses about the arrest', 'and adjourned', 'until further notice', 'in the city of Sandovia'],
  ['Суд заслушал', 'свидетелей задержания', 'и отложил', 'заседание до осени', 'в городе Сандовия'],
  ['استمعت المحكمة', 'إلى شهود الاعتقال', 'وأجلت', 'الجلسة إلى الخريف', 'في مدينة ساندوفيا'],
  ['法院听取了', '逮捕证人的证词', '并将庭审', '推迟到秋天', '在桑多维亚市'],
];

/**
 * A made-up case of a usual size, as YAML text: 60 events, 40 references, 30 statements, about 20 KB, in one of four
 * scripts, and people who are withheld. The same numbers give the same bytes. Nobody in the case exists. `check` finds
 * nothing in it.
 */
export function generateCase(number, withheld = 0) {
  // A linear congruential generator: short, and the same on every machine.
  let state = number + 1;
  const random = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const script = words[number % words.length];
  const sentence = () => script.map((part) => `${part} ${random(10_000)}`).join(' ');
  const two = (value) => String(value).padStart(2, '0');
  const lines = [
    'casefile: 1',
    `id: case-${number}`,
    `title: Case ${number}, ${script[0]}`,
    'subjects: [vero]',
    'people:',
    // A word that only one case contains, and one that every second case contains.
    `  vero: { name: Vero Exemplar, role: the accused, occupation: trade${number}, nationality: ${number % 2 === 0 ? 'even' : 'odd'}land }`,
    ...Array.from(
      { length: withheld },
      (_, index) => `  hidden-${index}: { name: Quorra${number} Tallow${index}ster${number}, access: secret }`,
    ),
    'organizations:',
    ...Array.from({ length: 5 }, (_, index) => `  org-${index}: { name: The Sandovia Courier ${index}, kind: media }`),
    'sections:',
  ];
  for (let section = 0; section < 3; section++) {
    lines.push(`  - id: section-${section}`, `    title: Part ${section}`, '    statements:');
    for (let index = 0; index < 10; index++) {
      lines.push(`      - text: ${sentence()}`, `        refs: [r${random(40)}, r${section * 10 + index}]`);
    }
  }
  lines.push('timeline:');
  for (let index = 0; index < 60; index++) {
    lines.push(
      `  - id: e${index}`,
      `    date: '${1990 + Math.floor(index / 2)}-${two(1 + (index % 2) * 6 + random(6))}-${two(1 + random(28))}'`,
      `    title: ${sentence()}`,
      `    people: [vero${withheld > 0 ? `, hidden-${index % withheld}` : ''}]`,
      `    organizations: [org-${index % 5}]`,
      `    refs: [r${index % 40}]`,
    );
  }
  lines.push('references:');
  for (let index = 0; index < 40; index++) {
    lines.push(
      `  - id: r${index}`,
      '    type: article-newspaper',
      `    title: Report ${index}, ${script[1]}`,
      `    publisher: org-${index % 5}`,
      `    url: https://courier-${index % 5}.example/${number}/${index}`,
      `    accessed: 2024-05-${two(1 + random(28))}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/**
 * A made-up case with the given number of events, as YAML text. The same number gives the same bytes. Nobody in it
 * exists.
 */
export function generate(events) {
  const references = Math.max(1, Math.ceil(events / 20));
  const titles = ['A hearing in Sandovia', 'Задержание', 'اعتقال', '政治犯被拘留', 'A letter to the prosecutor'];
  const two = (number) => String(number).padStart(2, '0');
  const day = (index) => `${1990 + (index % 30)}-${two(1 + (index % 12))}-${two(1 + (index % 28))}`;
  const lines = [
    'casefile: 1',
    'id: generated',
    'title: A generated dossier',
    'subjects: [vero]',
    'people:',
    '  vero: { name: Vero Exemplar }',
  ];
  lines.push('organizations:', '  courier: { name: The Sandovia Courier }', 'references:');
  for (let index = 0; index < references; index++) {
    lines.push(
      `  - { id: r${index}, type: article, title: Report ${index}, publisher: courier, issued: '${day(index)}' }`,
    );
  }
  lines.push('timeline:');
  for (let index = 0; index < events; index++) {
    lines.push(
      `  - id: e${index}`,
      `    date: '${day(index)}'`,
      `    title: ${titles[index % titles.length]} ${index}`,
    );
    lines.push(`    refs: [r${index % references}]`);
  }
  return `${lines.join('\n')}\n`;
}

/** Fill a new folder with the given number of cases, each with the given number of people who are withheld. */
export function generateLibrary(folder, cases, withheld = 0) {
  mkdirSync(folder);
  for (let index = 0; index < cases; index++) {
    writeFileSync(join(folder, `${index}.casefile.yaml`), generateCase(index, withheld));
  }
}
