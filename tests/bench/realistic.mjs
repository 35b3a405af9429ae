/** The words of each script, and the name of each person in that script. */
const scripts = [
  {
    towns: ['Sandovia', 'Port Marrow', 'Quillness', 'Verrin'],
    bodies: ['District Court', 'Gazette'],
    nameOf: (body, town) => `${town} ${body}`,
    subject: 'Mira Voss',
    witness: (given, family) => `${given} ${family}`,
    given: ['Ivo', 'Ottoline', 'Jean', 'Nara', 'Bela', 'Rosa', 'Kim', 'Tamsin', 'Odo', 'Wilma'],
    family: [
      'Nemo',
      'Pellwick',
      'Brinemoor',
      'Quorra',
      'Neighbourly',
      'Urbanek',
      'Harbourne',
      'Tallowby',
      'Moss',
      'Sedgely',
    ],
    heard: (court, subject, town) =>
      `The ${court} heard ${subject} about the meeting in ${town}, and adjourned until spring.`,
    title: 'A hearing',
  },
  {
    towns: ['Сандовия', 'Марроу', 'Квилль', 'Веррин'],
    bodies: ['Районный суд', 'Вестник'],
    nameOf: (body, town) => `${body} ${town}`,
    subject: 'Мира Восс',
    witness: (given, family) => `${given} ${family}`,
    given: ['Иво', 'Оттолина', 'Жеан', 'Нара', 'Бела', 'Роза', 'Ким', 'Тамсин', 'Одо', 'Вильма'],
    family: ['Немо', 'Пелльвик', 'Бринемур', 'Кворра', 'Нейборли', 'Урбанек', 'Харборн', 'Тэллоуби', 'Мосс', 'Седжли'],
    heard: (court, subject, town) =>
      `${court}: ${subject} даёт показания о собрании в городе ${town}, заседание отложено до весны.`,
    title: 'Заседание',
  },
  {
    towns: ['ساندوفيا', 'مارو', 'كويل', 'فيرين'],
    bodies: ['محكمة', 'صحيفة'],
    nameOf: (body, town) => `${body} ${town}`,
    subject: 'ميرا فوس',
    witness: (given, family) => `${given} ${family}`,
    given: ['إيفو', 'أوتولين', 'جيان', 'نارا', 'بيلا', 'روزا', 'كيم', 'تامسين', 'أودو', 'ويلما'],
    family: ['نيمو', 'بيلويك', 'برينمور', 'كورا', 'نيبورلي', 'أوربانك', 'هاربورن', 'تالوبي', 'موس', 'سيدجلي'],
    heard: (court, subject, town) =>
      `استمعت ${court} إلى أقوال ${subject} عن الاجتماع في مدينة ${town} وأجلت الجلسة إلى الربيع.`,
    title: 'جلسة',
  },
  {
    towns: ['桑多维亚', '马罗港', '奎尔尼斯', '维林'],
    bodies: ['法院', '日报'],
    nameOf: (body, town) => `${town}${body}`,
    subject: '米拉·沃斯',
    witness: (given, family) => `${given}·${family}`,
    given: ['伊沃', '奥托琳', '让', '纳拉', '贝拉', '罗莎', '基姆', '塔姆辛', '奥多', '威尔玛'],
    family: ['尼莫', '佩尔威克', '布莱恩莫尔', '夸拉', '内伯利', '乌尔班内克', '哈伯恩', '塔洛比', '莫斯', '塞奇利'],
    heard: (court, subject, town) => `${court}就${town}的集会听取了${subject}的陈述，并将庭审推迟到春天。`,
    title: '庭审',
  },
];

const events = 28;
const references = 30;

const two = (number) => String(number).padStart(2, '0');

/** Courts and newspapers, eight in each script. */
const organizations = scripts.flatMap(({ towns, bodies, nameOf }, script) =>
  towns.flatMap((town, place) =>
    bodies.map((body, kind) => ({
      id: `${kind === 0 ? 'court' : 'paper'}-${script}-${place}`,
      kind: kind === 0 ? 'court' : 'media',
      name: nameOf(body, town),
      short: `${'SCAZ'[script]}${'DPQV'[place]}${kind}${place}`,
    })),
  ),
);

/**
 * The people: the subject, and witnesses, the first of whom are withheld. Each has a spelling of the name in every
 * script.
 */
