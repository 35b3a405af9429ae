import { describe, expect, it } from 'vitest';
import { defined } from '../../src/defined.js';

describe('defined', () => {
  it('leaves out undefined values, and keeps the order of the others', () => {
    const note: string | undefined = undefined;
    const kept = defined({ id: 'a', note, place: null, text: '', count: 0 });
    expect(Object.entries(kept)).toEqual([
      ['id', 'a'],
      ['place', null],
      ['text', ''],
      ['count', 0],
    ]);
    expect('note' in kept).toBe(false);
  });

  it('makes keys that can be undefined optional', () => {
    const written: { readonly id: string; readonly note: string | undefined } = { id: 'a', note: undefined };
    const kept: { readonly id: string; readonly note?: string } = defined(written);
    expect(kept).toStrictEqual({ id: 'a' });
  });
});
