import { describe, expect, test } from 'vitest';
import { viewCommands } from '../support/fixtures.js';
import { run } from '../support/run.js';

/** Made-up names and sentences with AM (ำ, ຳ), stacked marks, marks in an order of their own, and emoji beside them. */
const dossier = `casefile: 1
id: nam
title: คดีของน้ำทำคำ นักข่าวซึ่งไม่มีอยู่จริงในจังหวัดสมมุติ
summary: น้ำทำคำถูกจับกุมที่บ้าน👩‍👩‍👧และถูกนำตัวไปที่สถานีตำรวจสมมุติซึ่งกำลังทำการสอบสวน ນ້ຳໃນແມ່ນ້ຳທີ່ບໍ່ມີຢູ່ຈິງ
subjects: [p0]
people:
  p0: { name: น้ำทำคำ ที่ปรึกษา, role: ผู้สื่อข่าวที่ทำงานด้านน้ำ }
  p1: { name: ນ້ຳຄຳ ທີ່ບໍ່ມີ, role: ນັກຂ່າວ }
  p2: { name: เกี๊ยว ก็ฏิ์, role: R }
  p3: { name: 👩‍👩‍👧‍👦น้ำ🇹🇭ทำ, role: ✊🏽 }
  p4: { name: ทํา น้ํา, role: R }
  p5: { name: ກຳ່ ຂຳ້, role: R }
  p6: { name: Ana Roe, role: R }
organizations:
  o1: { name: สำนักข่าวน้ำคำสมมุติ, kind: media }
  o2: { name: ສຳນັກຂ່າວນ້ຳ, kind: media }
sections:
  - id: s
    title: การจับกุมน้ำทำคำ
    statements:
      - { text: ${'น้ำทำคำถูกจับกุมที่นี่กี่ครั้งก็ไม่รู้'.repeat(6)}, people: [p0, p1, p2, p3, p4, p5, p6], refs: [r1] }
      - { text: ${'ນ້ຳຄຳຖືກຈັບ👩‍👩‍👧‍👦ທຳຂ່າວກ່ຽວກັບນ້ຳຖ້ວມ👍🏽'.repeat(6)}, organizations: [o1, o2], refs: [r2] }
timeline:
  - { id: e1, date: 2020-01-02, title: ${'น้ำทำคำถูกจับกุม👩‍👩‍👧ที่บ้านน้ำคำ'.repeat(3)}, kind: arrest, people: [p0], refs: [r1] }
  - { id: e2, date: 2021-03, title: ${'ສານຕັດສິນໃຫ້ຈຳຄຸກນ້ຳຄຳ'.repeat(4)}, kind: verdict, people: [p1], refs: [r2] }
references:
  - { id: r1, type: report, title: น้ำทำคำถูกจับกุม, publisher: o1, issued: 2020-01-03 }
  - { id: r2, type: report, title: ຄຳຕັດສິນ, publisher: o2, issued: 2021-04-01 }
`;

const emoji = /👩‍👩‍👧‍👦|👩‍👩‍👧|🇹🇭|✊🏽|👍🏽/gu;

/** The columns of a line on a terminal, counted without the library that lays out the text. */
function columnsOf(line: string): number {
  const visible = line.replace(emoji, '..').replace(/[\p{Mn}\u2066-\u2069]/gu, '');
  return [...visible].length;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: removing colours is the point
const escapes = /\u001b\[[\d;]*m|\u001b\]8;;[^\u0007]*\u0007/g;

async function linesOf(argv: readonly string[], width: number, colour = 'never'): Promise<readonly string[]> {
  const options = ['-f', 'nam.yaml', '--width', String(width), '--color', colour];
  const { stdout, exitCode } = await run([...argv, ...options], { files: { 'nam.yaml': dossier } });
  expect({ argv, exitCode }).toEqual({ argv, exitCode: 0 });
  return stdout.replaceAll(escapes, '').split('\n');
}

const commands = [
  ...viewCommands,
  ...[
    ['timeline', '--chart'],
    ['trace', 'p0'],
    ['search', 'น้ำ*'],
    ['search', '--regex', '[นຳี]'],
  ],
];

describe.each([40, 80, 120])('at %i columns', (width) => {
  test.each(commands)('%s %s %s: no line is too wide, or begins or ends inside a character', async (...argv) => {
    for (const colour of ['never', 'always']) {
      for (const line of await linesOf(argv, width, colour)) {
        expect(columnsOf(line), line).toBeLessThanOrEqual(width);
        expect(line).not.toMatch(/^\s*(?:[\p{M}ำຳ\p{Emoji_Modifier}]|\u200d)|\u200d$/u);
      }
    }
  });
});

test.each([
  ['people', / p\d/],
  ['orgs', / o\d/],
])('the columns of %s are aligned', async (command, id) => {
  for (const width of [80, 100, 120]) {
    const lines = await linesOf([command], width);
    if (!lines[0]?.startsWith('Name ')) continue;
    const rows = lines.filter((line) => id.test(line));
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.map((line) => columnsOf(line.slice(0, line.search(id)))))).toEqual(
      new Set([lines[0].indexOf(' Id ')]),
    );
  }
});
