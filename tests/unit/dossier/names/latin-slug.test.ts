import { expect, test } from 'vitest';
import { slugsIn } from '../../../../src/dossier/names/latin-slug.js';

test.each([
  ['Ada Nobody', 'ada-nobody'],
  ['Ада Пример', 'ada-primer'],
  ['Алья Ильинична Щукина', 'alya-ilinichna-shchukina'],
  ['Әлия Төлеген', 'aliya-tolegen'],
  ['МЧС', 'mchs'],
  ['Άδα Παράδειγμα', 'ada-paradeigma'],
  ['გიორგი მაგალითი', 'giorgi-magaliti'],
  ['آدا مثال', 'ad-mthl'],
  ['עדה דוגמה', 'dh-dvgmh'],
  ['艾达 示例', 'ai-da-shi-li'],
  ['김예시', 'gim-ye-si'],
  ['김예시'.normalize('NFD'), 'gim-ye-si'],
  ['Дело № 12/2020', 'delo-no-12-2020'],
  ['Газета Daily', 'gazeta-daily'],
  ['Łódź', 'lodz'],
  ['Æva O’Thorn', 'aeva-othorn'],
  ['Ngô Thị Ví Dụ', 'ngo-thi-vi-du'],
  ['2020', '2020'],
  ['№ 5 🔥', '5'],
  ['。', ''],
])('of %j it is %j', async (name, id) => {
  expect((await slugsIn(`Ж ${name}`))(name)).toBe(id);
  expect((await slugsIn(name))(name)).toBe(id);
});