function people(witnesses, withheld) {
  const lines = [
    `  subject: { name: Mira Voss, names: [${scripts
      .slice(1)
      .map((script) => script.subject)
      .join(', ')}], role: the accused }`,
  ];
  for (let index = 0; index < witnesses; index++) {
    const [name, ...others] = scripts.map(({ witness, given, family }) => witness(given[index], family[index]));
    const turned = `${scripts[0].family[index].toUpperCase()} ${scripts[0].given[index]}`;
    const mark = index < withheld ? `, access: internal, pseudonym: Witness ${index + 1}` : '';
    lines.push(
      `  witness-${index + 1}: { name: ${name}, names: [${[...others, turned].join(', ')}], role: a witness${mark} }`,
    );
  }
  return lines;
}

/** A statement in one of the scripts, with a citation that quotes its source. */
function statement(number, indent, more = '') {
  const script = scripts[number % 4];
  const court = organizations.find(({ id }) => id === `court-${number % 4}-${(number >> 2) % 4}`);
  const text = script.heard(court.name, script.subject, script.towns[(number + 1) % 4]);
  return [
    `${indent}- text: "${text}"`,
    `${indent}  people: [subject, witness-${1 + (number % 10)}]`,
    `${indent}  organizations: [${court.id}]`,
    `${indent}  refs: [{ ref: r${number % references}, locator: page ${number + 1}, quote: "${script.title} ${number}" }, r${(number * 7) % references}]`,
    ...(more === '' ? [] : [`${indent}  ${more}`]),
  ];
}

/** Four chapters of two sections each. In every chapter two statements contradict each other. */
function sections() {
  return [0, 1, 2, 3].flatMap((chapter) => [
    `  - id: chapter-${chapter}`,
    `    title: "${scripts[chapter].title} ${chapter}"`,
    '    statements:',
    ...statement(
      chapter * 8,
      '      ',
      `about: number-of-hearings-${chapter}\n        value: three\n        status: disputed`,
    ),
    ...statement(
      chapter * 8 + 1,
      '      ',
      `about: number-of-hearings-${chapter}\n        value: five\n        status: disputed`,
    ),
    '    sections:',
    ...[0, 1].flatMap((part) => [
      `      - id: chapter-${chapter}-${part}`,
      `        title: "${scripts[chapter].title} ${chapter}.${part}"`,
      '        statements:',
      ...[0, 1, 2].flatMap((index) => statement(chapter * 8 + part * 3 + index + 2, '          ')),
    ]),
  ]);
}

function event(number) {
  const script = scripts[number % 4];
  const court = organizations.find(({ id }) => id === `court-${number % 4}-${(number >> 2) % 4}`);
  return [
    `  - id: e${number}`,
    `    date: ${2011 + Math.floor(number / 4)}-${two(1 + (number % 4) * 3)}-${two(1 + (number % 28))}`,
    `    title: "${script.title} ${number}: ${court.name}"`,
    `    text: "${script.heard(court.name, script.subject, script.towns[number % 3])}"`,
    `    kind: trial`,
    `    people: [subject, witness-${1 + (number % 10)}]`,
    `    organizations: [${court.id}]`,
    `    refs: [r${number % references}]`,
  ];
}

function reference(number) {
  const paper = `paper-${number % 4}-${(number >> 2) % 4}`;
  return [
    `  - id: r${number}`,
    '    type: article-newspaper',
    `    title: "${scripts[number % 4].title}, ${scripts[number % 4].towns[number % 3]} ${number}"`,
    `    authors: [{ family: Vane, given: Ada }]`,
    `    publisher: ${paper}`,
    `    issued: ${2011 + (number % 12)}-05`,
    '    accessed: 2024-08-01',
    `    url: https://${paper}.example/${number}`,
  ];
}

/**
 * A made-up case as people write them, as YAML text of about 30 KB: four scripts, 32 organisations, eleven people with
 * five spellings each, nested sections and disputes. So many of the ten witnesses are withheld; no text names them.
 * The same number gives the same bytes, and `check` finds nothing in it.
 */
export function realisticCase(withheld) {
  const lines = [
    'casefile: 1',
    'id: realistic',
    'title: A case of ordinary size',
    'asOf: 2024-08-01',
    'subjects: [subject]',
    'people:',
    ...people(10, withheld),
    'organizations:',
    ...organizations.map(({ id, name, short, kind }) => `  ${id}: { name: ${name}, names: [${short}], kind: ${kind} }`),
    'sections:',
    ...sections(),
    'timeline:',
    ...Array.from({ length: events }, (_, number) => event(number)).flat(),
    'references:',
    ...Array.from({ length: references }, (_, number) => reference(number)).flat(),
  ];
  return `${lines.join('\n')}\n`;
}
