/** The words of one language that an importer of articles must know. Lists are separated by commas. */
export interface ArticleLanguage {
  /** BCP 47 tag. */
  readonly tag: string;
  /** Frequent short words, by which a paragraph in this language is recognised. Empty if the script alone tells. */
  readonly words: string;
  /** What precedes a date of birth in the first sentence of a biography. */
  readonly born: string;
  /** Abbreviations, without the last full stop, after which a sentence never ends. */
  readonly abbreviations: string;
  /** Abbreviations after which a sentence does not end if a number follows. */
  readonly beforeNumbers: string;
  /** The names that its wikis use. */
  readonly wiki: WikiNames;
}

/** How the wikis of one language name namespaces, templates and parameters. All names are in lower case. */
interface WikiNames {
  readonly images: string;
  readonly categories: string;
  /** Citation templates, each with the English template that has the same meaning. */
  readonly citations: Readonly<Record<string, string>>;
  /** Parameters of those templates, by the English parameter that has the same meaning. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Parameters that mean something else in one of the templates. */
  readonly exceptions?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Templates of block quotations. */
  readonly quotations: string;
  /** Templates that show the list of footnotes. */
  readonly footnoteLists: string;
  /** Infobox templates about a person, and their parameters by the English parameter of the same meaning. */
  readonly infoboxes: string;
  readonly infobox: Readonly<Record<string, string>>;
}
