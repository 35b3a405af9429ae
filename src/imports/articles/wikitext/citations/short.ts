import { type Parameter, parameter, type Template, unnamed } from '../nodes.js';

/** A citation by authors and year (`Foe 2001, p. 3`) of a source that the article describes elsewhere. */
export interface ShortCitation {
  /** The family names of the authors, then the year. */
  readonly names: readonly string[];
  readonly pages: string;
}

type Plain = (parameter: Parameter) => string;

export function isShortCitation({ name }: Template): boolean {
  return /^(?:sfn[bmp]?|sfnmp|harv|harvnb|harvtxt|harvcol(?:nb|txt)?|harvp|harvs)$/.test(name);
}

/**
 * The short citations of a template: one in `{{sfn|Foe|Bar|2001|p=3}}`, two in
 * `{{sfnm|1a1=Foe|1y=2001|1p=3|2a1=Bar|2y=2002}}`.
 */
export function shortCitationsIn(template: Template, plain: Plain): ShortCitation[] {
  if (!isSeveral(template)) {
    return [{ names: unnamed(template).map(plain).filter(isSaid), pages: pagesIn(template, plain) }];
  }
  const numbers = new Set(template.parameters.map(({ key }) => key.replace(/\D.*$/s, '')).filter(isSaid));
  return [...numbers].map((number) => ({
    names: valuesOf(template, plain, ['a1', 'a2', 'a3', 'a4', 'y'], number),
    pages: pagesIn(template, plain, number),
  }));
}

/** Whether `shortCitationsIn` reads the parameter with a key. */
export function isShortCitationKey(template: Template, key: string): boolean {
  const part = isSeveral(template)
    ? /^\d+(?:a[1-4]|y|pp?|pages?|с|стр|loc|at)$/
    : /^(?:\d+|pp?|pages?|с|стр|loc|at|ref)$/;
  return part.test(key);
}

/**
 * The locator of a template: `p. 3`, `pp. 3–5`. `number` is the prefix of the keys in a template of several citations.
 */
export function pagesIn(template: Template, plain: Plain, number = ''): string {
  const values = (...keys: readonly string[]) => valuesOf(template, plain, keys, number);
  return [
    ...values('p', 'page', 'с', 'стр').map((page) => `p. ${page}`),
    ...values('pp', 'pages').map((pages) => `pp. ${pages}`),
    ...values('loc', 'at'),
  ].join(', ');
}

function valuesOf(template: Template, plain: Plain, keys: readonly string[], number: string): string[] {
  return keys
    .flatMap((key) => parameter(template, `${number}${key}`) ?? [])
    .map(plain)
    .filter(isSaid);
}

function isSeveral({ name }: Template): boolean {
  return /^sfnmp?$/.test(name);
}

function isSaid(text: string): boolean {
  return text !== '';
}
