import { expect, it } from 'vitest';
import { slugOf } from '../../../../src/dossier/names/slug.js';

it.each([
  ['Ada Nobody', 'ada-nobody'],
  ['  The "Daily"!! News -- 9 ', 'the-daily-news-9'],
  ['Élan Ölçer', 'elan-olcer'],
  ['Łódź Groß', 'lodz-gross'],
  ['№ 5', '5'],
  ['Дело', ''],
  ['', ''],
  ['Prototype', 'prototype-1'],
  ['Constructor!', 'constructor-1'],
])('of %j suggests %j', (name, id) => expect(slugOf(name)).toBe(id));
