import { describe, expect, it } from 'vitest';
import { colourPaint, plainPaint } from '../../../../src/formats/colours/terminal.js';

describe('paint', () => {
  it('leaves text unchanged, or colours it by its style', async () => {
    const paint = await colourPaint(1);
    expect(plainPaint('error', 'x')).toBe('x');
    expect(paint('error', 'x')).toBe('\u001b[31m\u001b[1mx\u001b[22m\u001b[39m');
    expect(paint('date', 'x')).toBe('\u001b[36mx\u001b[39m');
  });
});
