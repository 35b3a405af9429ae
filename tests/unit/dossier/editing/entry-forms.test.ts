import { describe, expect, it } from 'vitest';
import { entryForms, formOf as formNamed, isEntryForm } from '../../../../src/dossier/editing/entry-forms.js';
import { partList } from '../../../../src/dossier/parts/registry.js';
import { entriesAt } from '../../../../src/dossier/reading/schema-keys.js';

const formOf = (word: string) => entryForms.find((form) => form.word === word);
const keyOf = (word: string, path: string) => formOf(word)?.keys.find((key) => key.path.join('.') === path);

const innerWith = (...keys: readonly string[]) =>
  expect.arrayContaining(keys.map((key) => expect.objectContaining({ path: [key] })));

describe('the forms of new entries', () => {
  it.each(partList.map(([part, { kind, shape, groups }]) => [part, kind.name, shape, groups?.list] as const))(
    'have every key that the schema allows in %s',
    (part, name, shape, list) => {
      const form = entryForms.find((one) => one.name === name);
      const entry = [part, shape === 'map' ? 'id' : 0, ...(list === undefined ? [] : [list, 0])];
      const keys = new Set(form?.keys.map(({ path: [key] }) => key));
      expect([...keys]).toEqual(Object.keys(entriesAt(entry)));
      expect(form?.part).toBe(part);
    },
  );

  it('have a form for sections, without what is in them', () => {
    expect(formOf('section')?.keys.map(({ path }) => path)).toEqual([['id'], ['title']]);
  });

  it('have a form for the case, without its id and its parts', () => {
    const form = formNamed('case');
    expect(form && isEntryForm(form)).toBe(false);
    const others = new Set(['casefile', 'id', ...partList.map(([part]) => part)]);
    expect([...new Set(form?.keys.map(({ path: [key] }) => key))]).toEqual(
      Object.keys(entriesAt([])).filter((key) => !others.has(key)),
    );
    const keys = new Map(form?.keys.map((key) => [key.path.join('.'), key]));
    expect(keys.get('subjects')).toMatchObject({ isList: true, takesText: true, links: ['people'] });
    expect(keys.get('asOf')).toMatchObject({ isDate: true });
    expect(keys.has('publisher.name')).toBe(true);
  });

  it.each([
    ['event', 'date', { isRequired: true, isDate: true, isList: false }],
    ['event', 'people', { isRequired: false, isList: true, links: ['people'] }],
    ['event', 'refs', { isList: true, links: ['references'], takesText: true, inner: innerWith('quote') }],
    ['event', 'kind', { words: expect.arrayContaining(['arrest']), links: [] }],
    ['statement', 'citationNeeded', { isFlag: true }],
    ['ref', 'origin', { links: ['references', 'organizations'], isList: false }],
    ['ref', 'archive.url', { isRequired: false }],
    ['ref', 'archive.date', { isDate: true }],
    ['ref', 'files', { takesText: false, inner: innerWith('sha256', 'access') }],
    ['event', 'people', { takesText: true, inner: innerWith('person', 'pseudonym', 'role') }],
    ['event', 'rights', { isRight: true, inner: innerWith('right', 'refs') }],
    ['charge', 'decisions', { isList: true, takesText: false, inner: innerWith('event', 'outcome') }],
    ['measure', 'reviewed', { isList: true, links: ['timeline'] }],
    ['measure', 'within', { isList: false, links: ['measures'] }],
    ['measure', 'to', { isDate: true }],
    ['place', 'lat', { links: [], takesText: true }],
    ['person', 'identifiers', { isMap: true, isList: false }],
    ['person', 'name', { isRequired: true, description: 'The name as this file writes it' }],
  ])('describe %s: %s', (word, path, expected) => expect(keyOf(word, path)).toMatchObject(expected));
});
