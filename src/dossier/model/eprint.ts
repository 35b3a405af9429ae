/** Online archives, by the prefix of their numbers, with the beginning of their addresses. */
const archives: Readonly<Record<string, string>> = {
  arxiv: 'https://arxiv.org/abs/',
  hal: 'https://hal.science/',
  hdl: 'https://hdl.handle.net/',
  jstor: 'https://www.jstor.org/stable/',
  pubmed: 'https://pubmed.ncbi.nlm.nih.gov/',
};

/** The address of a source in an online archive, if the archive is known: `arXiv:2101.00001` is at arxiv.org. */
export function eprintAddress(eprint: string): string | undefined {
  const [, prefix = '', number = ''] = /^([a-z]+):([\w.:/-]+)$/i.exec(eprint) ?? [];
  const key = prefix.toLowerCase();
  return Object.hasOwn(archives, key) ? `${archives[key]}${number}` : undefined;
}
