/** A made-up dossier of so many events, as YAML text; the same number gives the same bytes. Nobody in it exists. */
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
