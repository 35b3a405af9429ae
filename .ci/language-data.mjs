import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { parse as parseMessage } from '@messageformat/parser';
import { parse } from 'yaml';

/** The texts of a catalogue by id, as an author wrote them. */
function textsOf(file) {
  const { language, alphabet = '', rights = {}, questions = {}, ...texts } = parse(readFileSync(file, 'utf8'));
  if (language !== basename(file, '.yaml')) throw new Error(`${file}: the language is not that of the file's name`);
  return { language, alphabet, rights, questions, messages: new Map(flat(texts)) };
}

/** Nested keys joined with dots: `date.month`. The entries of a list are numbered from 1, as months are. */
function flat(texts, before = '') {
  return Object.entries(texts).flatMap(([key, value]) => {
    const id = before + (Array.isArray(texts) ? Number(key) + 1 : key);
    return typeof value === 'string' ? [[id, value]] : flat(value, `${id}.`);
  });
}

/** Numbers of each plural form, by language. */
const examples = createRequire(import.meta.url)('make-plural/examples.json');

/**
 * The plural forms that a language has for whole numbers below a million, as the parser names them. The parser needs
 * `other`. If a language has it for fractions only, it replaces the last form, so that no form is written twice.
 */
function pluralForms(language, isOrdinal) {
  const forms = Object.entries(examples[language][isOrdinal ? 'ordinal' : 'cardinal'])
    .filter(([, numbers]) => numbers.some((number) => /^\d{1,6}$/.test(number)))
    .map(([form]) => form);
  return forms.includes('other') ? forms : [...forms.slice(0, -1), 'other'];
}

/**
 * A message as the program formats it: a text, or a list of texts and parameters. `[name]` is a parameter,
 * `[name, kind, cases]` a choice by its value. Adds the parameters of the message to `parameters`.
 */
function compileMessage(tokens, language, parameters) {
  const pieces = tokens.map((token) => {
    if (token.type === 'content') return token.value;
    if (token.type === 'octothorpe' || token.type === 'function')
      throw new Error('write {name}, not # or {name, kind}');
    if (token.type === 'argument') {
      if (parameters.get(token.arg) !== 'number') parameters.set(token.arg, 'value');
      return [token.arg];
    }
    parameters.set(token.arg, token.type === 'select' ? (parameters.get(token.arg) ?? 'choice') : 'number');
    if (token.type !== 'select') checkForms(token, language);
    const cases = token.cases.map(({ key, tokens: inner }) => [key, compileMessage(inner, language, parameters)]);
    return [token.arg, token.type, Object.fromEntries(cases)];
  });
  return pieces.length === 1 && typeof pieces[0] === 'string' ? pieces[0] : pieces;
}

function checkForms({ type, cases }, language) {
  const has = new Set(cases.map(({ key }) => key));
  const missing = pluralForms(language, type === 'selectordinal').filter((form) => !has.has(form));
  if (missing.length > 0) throw new Error(`the plural form ${missing.join(', ')} is missing`);
}

/** The catalogue of a file: its messages as the program formats them, and the parameters of each. */
function compileFile(file) {
  const { language, alphabet, rights, questions, messages } = textsOf(file);
  const compiled = [...messages].map(([id, text]) => {
    try {
      const parameters = new Map();
      const message = text === '' ? '' : compileMessage(parseMessage(text), language, parameters);
      return { id, message, parameters };
    } catch (error) {
      throw new Error(`${file}: ${id}: ${error.message}`);
    }
  });
  return { language, alphabet, rights, questions, compiled };
}

/** The messages of English, by which the others are checked, and their types are made. */
function englishMessages(folder) {
  return compileFile(join(folder, 'en.yaml')).compiled;
}

/** The types of the messages of English, as TypeScript. `say` checks with them what the program asks for. */
export function messageTypes(folder) {
  const lines = englishMessages(folder).map(({ id, parameters }) => {
    const key = /^\w+$/.test(id) ? id : `'${id}'`;
    const needed = [...parameters].map(([name, type]) => `readonly ${name}: ${type === 'number' ? 'number' : 'V'}`);
    return `  ${key}: ${needed.length === 0 ? 'null' : `{ ${needed.join('; ')} }`};`;
  });
  return [
    '// biome-ignore-all lint/style/noExcessiveLinesPerFile: a list, which nobody reads from beginning to end.',
    '',
    '/** The messages of `data/languages/en.yaml`, each with its parameters. A test writes this file: see CONTRIBUTING.md. */',
    'export interface Messages<V> {',
    ...lines,
    '}',
    '',
  ].join('\n');
}

function listOf(parameters) {
  return [...parameters.keys()].sort().join(', ');
}

/** Throws if a catalogue lacks a message or a parameter of English, or has one that English has not. */
function checkComplete(file, compiled) {
  const english = new Map(englishMessages(dirname(file)).map((message) => [message.id, message]));
  const own = new Set(compiled.map(({ id }) => id));
  const problems = [
    ...[...english.keys()].filter((id) => !own.has(id)).map((id) => `${id} is missing`),
    ...compiled.flatMap(({ id, parameters }) => {
      const expected = english.get(id)?.parameters;
      if (expected === undefined) return [`${id} is not a message of English`];
      // A language may do without a choice of English.
      const names = [...new Set([...parameters.keys(), ...expected.keys()])];
      const isMissing = (name) => !parameters.has(name) && expected.get(name) !== 'choice';
      return names.every((name) => expected.has(name) && !isMissing(name))
        ? []
        : [`${id} has the parameters (${listOf(parameters)}), and in English (${listOf(expected)})`];
    }),
  ];
  if (problems.length > 0) throw new Error(`${file}:\n${problems.join('\n')}`);
}

/** The names of rights and treaties in English. */
function rightsIn(folder) {
  const table = Object.values(parse(readFileSync(join(folder, 'rights.yaml'), 'utf8')));
  return table.flatMap(({ name, rights }) => [name, ...Object.values(rights)]);
}

/** The questions and titles of the questionnaires in English. */
function questionsIn(folder) {
  return readdirSync(join(folder, 'questionnaires')).flatMap((name) => {
    const { title, sections } = parse(readFileSync(join(folder, 'questionnaires', name), 'utf8'));
    return [title, ...sections.flatMap((section) => [section.title, ...section.items.map(({ question }) => question)])];
  });
}

/** Throws if a catalogue lacks a text by its English one, or has one that nothing needs. */
function checkTexts(file, texts, expected, noun) {
  const known = new Set(expected);
  const problems = [
    ...[...known].filter((text) => !Object.hasOwn(texts, text)).map((text) => `the ${noun} "${text}" is missing`),
    ...Object.keys(texts).flatMap((text) => (known.has(text) ? [] : [`"${text}" is no ${noun}`])),
  ];
  if (problems.length > 0) throw new Error(`${file}:\n${problems.join('\n')}`);
}

/**
 * Turns a catalogue into a module. The messages are plain data; the plural rules come from a package with fixed data.
 */
export function languageModule(file) {
  const { language, alphabet, rights, questions, compiled } = compileFile(file);
  checkComplete(file, compiled);
  if (language !== 'en') {
    const data = join(dirname(file), '..');
    checkTexts(file, rights, rightsIn(data), 'right');
    checkTexts(file, questions, questionsIn(data), 'question');
  }
  const messages = Object.fromEntries(compiled.map(({ id, message }) => [id, message]));
  return [
    `import { ${language} as plural } from 'make-plural/plurals';`,
    `export default ${JSON.stringify({ tag: language, alphabet, messages, rights, questions }).slice(0, -1)}, plural };`,
  ].join('\n');
}
