/**
 * The names of the months by language, January first, in small letters: for each month its forms and abbreviations,
 * separated by bars. `Intl` has them too, but which ones depends on the ICU data of Node.
 */
const months: Readonly<Record<string, string>> = {
  ar: 'يناير|كانون الثاني, فبراير|شباط, مارس|آذار, أبريل|إبريل|نيسان, مايو|أيار|ماي, يونيو|حزيران|جوان, يوليو|تموز|جويلية, أغسطس|آب|أوت, سبتمبر|أيلول, أكتوبر|تشرين الأول, نوفمبر|تشرين الثاني, ديسمبر|كانون الأول',
  cs: 'leden|ledna|led, únor|února|úno, březen|března|bře, duben|dubna|dub, květen|května|kvě, červen|června|čvn, červenec|července|čvc, srpen|srpna|srp, září|zář, říjen|října|říj, listopad|listopadu|lis, prosinec|prosince|pro',
  da: 'januar|jan, februar|feb, marts|mar, april|apr, maj, juni|jun, juli|jul, august|aug, september|sep, oktober|okt, november|nov, december|dec',
  de: 'januar|jan|jänner|jän, februar|feb|febr|feber, märz|mär|mrz, april|apr, mai, juni|jun, juli|jul, august|aug, september|sep|sept, oktober|okt, november|nov, dezember|dez',
  en: 'january|jan, february|feb, march|mar, april|apr, may, june|jun, july|jul, august|aug, september|sep|sept, october|oct, november|nov, december|dec',
  es: 'enero|ene, febrero|feb, marzo|mar, abril|abr, mayo|may, junio|jun, julio|jul, agosto|ago, septiembre|setiembre|sept|sep, octubre|oct, noviembre|nov, diciembre|dic',
  fa: 'ژانویه, فوریه, مارس, آوریل, مه|می, ژوئن, ژوئیه|جولای, اوت|آگوست, سپتامبر, اکتبر, نوامبر, دسامبر',
  fi: 'tammikuu|tammikuuta|tammi, helmikuu|helmikuuta|helmi, maaliskuu|maaliskuuta|maalis, huhtikuu|huhtikuuta|huhti, toukokuu|toukokuuta|touko, kesäkuu|kesäkuuta|kesä, heinäkuu|heinäkuuta|heinä, elokuu|elokuuta|elo, syyskuu|syyskuuta|syys, lokakuu|lokakuuta|loka, marraskuu|marraskuuta|marras, joulukuu|joulukuuta|joulu',
  fr: 'janvier|janv|jan, février|févr|fév|fevrier, mars, avril|avr, mai, juin, juillet|juil, août|aout, septembre|sept, octobre|oct, novembre|nov, décembre|déc|decembre',
  it: 'gennaio|gen, febbraio|feb, marzo|mar, aprile|apr, maggio|mag, giugno|giu, luglio|lug, agosto|ago, settembre|set|sett, ottobre|ott, novembre|nov, dicembre|dic',
  kk: 'қаңтар|қаң, ақпан|ақп, наурыз|нау, сәуір|сәу, мамыр|мам, маусым|мау, шілде|шіл, тамыз|там, қыркүйек|қыр, қазан|қаз, қараша|қар, желтоқсан|жел',
  nb: 'januar|jan, februar|feb, mars|mar, april|apr, mai, juni|jun, juli|jul, august|aug, september|sep, oktober|okt, november|nov, desember|des',
  nl: 'januari|jan, februari|feb|febr, maart|mrt, april|apr, mei, juni|jun, juli|jul, augustus|aug, september|sep|sept, oktober|okt, november|nov, december|dec',
  pl: 'stycznia|styczeń|sty, lutego|luty|lut, marca|marzec|mar, kwietnia|kwiecień|kwi, maja|maj, czerwca|czerwiec|cze, lipca|lipiec|lip, sierpnia|sierpień|sie, września|wrzesień|wrz, października|październik|paź, listopada|listopad|lis, grudnia|grudzień|gru',
  pt: 'janeiro|jan, fevereiro|fev, março|mar, abril|abr, maio|mai, junho|jun, julho|jul, agosto|ago, setembro|set, outubro|out, novembro|nov, dezembro|dez',
  ru: 'января|январь|янв, февраля|февраль|фев|февр, марта|март|мар, апреля|апрель|апр, мая|май, июня|июнь|июн, июля|июль|июл, августа|август|авг, сентября|сентябрь|сен|сент, октября|октябрь|окт, ноября|ноябрь|ноя|нояб, декабря|декабрь|дек',
  sv: 'januari|jan, februari|feb, mars|mar, april|apr, maj, juni|jun, juli|jul, augusti|aug, september|sep, oktober|okt, november|nov, december|dec',
  tr: 'ocak|oca, şubat|şub, mart|mar, nisan|nis, mayıs|may, haziran|haz, temmuz|tem, ağustos|ağu, eylül|eyl, ekim|eki, kasım|kas, aralık|ara',
  uk: 'січня|січень|січ, лютого|лютий|лют, березня|березень|бер, квітня|квітень|квіт, травня|травень|трав, червня|червень|черв, липня|липень|лип, серпня|серпень|серп, вересня|вересень|вер, жовтня|жовтень|жовт, листопада|листопад|лист, грудня|грудень|груд',
  zh: '1月|一月, 2月|二月, 3月|三月, 4月|四月, 5月|五月, 6月|六月, 7月|七月, 8月|八月, 9月|九月, 10月|十月, 11月|十一月, 12月|十二月',
};

/** The two-digit number of each month, by its names in some languages, or in all of them. */
export function monthNumbers(languages: readonly string[] = Object.keys(months)): ReadonlyMap<string, string> {
  return new Map(
    languages.flatMap((language) =>
      (months[language] ?? '')
        .split(', ')
        .flatMap((forms, index) => forms.split('|').map((name) => [name, String(index + 1).padStart(2, '0')] as const)),
    ),
  );
}
