import { describe, expect, test } from 'vitest';
import { languageFor } from '../../../../src/languages/registry.js';
import { nameOrder } from '../../../../src/views/selecting/name-order.js';

/** Names in the order of a language. */
async function inOrder(tag: string, names: readonly string[]): Promise<string[]> {
  const keyOf = nameOrder((await languageFor(tag))?.alphabet ?? '');
  return names.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

describe('the order of names', () => {
  test.each([
    ['en', ['ada', 'Ádám', 'Bela', 'de Vere', 'Émile', 'Øst', 'Zeb']],
    ['es', ['Nadie', 'Nube', 'Ñandú', 'Óscar', 'Zorro']],
    ['fr', ['Eau', 'Étang', 'Œuvre', 'Zèbre']],
    ['kk', ['Ада', 'Әлия', 'Бек', 'Қайрат', 'Лес', 'Өмір', 'Пеш', 'Ілияс', 'Эра']],
    ['ru', ['Еда', 'Ёлка', 'Жук', 'Иго', 'Йод', 'Кот']],
    ['uk', ['Гай', 'Ґава', 'Дуб', 'Еней', 'Єва', 'Жук', 'Ива', 'Ігор', 'Їжак', 'Йосип']],
    ['ar', ['أمل', 'بدر', 'ثريا', 'خالد', 'ياسر']],
    ['zh', ['一', '丁', '七']],
  ])('is that of the alphabet: %s', async (tag, names) => {
    expect(await inOrder(tag, names.toReversed())).toEqual(names);
    expect(await inOrder(tag, names)).toEqual(names);
  });

  test('has a place for two names with the same letters', async () => {
    expect(await inOrder('en', ['Zoë', 'Zoe', 'zoe'])).toEqual(['Zoe', 'Zoë', 'zoe']);
  });
});
