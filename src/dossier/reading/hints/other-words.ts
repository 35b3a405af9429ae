/**
 * Words that people write for keys and values of the format, each with what they may mean. A hint suggests those that
 * the entry allows, so one word can mean different things in different entries.
 */
type Words = Readonly<Record<string, readonly string[]>>;

function words(...groups: readonly (readonly [meant: string, others: string])[]): Words {
  const all: Record<string, string[]> = {};
  for (const [meant, others] of groups) {
    for (const other of others.split(' ')) all[other] = [...(all[other] ?? []), ...meant.split(' ')];
  }
  return all;
}

const keys = words(
  ['issued', 'date published publishedon publicationdate year when'],
  ['from', 'date start starts started begin began since when'],
  ['to', 'end ended until stopped'],
  ['lasts', 'duration length term period'],
  ['asOf', 'date updated checked lastchecked'],
  ['accessed', 'accessdate retrieved visited viewed'],
  ['born', 'birth birthdate birthday dateofbirth'],
  ['died', 'death deathdate dateofdeath'],
  ['refs', 'source sources references reference ref cite cites citation citations'],
  ['references', 'source sources bibliography citations refs'],
  ['ref', 'reference source citation id'],
  ['locator', 'page pages paragraph paragraphs para timestamp minute chapter'],
  ['pages', 'page'],
  ['quote', 'quotation text words'],
  ['url', 'link website web address uri href'],
  ['container', 'journal newspaper magazine book'],
  ['documentNumber', 'number'],
  ['type', 'kind'],
  ['kind', 'type'],
  ['name', 'title label'],
  ['title', 'name headline heading label'],
  ['text', 'description details body content title'],
  ['summary', 'description abstract'],
  ['note', 'comment comments remark remarks notes'],
  ['names', 'alias aliases aka othernames spellings'],
  ['people', 'person persons participant participants victims'],
  ['organizations', 'org orgs organization organisation'],
  ['timeline', 'event events chronology'],
  ['sections', 'statement statements account'],
  ['measures', 'detentions arrests'],
  ['charges', 'accusations'],
  ['places', 'locations'],
  ['place', 'location where city town facility prison'],
  ['nationality', 'citizenship'],
  ['occupation', 'job profession'],
  ['gender', 'sex'],
  ['lat', 'latitude'],
  ['lon', 'longitude lng long'],
  ['authority', 'court orderedby'],
  ['heldBy', 'custodian jailer'],
  ['law', 'article statute offence offense crime'],
  ['basis', 'article law statute'],
  ['decisions', 'verdict verdicts ruling outcome outcomes'],
  ['amount', 'sum fine'],
  ['within', 'parent partof inside'],
  ['status', 'certainty confidence'],
  ['access', 'visibility confidential private secret internal'],
  ['about', 'dispute point'],
  ['rights', 'violations violation violates'],
);

const values = words(
  ['motion_picture', 'video film movie documentary'],
  ['graphic', 'photo photograph picture image'],
  ['interview personal_communication', 'testimony'],
  ['personal_communication', 'letter email message'],
  ['broadcast', 'audio podcast radio television tv'],
  ['legislation', 'law act statute code'],
  ['legal_case', 'judgment judgement ruling decision verdict'],
  ['article-newspaper', 'news newspaper'],
  ['article-journal', 'journal'],
  ['post-weblog', 'blog'],
  ['post', 'tweet facebook socialmedia'],
  ['webpage', 'website web page site'],
  ['document', 'pdf file'],
  ['death', 'killing murder execution'],
  ['burial', 'funeral'],
  ['listing blacklisting', 'blacklist designation wanted wantedlist'],
  ['ruling', 'decision opinion'],
  ['election', 'vote candidacy'],
  ['contact-restriction', 'visits calls letters communication incommunicado contact'],
  ['disappearance', 'missing'],
  ['reappearance', 'found'],
  ['attack', 'beating assault'],
  ['search', 'raid'],
  ['trial', 'hearing'],
  ['verdict', 'conviction acquittal'],
  ['verdict ruling', 'judgment judgement'],
  ['charge', 'indictment accusation'],
  ['protest', 'demonstration rally'],
  ['petition', 'complaint'],
  ['custody house-arrest', 'arrest'],
  ['custody pre-trial-detention administrative-detention', 'detention'],
  ['pre-trial-detention', 'remand'],
  ['imprisonment', 'prison jail'],
  ['prison', 'jail'],
  ['restricted-liberty', 'probation parole supervision'],
  ['enforced-disappearance disappearance', 'abduction kidnapping'],
  ['enforced-disappearance', 'disappearance'],
  ['solitary-confinement', 'isolation'],
  ['torture-or-ill-treatment', 'torture beating'],
  ['alleged', 'unconfirmed claimed rumoured'],
  ['confirmed', 'verified proven true'],
  ['disputed', 'contested contradicted'],
  ['denied', 'refuted false'],
  ['lawyer', 'attorney advocate counsel'],
  ['relative', 'family parent mother father wife husband son daughter sister brother'],
  ['alleged-perpetrator perpetrator', 'torturer abuser offender'],
  ['arresting-authority', 'police policeman'],
  ['detaining-authority', 'guard jailer'],
  ['convicted', 'guilty'],
  ['acquitted', 'innocent notguilty'],
  ['dropped', 'dismissed withdrawn'],
  ['overturned', 'quashed annulled'],
  ['amnestied', 'pardoned'],
  ['ngo', 'charity'],
  ['media', 'newspaper news press'],
  ['government', 'ministry state'],
  ['internal secret', 'private confidential hidden restricted'],
  ['public', 'open'],
  ['true', 'yes'],
  ['false', 'no'],
);

/** The keys, or values, that a word probably means; empty if it is no other word for one. */
export function otherWords(written: string, kind: 'key' | 'value'): readonly string[] {
  const word = written.toLowerCase().replace(/[^a-z]/g, '');
  const table = kind === 'key' ? keys : values;
  return Object.hasOwn(table, word) ? (table[word] ?? []) : [];
}

/** Everything that the tables suggest. */
export const suggested = {
  keys: [...new Set(Object.values(keys).flat())],
  values: [...new Set(Object.values(values).flat())],
};
