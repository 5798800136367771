import { describe, expect, it } from '@jest/globals';
import { countSegments, smartEncode } from './count-segments.ts';

describe('segments of an SMS', () => {
  it.each([
    ['', 'GSM-7', 1],
    ['a'.repeat(160), 'GSM-7', 1],
    ['a'.repeat(161), 'GSM-7', 2],
    ['a'.repeat(306), 'GSM-7', 2],
    ['a'.repeat(307), 'GSM-7', 3],
    ['€'.repeat(80), 'GSM-7', 1],
    ['€'.repeat(81), 'GSM-7', 2],
    ['äöüÄÖÜß', 'GSM-7', 1],
    ['ç'.repeat(70), 'UCS-2', 1],
    ['ç'.repeat(71), 'UCS-2', 2],
    ['ç'.repeat(134), 'UCS-2', 2],
    ['ç'.repeat(135), 'UCS-2', 3],
    ['🙂'.repeat(35), 'UCS-2', 1],
    ['🙂'.repeat(36), 'UCS-2', 2],
  ] as const)('%s', (text, encoding, numSegments) => {
    expect(countSegments(text)).toEqual({ encoding, numSegments });
  });

  it('never tears a character of two units apart', () => {
    // 152 and a pair: the pair begins the second segment, so 152 + 153 do not fit into two with it.
    expect(countSegments(`${'a'.repeat(152)}€${'a'.repeat(152)}`).numSegments).toBe(3);
    expect(countSegments(`${'a'.repeat(151)}€${'a'.repeat(153)}`).numSegments).toBe(2);
  });

  it('keeps typographic texts in seven bits when asked to', () => {
    expect(smartEncode('“It’s due – now…”')).toBe('"It\'s due - now..."');
  });
});
