import { describe, expect, it } from 'vitest';
import { withheldSpeller } from '../../../../src/dossier/names/spells-withheld.js';
import { scaled, slow } from '../../../support/slow.js';

describe('a name', () => {
  const names = {
    people: [
      'Zebulinda Morkfeather',
      'Вашкирова Петронель Акимовна',
      'Тимур Ланской',
      'Павел Грызель',
      'Лев Ли',
      'سلوى المرجاني',
      'Joost van der Bramble',
      '林小雨',
      'Лин',
      '…',
    ],
    others: ['Cell of Nine', 'Кружок девяти', 'Unit 9'],
  };
  const spells = (text: string) => withheldSpeller(names)(text);

  it.each([
    ['in any case', 'It was ZEBULINDA  MORKFEATHER.'],
    ['as a possessive', "Zebulinda Morkfeather's kitchen"],
    ['without its diacritics', 'Zébulinda Mörkfeather'],
    ['with characters of no width in it', 'Zebu\u00adlinda Mork\u200bfeather'],
    ['turned round', 'Morkfeather, Zebulinda'],
    ['with an initial', 'said Z. Morkfeather'],
    ['with the initial behind it', 'Morkfeather Z., 34'],
    ['in an address', 'https://example.org/zebulinda-morkfeather/1'],
    [
      'in an escaped address',
      'https://example.org/%D0%A2%D0%B8%D0%BC%D1%83%D1%80_%D0%9B%D0%B0%D0%BD%D1%81%D0%BA%D0%BE%D0%B9',
    ],
    ['in the name of a file', 'zebulinda_morkfeather.pdf'],
    ['written as one word', '@ZebulindaMorkfeather'],
    ['with a number behind it', 'zebulinda.morkfeather1984'],
    ['in the genitive', 'показания Тимура Ланского'],
    ['where a vowel falls out', 'показания Павла Грызля'],
    ['where a short one changes', 'со слов Льва Ли'],
    ['in a feminine instrumental', 'с Петронелью Вашкировой'],
    ['without the patronymic', 'Петронель Вашкирова'],
    ['without the family name', 'к Петронели Акимовне'],
    ['with two initials', 'Вашкирова П. А.'],
    ['in Arabic with a conjunction', 'وسلوى المرجاني'],
    ['without its particles', 'a Joost Bramble'],
    ['in Chinese', '律师林小雨说'],
    ['in Chinese with spaces', '林 小 雨'],
    ['of one word', 'сказал Лин вчера'],
    ['of three letters with an ending', 'к Лину'],
    ['of an organisation', 'the cell of nine'],
    ['of an organisation in another case', 'кружку девяти'],
    ['with a number', 'at Unit 9.'],
  ])('is found %s', (_, text) => {
    expect(spells(text)).toBe(true);
  });

  it.each([
    '',
    'Zebulinda',
    'a Morkfeather',
    'Zebulinda met nobody, and in those years Morkfeather',
    'van der Merwe',
    'nine in a cell',
    'of nine',
    'Unit 90',
    'линейка',
    '林小',
    '100% sure, 50%zz',
    '%E9%',
  ])('is not found in %j', (text) => {
    expect(spells(text)).toBe(false);
  });

  it('is found among hundreds', slow, () => {
    const letters = (index: number) => [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    const people = Array.from({ length: scaled(150, 50) }, (_, index) => `Abc${letters(index)} Fgh${letters(index)}`);
    const spells = withheldSpeller({ people, others: [] });
    expect(people.map((name) => spells(name.replace(/bc.* /, '. ')))).not.toContain(false);
    expect(spells('Abcd')).toBe(false);
  });

  it('is never found in a text without it', () => {
    expect(withheldSpeller({ people: [], others: [] })('anything')).toBe(false);
    expect(withheldSpeller({ people: ['', '?!'], others: [] })('anything ?!')).toBe(false);
    expect(withheldSpeller({ people: ['林小雨'], others: [] })('anything')).toBe(false);
  });
});

it('finds a name of several scripts after prefixes', () => {
  const spells = withheldSpeller({ people: ['አበበ ቢቂላ', 'Ολυμπία Παπαδοπούλου'], others: [] });
  expect(spells('ፖሊስ የአበበን ቢቂላን ቤት ፈተሸ')).toBe(true);
  expect(spells('της Ολυμπίας Παπαδοπούλου')).toBe(true);
});

describe('how a name may be written', () => {
  const person = (name: string) => withheldSpeller({ people: [name], others: [] });
  const other = (name: string) => withheldSpeller({ people: [], others: [name] });

  it.each([
    // As one word, if it is too long to occur in other words by chance.
    ['Anna Leeb', ['annaleeb', '@the_AnnaLeeb9', 'xannaleebx']],
    ['Ann Leeb', ['Ann Leeb']],
    ['Zebulinda', ['Zebulinda', 'zebulind', 'Zebulindas']],
    // With a few letters after it, or with another letter in place of its last vowel.
    ['Rook', ['Rook', 'Rooks', 'Rookery', 'of Rook9']],
    ['Anna', ['Anna', 'Annas']],
    ['Marta', ['Marta', 'Martu', 'Mart', 'Martins']],
    ['Lee', ['Lee', '(lee)', 'lee9']],
    ['B12', ['b12', 'B 1 B12.']],
    ['דוד', ['דוד', 'לדוד', 'ולדוד', 'דודים', 'דודינו']],
    ['Ли', ['Ли', 'к Ли.']],
    ['Лин', ['Лин', 'Лину', 'Лином']],
    ['Олег', ['Олег', 'Олегу', 'Олегами', 'Олегович']],
    ['Анна', ['Анна', 'Анны', 'Анной', 'Анн']],
    ['9Lives', ['9Lives', '9Livesx']],
    ['Орёл', ['Орёл', 'Орла', 'Орлом']],
    ['အောင်မြင့်', ['ရဲကဦးအောင်မြင့်ကိုဖမ်းဆီးခဲ့သည်']],
    ['မုံ', ['ဒေါ်မုံကို']],
    ['មុំ', ['លោកស្រីមុំនៅទីនេះ', 'មុំ']],
    ['ゆず', ['そこにゆずがいた']],
    ['አበበ', ['አበበ', 'የአበበን', 'ለእነአበበም']],
    ['ܝܘܣܦ', ['ܕܝܘܣܦ']],
    ['김철수', ['김철수', '김철수가', '김철수에게서는']],
    ['Γιάννης', ['Γιάννης', 'Γιάννη', 'ΓΙΑΝΝΗΣ']],
    ['Ελένη', ['Ελένης']],
    ['გიორგი', ['გიორგის', 'გიორგიმ']],
  ])('%s is found', (name, texts) => {
    for (const text of texts) expect([text, other(name)(text)]).toEqual([text, true]);
  });

  it.each([
    ['Ann Leeb', ['annleeb', 'xAnn Leeb', 'ann', 'leeb ann']],
    ['Zebulinda', ['myzebulinda', '9zebulinda', 'zebulindaness']],
    ['Rook', ['Rookeries', 'roo', 'brook', '9rook']],
    ['Anna', ['Ann', 'Anni']],
    ['Marta', ['Martinson', 'Mar']],
    ['Lee', ['Lees', 'Le', 'xlee']],
    ['B12', ['b123', 'ab12', 'b1']],
    ['דוד', ['שולדוד', 'דודינוים']],
    ['Ли', ['Лик', 'Л']],
    ['Лин', ['Линами', 'Ли']],
    ['Лея', ['Лес']],
    ['Олег', ['Олеговичем', 'Оле']],
    ['…', ['…', '']],
    // Without their marks these names would occur in any text.
    ['មុំ', ['មានម្ដាយ', 'ម']],
    ['မုံ', ['မိုးမခ']],
    ['አበበ', ['አበ', 'ቢቂላ']],
    ['김철수', ['김철', '철수']],
    ['გიორგი', ['გოგი']],
  ])('%s is not found', (name, texts) => {
    for (const text of texts) expect([text, other(name)(text)]).toEqual([text, false]);
  });

  it.each([
    ['Ada van Morken', ['Ada Morken', 'Morken, Ada', 'A. Morken', 'Morken A', 'Ada M.', 'ADA VAN MORKEN']],
    ['Ada-Mary Morken', ['Mary Morken', 'Ada Mary', 'M. Morken', 'A. Morken']],
    ['Li Morken', ['L. Morken', 'Li Morken', 'Morken Li']],
    ['林 Morken', ['林Morken', 'x林 Morken x']],
    ['Ada Lee Morken', ['amorken@mail.example', '@AMorken', 'https://x.example/u/almorken85']],
    ['Вашкирова Петронель Акимовна', ['@pvashkirova', 'pavashkirova@mail.example', 'x.example/павашкирова']],
  ])('%s, a person, is found', (name, texts) => {
    for (const text of texts) expect([text, person(name)(text)]).toEqual([text, true]);
  });

  it.each([
    ['Agent Q12', ['Agent Q12', 'q12agent', 'AgentQ12', 'Q12, Agent']],
    ['Agent Quorra 47', ['AgentQuorra47', 'quorra47agent', 'Agent Quorra']],
    ['Агент Ц٣', ['Agent Ts3', 'Агент Ц3']],
    ['Ada Morken', ['ada85morken', 'AdaMorken85', 'Ada85 Morken7']],
  ])('%s, beside figures, is found', (name, texts) => {
    for (const text of texts) expect([text, person(name)(text)]).toEqual([text, true]);
  });

  it.each([
    ['გიორგი მაისაშვილი', ['მაისაშვილი გიორგი', 'მაისაშვილმა გიორგიმ', 'გ. მაისაშვილი', 'მაისაშვილი გ.']],
    ['გიორგი ბექას ძე მაისაშვილი', ['გიორგი ბექას', 'მაისაშვილი, გიორგი', 'გ. მაისაშვილს']],
    ['Ada მაისაშვილი', ['მაისაშვილი Ada', 'A. მაისაშვილი']],
    ['ada morken', ['Morken, Ada', 'A. Morken', 'MORKEN A.', 'ada m.', 'ada al-morken', '@morken_ada']],
    ['ada van der morken', ['Morken, Ada', 'van der Morken, Ada', 'Ada Morken', 'a. van der morken', 'AdaMorken']],
    ["jehanne d'orvelle", ["d'Orvelle, Jehanne", 'J. d’Orvelle', 'Jehanne Orvelle']],
    ['ada lee morken', ['Lee Morken', 'Morken, Ada', 'A. Morken']],
    ['ada Morken', ['Morken Ada', 'A. Morken', 'Morken A.']],
    ['алина моркен', ['Моркен Алина', 'Моркену А.', 'показания Алины Моркен']],
    ['αδα μορκενη', ['Μορκενη Αδα', 'Α. Μορκενη']],
  ])('%s, which does not show its particles, is found', (name, texts) => {
    for (const text of texts) expect([text, person(name)(text)]).toEqual([text, true]);
  });

  it.each([
    ['გიორგი მაისაშვილი', ['გიორგი', 'მაისაშვილი', 'ბ. მაისაშვილი', 'გიორგი ბერიძე']],
    ['ada morken', ['ada', 'morken', 'a morken', 'Ada, a librarian', 'B. Morken', 'I saw m, ada']],
    ['anonymous witness', ['A witness said', 'a witness', 'another witness', 'Witness A', 'anonymous letters']],
    ['the elder', ['an elder', 'the eldest', 'T. Else']],
    ['mother of ada', ['the mother of Bo', 'a mother', 'M. Ada', 'of Ada']],
    ['woman from the mill', ['a woman from town', 'from the', 'the mill', 'the woman', 'W. Mill']],
    ['lawyer with a dog', ['a lawyer', 'with a', 'a dog', 'lawyer with']],
    ['Amina the elder', ['the elder', 'the Amina', 'elder']],
    ['женщина из села', ['женщина из города', 'из села']],
    ['von der ter', ['von', 'der ter', 'ter V.']],
    ['ada', ['a.', 'Adam']],
  ])('%s, which does not show its particles, is not found', (name, texts) => {
    for (const text of texts) expect([text, person(name)(text)]).toEqual([text, false]);
  });

  it.each([
    ['Ada van Morken', ['van Morken', 'Ada', 'Morken', 'V. Morken', 'B. Morken']],
    ['Li Morken', ['Li M.', 'Morken']],
    ['Ada Ada', ['Ada', 'A.']],
    ['Ada Morken', ['Ada, a librarian', 'Morken M.']],
    ['Ada … Morken', ['Ada 9', 'Morken.']],
    ['Ada Morken', ['Amorken spoke', 'bmorken@mail.example', '@adam', '@morkena', 'amorkenic@mail.example']],
    ['Ada Lee', ['alee@mail.example', '@adal']],
    ['Adamant', ['A. A.', 'Adam']],
  ])('%s, a person, is not found', (name, texts) => {
    for (const text of texts) expect([text, person(name)(text)]).toEqual([text, false]);
  });

  it.each([
    '%41%64%61 Lee',
    '%d0%90 Ada Lee',
    '%41da%20Lee',
    '%ff Ada Lee',
    '\\u0041da Lee',
    'Ada\\nLee',
    '\\x41da\\tLee',
    '\\U00000041da Lee \\UFFFFFFFF',
    'C:\\files\\nadir\\Ada Lee',
  ])('is found after the escapes of %j', (text) => expect(other('Ada Lee')(text)).toBe(true));

  it.each([
    ['of one word', 'ab'.repeat(200_000)],
    ['of many words', 'Ada Morken '.repeat(20_000)],
  ])('finds %s that fills a file, and its beginning', (_, name) => {
    for (const spells of [person(name), other(name)]) {
      expect(spells(`It was ${name}.`)).toBe(true);
      expect(spells(`It was ${name.slice(0, 700)}.`)).toBe(true);
    }
    expect(other(name)(`It was ${name.slice(0, 300)}.`)).toBe(false);
  });

  it('with a thousand spaces does not count as long', () => {
    expect(person(`Ada${' '.repeat(1000)}Morken`)("A. Morken's")).toBe(true);
  });
});
