import { describe, expect, it } from 'vitest';
import { isAccessKey } from '../../../src/dossier/access/is-access-key.js';
import { formatNames, formats, prints } from '../../../src/formats/registry.js';
import { readProjectFile, run } from '../../support/run.js';

/** Words that mark something as secret, as keys of an entry, in the languages that are promised. */
const marks = [
  ...['visibility: secret', 'private: true', 'access_level: internal', 'accessLevel: 2', 'confidential: yes'],
  ...['hidden: true', 'sensitive: "1"', 'secret: yes', 'is_private: true', 'internal: true', 'restricted: [all]'],
  ...['classification: { level: 3 }', 'public: false', 'do-not-publish_secret: x', 'Visibility: none', '<<: *base'],
  ...['do_not_publish: true', 'notForPublication: true', 'PRIVATE: yes', 'off-the-record: x', 'audience: staff'],
  ...['Конфиденциально: да', 'не публиковать: да', 'ДСП: 1', 'гриф-секретности: 2', 'публичность: нет'],
  ...['ne pas publier: oui', 'diffusion restreinte: x', 'no publicar: sí', 'público: no', 'clasificado: sí'],
  ...[
    'nicht veröffentlichen: x',
    'öffentlich: nein',
    'unsichtbar: ja',
    'Sperrvermerk: x',
    'غير منشور: نعم',
    'لا تنشر: نعم',
  ],
  ...['доступ: секретно', 'секретно: да', 'скрыто: да', 'конфиденциальность: да', 'видимость: нет'],
  ...['accès: interne', 'confidentiel: oui', 'privé: oui', 'caché: oui', 'visibilité: non'],
  ...['acceso: interno', 'confidencial: sí', 'privado: sí', 'secreto: sí', 'oculto: sí'],
  ...['zugriff: intern', 'vertraulich: ja', 'geheim: ja', 'versteckt: ja', 'Sichtbarkeit: intern'],
  ...['سري: نعم', 'سرية: نعم', 'خاص: نعم', 'الوصول: داخلي', 'مخفي: نعم'],
];

function file(mark: string): string {
  return `casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
base: &base { access: secret }
people:
  ada: { name: Ada Nobody }
  witness:
    name: Ghada Ferrimond
    born: in Port Sando
    ${mark}
    note: lives behind the mill
timeline:
  - { id: walk, date: 2020, titel: A walk with Ghada Ferrimond, people: [witness] }
  - { id: home, date: 2020, title: Home in Port Sando, kind: hom, ${mark} }
`;
}

describe('a key that marks a secret in other words', () => {
  it.each(marks)('%s withholds its entry, and check quotes the key alone', async (mark) => {
    const key = mark.slice(0, mark.indexOf(':'));
    const files = { 'case.yaml': file(mark) };
    for (const format of formatNames.filter((name) => prints(formats[name], 'problems'))) {
      const { stdout, stderr } = await run(['check', 'case.yaml', '--format', format], { files });
      expect(stdout + stderr, format).not.toMatch(/ghada|ferrimond|sando|mill|"hom"/i);
      if (format === 'json') {
        const all = JSON.parse(stdout) as { readonly message: string; readonly line: number }[];
        expect(all.filter(({ line }) => line === 11).map(({ message }) => message)).toContain(`unknown key "${key}"`);
      }
    }
  });

  it.each(marks)('%s says how to withhold something', async (mark) => {
    const { stdout } = await run(['check', 'case.yaml', '--json'], { files: { 'case.yaml': file(mark) } });
    const hints = (JSON.parse(stdout) as { readonly line: number; readonly hint: string }[])
      .filter(({ line }) => line === 11)
      .map(({ hint }) => hint);
    expect(hints.join()).toMatch(/access|withheld/);
  });
});

describe('the keys of the format', () => {
  it('mark no secret, except for access', () => {
    const schema = readProjectFile('data/dossier.schema.json').toString();
    const keys = [...schema.matchAll(/"([^"\s]+)": *\{/g)].map(([, key = '']) => key);
    expect(keys.length).toBeGreaterThan(100);
    expect([...new Set(keys.filter(isAccessKey))]).toEqual(['access']);
  });

  it.each([
    'accessed',
    'access-date',
    'accessDate',
    'secretary',
    'international',
    'sentence',
    'privileges',
    'published',
    'publisher',
  ])('%s marks no secret', (key) => expect(isAccessKey(key)).toBe(false));
});
