/** Whether a text is a web address: a case file may link to nothing else. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
