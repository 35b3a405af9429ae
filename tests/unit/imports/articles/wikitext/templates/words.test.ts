import { expect, test } from 'vitest';
import { wikitext } from '../../../../../../src/imports/articles/wikitext/article.js';

/** The sentence that is imported from an article with this markup in it. */
async function sentence(markup: string): Promise<string | undefined> {
  const { written } = await wikitext.read(`'''Mira Voss''' is a writer. She saw ${markup} there.`, 'a.wikitext');
  return written.sections?.[0]?.statements?.[1]?.text;
}

test.each([
  ['{{convert|2|to|3|km|mi}}', '2 to 3 km'],
  ['{{convert|6|ft|2|in|m}}', '6 ft 2 in'],
  ['{{cvt|5|-|7|m}}', '5-7 m'],
  ['{{val|7.2|u=km}}', '7.2 km'],
  ['{{val|7.2}}', '7.2'],
  ['{{as of|2012|5|lc=y}}', 'as of May 2012'],
  ['{{as of|2012|5|6|since=y}}', 'Since 6 May 2012'],
  ['{{as of|2012|bare=y}}', '2012'],
  ['{{as of|2012|alt=by 2012}}', 'by 2012'],
  ['{{transl|ja|Vosu}}', 'Vosu'],
  ['{{lang|fr|port}}', 'port'],
  ['{{langx|ru|порт|translit=port|lit=harbour}}', "порт, romanized: port, lit. 'harbour'"],
  ['{{lang-ru|порт|port}}', 'порт, romanized: port'],
  ['{{lang-ru|порт}}', 'порт'],
  ['{{lang-zh|s=港|t=港口}}', '港, 港口'],
  ['{{zh|港}}', '港'],
  ['{{nihongo|Voss|ヴォス|Vosu}}', 'Voss (ヴォス, Vosu)'],
  ['{{nihongo|Voss}}', 'Voss'],
  ['{{nihongo||ヴォス|Vosu}}', 'ヴォス, Vosu'],
  ['{{nihongo3|Vosu|ヴォス}}', 'Vosu (ヴォス)'],
  ['{{korean|hangul=항구|rr=hanggu}}', '항구, hanggu'],
  ['{{frac|2}}', '1⁄2'],
  ['{{frac|2|3}}', '2⁄3'],
  ['{{sfrac|1|2|3}}', '1 2⁄3'],
  ['{{respell|PORT|oh}}', 'PORT-oh'],
  ['{{sortname|Kim|Roe}}', 'Kim Roe'],
  ['{{currency|5|EUR}}', '5 EUR'],
  ['{{ship|MV|Gull}}', 'MV Gull'],
  ['{{date range|1 May|2 May}}', '1 May – 2 May'],
  ['{{qi|the sea}}', '“the sea”'],
  ['{{citation étrangère|fr|la mer}}', '“la mer”'],
  ["O{{'}}Roe", "O'Roe"],
  ['{{formatnum:12345}}', '12345'],
  ['{{USS|Gull}}', 'USS Gull'],
  ['{{IPAc-en|lang|p|ɔː|t}}', '/pɔːt/'],
  ['{{IPA-fr|pɔʁ}}', '[pɔʁ]'],
  ['{{script/Arabic|ميناء}}', 'ميناء'],
  ['{{nowrap|one two}}', 'one two'],
  ['{{tooltip|UN|United Nations}}', 'United Nations'],
  ['{{color|red}}', 'red'],
])('%s is shown as %s', async (markup, shown) => {
  expect(await sentence(markup)).toBe(`She saw ${shown} there.`);
});

test.each(['{{frac}}', '{{nihongo}}', '{{lang-ru}}', '{{nowrap}}'])(
  '%s without a value shows nothing',
  async (markup) => {
    expect(await sentence(markup)).not.toContain('{');
  },
);
