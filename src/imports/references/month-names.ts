/**
 * The names and abbreviations of each month, January first, in the languages of many bibliographies: Czech, Danish, Dutch,
 * English, Finnish, French, German, Italian, Norwegian, Polish, Portuguese, Russian, Spanish, Swedish, Turkish and
 * Ukrainian. `Intl` has them too, but which ones depends on the ICU data of Node.
 */
const names: readonly string[] = [
  'january jan januar janvier janv enero ene gennaio gen janeiro januari styczeń stycznia sty январь января янв січень січня січ ocak oca tammikuu tammikuuta tammi leden ledna led',
  'february feb februar février févr febrero febbraio fevereiro fev februari luty lutego lut февраль февраля февр лютий лютого лют şubat şub helmikuu helmikuuta helmi únor února úno',
  'march mar märz mär mars marzo março maart mrt marzec marca март марта мар березень березня бер mart marts maaliskuu maaliskuuta maalis březen března bře',
  'april apr avril avr abril abr aprile kwiecień kwietnia kwi апрель апреля апр квітень квітня квіт nisan nis huhtikuu huhtikuuta huhti duben dubna dub',
  'may mai mayo maggio mag maio mei maj maja май мая травень травня трав mayıs toukokuu toukokuuta touko květen května kvě',
  'june jun juni juin junio giugno giu junho czerwiec czerwca cze июнь июня июн червень червня черв haziran haz kesäkuu kesäkuuta kesä červen června čvn',
  'july jul juli juillet juil julio luglio lug julho lipiec lipca lip июль июля июл липень липня лип temmuz tem heinäkuu heinäkuuta heinä červenec července čvc',
  'august aug août agosto ago augustus sierpień sierpnia sie август августа авг серпень серпня серп ağustos ağu augusti elokuu elokuuta elo srpen srpna srp',
  'september sep sept septembre septiembre settembre set setembro wrzesień września wrz сентябрь сентября сент вересень вересня вер eylül eyl syyskuu syyskuuta syys září zář',
  'october oct oktober okt octobre octubre ottobre ott outubro out październik października paź октябрь октября окт жовтень жовтня жовт ekim eki lokakuu lokakuuta loka říjen října říj',
  'november nov novembre noviembre novembro listopad listopada lis ноябрь ноября нояб листопад листопада лист kasım kas marraskuu marraskuuta marras listopadu',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro grudzień grudnia gru декабрь декабря дек грудень грудня груд aralık ara desember des joulukuu joulukuuta joulu prosinec prosince pro',
];

/** The two-digit number of a month, by its name in small letters. */
export const monthNumbers: ReadonlyMap<string, string> = new Map(
  names.flatMap((month, index) => month.split(' ').map((name) => [name, String(index + 1).padStart(2, '0')] as const)),
);
