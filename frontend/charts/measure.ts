// How much room words need, before they are drawn.

import { FONT } from './themes';

const pen = document.createElement('canvas').getContext('2d')!;

export function textWidth(text: string, size = 12): number {
  pen.font = `${size}px ${FONT}`;
  return pen.measureText(text).width;
}

/** Breaks between words only; a word that is too wide alone stays whole. */
export function inLines(text: string, width: number): string {
  return text
    .split(' ')
    .reduce((lines: string[], word: string) => {
      const longer = lines.length === 0 ? word : `${lines[lines.length - 1]} ${word}`;
      return lines.length === 0 || textWidth(longer) > width ? [...lines, word] : [...lines.slice(0, -1), longer];
    }, [])
    .join('\n');
}

const MARK = 28;
const GAP = 12;
const ROW = 22;
const MOST_ROWS = 3;

/** A legend shows all its names in as many rows as they need; only very many are turned over. */
export function legend(names: string[], width: number): { height: number; type: 'plain' | 'scroll' } {
  let rows = 1;
  let used = 0;
  for (const name of names) {
    const wanted = MARK + textWidth(name) + GAP;
    if (used > 0 && used + wanted > width) {
      rows++;
      used = 0;
    }
    used += wanted;
  }
  return rows <= MOST_ROWS ? { height: rows * ROW, type: 'plain' } : { height: ROW, type: 'scroll' };
}
