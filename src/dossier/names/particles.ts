/**
 * Small words inside names, folded. Between two words of a person's name they make no difference: a reader who knows
 * `Ada Morken` recognises `Ada van der Morken`. Names may have others of their own.
 */
export const usualParticles: ReadonlySet<string> = new Set([
  // In Arabic and Hebrew names: the article, and son or daughter of.
  ...['al', 'el', 'bin', 'ben', 'ibn', 'bint', 'bat', 'ould', 'بن', 'ابن', 'بنت', 'ال', 'аль', 'эль', 'бин', 'ибн'],
  ...['van', 'von', 'der', 'den', 'ter', 'ten', 'te', 'zu', 'zum', 'zur'],
  ...['de', 'del', 'della', 'di', 'da', 'do', 'dos', 'das', 'du', 'des', 'la', 'las', 'los'],
  // Vietnamese women have this middle name, which many words resemble.
  'thi',
  // In Turkic names: son or daughter of.
  ...['oglu', 'ogly', 'ugli', 'uly', 'uulu', 'kyzy', 'kizi', 'qizi', 'qyzy', 'оглы', 'оглу', 'улы', 'уулу', 'кызы'],
]);

/**
 * Words which show that several words in small letters are a description and not a name, such as `woman from the mill`.
 * Two such words in a row occur in any text.
 */
export const wordsOfDescriptions: ReadonlySet<string> = new Set([
  ...['the', 'and', 'but', 'not', 'for', 'from', 'with', 'near', 'into', 'who', 'whose', 'her', 'his', 'our', 'their'],
  ...['und', 'mit', 'aus', 'bei', 'avec', 'dans', 'pour', 'sur', 'les', 'des', 'con', 'por', 'para', 'per'],
  ...['без', 'для', 'при', 'под', 'над', 'или', 'его'],
]);
