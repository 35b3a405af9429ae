const words = (list: string): ReadonlySet<string> => new Set(list.split(', '));

/** The words for `[citation needed]` in encyclopedias of several languages, and the names of its templates. */
const citationNeeded = words(
  'citation needed, cn, fact, facts, cit needed, citation-needed, cite needed, needs citation, needs source, source needed, ' +
    'source?, uncited, unreferenced inline, ref needed, reference needed, no source given, citation needed span, ' +
    'источник?, источник не указан, 來源請求, 来源请求, بحاجة لمصدر, belege fehlen, ' +
    'référence nécessaire, refnec, référence souhaitée, refsou, réf. nécessaire, réf. souhaitée, cita requerida, senza fonte, carece de fontes, carece de fontes?, bron?, ' +
    'potrzebny przypis, джерело?, нет аи, نیازمند منبع',
);

/** Other tags with which editors comment on the words before: `[clarification needed]`. */
const editorialTags = words(
  'according to whom, according to whom?, ambiguous, attribution needed, better source needed, by whom, by whom?, ' +
    'clarification needed, clarify, contradictory, date missing, disputed, dubious, examples, failed verification, ' +
    'full citation needed, how, how?, neutrality is disputed, non-primary source needed, not in source, ' +
    'not in citation given, not verified in body, page needed, pov statement, quantify, self-published source, specify, ' +
    'unreliable source?, update inline, vague, verify source, when, when?, where, where?, which, which?, who, who?, whom?, ' +
    'why, why?, year needed, needs update, verification needed, primary source needed, primary source inline, ' +
    'кто, кто?, что, что?, где, где?, когда, когда?, каких, каких?, чьих, чьих?, уточнить, прояснить',
);

export function isCitationNeeded(name: string): boolean {
  return citationNeeded.has(name);
}

export function isEditorialTag(name: string): boolean {
  return editorialTags.has(name.replace(/ [–-] discuss$/, ''));
}
