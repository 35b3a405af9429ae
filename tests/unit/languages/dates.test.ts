import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseDate } from '../../../src/dates/edtf.js';
import { printDate } from '../../../src/dates/print.js';
import { datePrinter } from '../../../src/languages/dates.js';
import { english } from '../../../src/languages/english.js';
import { languageFor } from '../../../src/languages/registry.js';

const year = fc.constantFrom('1977', '2020', '202X', '19XX');
const precision = fc.constantFrom('', '-XX', '-XX-XX', '-04', '-09', '-21', '-24', '-05-17', '-12-01', '-02-XX');
const point = fc.tuple(year, precision, fc.constantFrom('', '?', '~', '%')).map((parts) => parts.join(''));
const edtf = fc
  .oneof(
    point,
    fc.tuple(point, point).map((ends) => ends.join('/')),
    fc.tuple(point, fc.constantFrom('/', '/..')).map((parts) => parts.join('')),
    fc.tuple(fc.constantFrom('/', '../'), point).map((parts) => parts.join('')),
    fc.constantFrom('2020-04-17T06:30', '2020-04-17T06:30:15Z', '2020-04-17T06:30+06:00'),
  )
  .filter((text) => 'date' in parseDate(text));

describe('a date in a language', () => {
  test('is in English what the catalogue of English makes of it', () => {
    const print = datePrinter(english.say);
    fc.assert(fc.property(edtf, (text) => print(text) === printDate(text)));
  });

  it.each([
    ['ru', '2020-04-17', '17 апреля 2020'],
    ['ru', '2020-04', 'апрель 2020'],
    ['ru', '2020-04/..', 'с апреля 2020'],
    ['ru', '../2020-21', 'до весны 2020'],
    ['ru', '2020-04-XX?', 'апрель 2020, день неизвестен (?)'],
    ['ar', '2020-04-17', '17 أبريل 2020'],
    ['ar', '2020-04/2021', 'أبريل 2020 – 2021'],
    ['fr', '2020-05-01', '1er mai 2020'],
    ['fr', '2020-04/..', 'à partir d’avril 2020'],
    ['fr', '2020-05-01/', 'à partir du 1er mai 2020 (fin inconnue)'],
    ['fr', '../2020-21', 'jusqu’au printemps 2020'],
    ['fr', '../196X', 'jusqu’aux années 1960'],
    ['fr', '2020-04-XX?', 'avril 2020 (jour inconnu) (?)'],
    ['fr', '2020-04-17/2020-10-01', '17 avril – 1er octobre 2020'],
    ['es', '2020-04-17/2020-09', '17 de abril – septiembre de 2020'],
    ['es', '2020-01-01', '1 de enero de 2020'],
    ['es', '2020-05-01/..', 'a partir del 1 de mayo de 2020'],
    ['es', '../2020-21', 'hasta la primavera de 2020'],
    ['es', '196X~', 'década de 1960 (aprox.)'],
    ['kk', '2020-04-17', '2020 ж. 17 сәуір'],
    ['kk', '2020', '2020 жыл'],
    ['kk', '196X?', '1960-жылдар (?)'],
    ['kk', '2020-24', '2020 ж. қыс'],
    ['kk', '2020-04-17T06:30+06:00/..', '2020 жылғы 17 сәуірден (сағат 06:30, UTC+06:00) бастап'],
    ['kk', '2020-04-XX', '2020 ж. сәуір (күні белгісіз)'],
    ['kk', '../2020-09', '2020 жылғы қыркүйекке дейін'],
    ['uk', '2020-04-17', '17 квітня 2020'],
    ['uk', '2020-04~', 'бл. квітня 2020'],
    ['kk', '2020-06-02/2020-09', '2020 ж. 2 маусым – қыркүйек'],
    ['kk', '2020-06-02/2021-09', '2020 ж. 2 маусым – 2021 ж. қыркүйек'],
    ['uk', '2020-06-02/2020-09', '2 червня – вересень 2020'],
    ['uk', '2020/2020-09', '2020 – вересень 2020'],
    ['ru', '2020-06-02/2020-09-15', '2 июня – 15 сентября 2020'],
    ['ar', '2020-06-02/2020-09', '2 يونيو – سبتمبر 2020'],
    ['zh', '2020-06-02/2020-09', '2020年6月2日—9月'],
    ['uk', '2020-04-17/..', 'від 17 квітня 2020 року'],
    ['uk', '194X', '1940-ві'],
    ['uk', '195X/..', 'від 1950-х'],
    ['uk', '../2020', 'до 2020 року'],
    ['uk', '2020-24', 'зима 2020'],
  ])('in %s, %s is %s', async (tag, text, printed) => {
    expect((await languageFor(tag))?.date(text)).toBe(printed);
  });

  it.each([
    ['on', '2020-04-17~', 'le 17 avril 2020 environ'],
    ['on', '2020-04', 'en avril 2020'],
    ['on', '2020-22', 'à l’été 2020'],
    ['on', '2020', 'en 2020'],
    ['on', '202X', 'dans les années 2020'],
    ['on', '2020/2021', 'dans la période 2020 – 2021'],
    ['of', '2020-10', 'd’octobre 2020'],
    ['of', '2020-05', 'de mai 2020'],
    ['of', '2020-XX', 'de 2020 (mois inconnu)'],
    ['until', '2020-22', 'à l’été 2020'],
    ['between', '2020-04-17', 'le 17 avril 2020'],
    ['between', '2020-04', 'avril 2020'],
    ['asOf', '2020-04-17T06:30Z', 'au 17 avril 2020 à 06:30 (UTC)'],
  ] as const)('in French after “%s”, %s is %s', async (use, text, printed) => {
    expect((await languageFor('fr'))?.date(text, use)).toBe(printed);
  });

  it('has the endings of Kazakh months after “from”, “until”, “on” and “as of”', async () => {
    const kazakh = await languageFor('kk');
    const uses = ['until', 'on', 'asOf'] as const;
    const months = Array.from({ length: 12 }, (_, index) => `2020-${String(index + 1).padStart(2, '0')}`);
    const ends = months.map((month) =>
      [kazakh?.date(`${month}-01/..`), ...uses.map((use) => kazakh?.date(month, use)?.replace('2020 жылғы ', ''))].join(
        ', ',
      ),
    );
    expect(ends).toMatchInlineSnapshot(`
      [
        "2020 жылғы 1 қаңтардан бастап, қаңтарға, қаңтарда, қаңтардағы",
        "2020 жылғы 1 ақпаннан бастап, ақпанға, ақпанда, ақпандағы",
        "2020 жылғы 1 наурыздан бастап, наурызға, наурызда, наурыздағы",
        "2020 жылғы 1 сәуірден бастап, сәуірге, сәуірде, сәуірдегі",
        "2020 жылғы 1 мамырдан бастап, мамырға, мамырда, мамырдағы",
        "2020 жылғы 1 маусымнан бастап, маусымға, маусымда, маусымдағы",
        "2020 жылғы 1 шілдеден бастап, шілдеге, шілдеде, шілдедегі",
        "2020 жылғы 1 тамыздан бастап, тамызға, тамызда, тамыздағы",
        "2020 жылғы 1 қыркүйектен бастап, қыркүйекке, қыркүйекте, қыркүйектегі",
        "2020 жылғы 1 қазаннан бастап, қазанға, қазанда, қазандағы",
        "2020 жылғы 1 қарашадан бастап, қарашаға, қарашада, қарашадағы",
        "2020 жылғы 1 желтоқсаннан бастап, желтоқсанға, желтоқсанда, желтоқсандағы",
      ]
    `);
  });

  it.each([
    ['on', '2020', '2020 жылы'],
    ['on', '2020-22~', 'шамамен 2020 жылғы жазда'],
    ['on', '2020/2021', '2020 жыл – 2021 жыл аралығында'],
    ['asOf', '2023-05-31', '2023 жылғы 31 мамырдағы'],
    ['asOf', '2023', '2023 жылғы'],
    ['of', '2020-04', '2020 ж. сәуір'],
  ] as const)('in Kazakh after “%s”, %s is %s', async (use, text, printed) => {
    expect((await languageFor('kk'))?.date(text, use)).toBe(printed);
  });
});
