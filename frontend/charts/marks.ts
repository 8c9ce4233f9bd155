// Marked days on charts over time: a dashed line, a flag, and its words where there is room.

import type { Frame, Options } from './options';
import { textWidth } from './measure';
import { FONT } from './themes';

/** What happened at a step of time. */
export type Mark = { at: number; day: string; names: string[]; kinds: string[] };

const FLAG = 8;
const GAP = 6;
const SIZE = 11;
const LEAST = 40;
const MOST = 150;

/** Room that flags and their words take above a chart. */
export const BANNER = 18;

/** A series of its own above the others; the axis' tooltip says what it stands for. */
export function marks(options: Options, frame: Frame, place: object): object[] {
  const all = options.marks ?? [];
  return all.length === 0
    ? []
    : [
        {
          type: 'custom',
          name: '',
          ...place,
          dimensions: ['step'],
          encode: { x: 0, single: 0 },
          data: all.map((mark) => [mark.at]),
          z: 10,
          silent: true,
          clip: false,
          tooltip: { show: false },
          renderItem: (item: any, api: any) => drawn(item, api, all, options, frame)
        }
      ];
}

export function markWords(options: Options, at: (mark: Mark) => boolean): string[] {
  return (options.marks ?? [])
    .filter(at)
    .flatMap((mark) => mark.names.map((name, index) => `${mark.kinds[index]}: ${name}`));
}

function drawn(item: any, api: any, all: Mark[], options: Options, frame: Frame): object {
  const { look } = frame;
  const { x, y, width, height } = item.coordSys;
  const places = all.map((mark) => api.coord([mark.at, 0])[0]);
  const at = places[item.dataIndex];
  const words = fitted(item.dataIndex, all, places, { from: x, to: x + width });
  const top = y - BANNER + 4;
  // A line through bars would cross the numbers on them.
  const foot = options.kind === 'bar' ? y : y + height;
  return {
    type: 'group',
    children: [
      {
        type: 'line',
        shape: { x1: at, y1: top, x2: at, y2: foot },
        style: { stroke: look.quiet, lineWidth: 1, lineDash: [3, 3] }
      },
      {
        type: 'polygon',
        shape: { points: [[at, top], [at + FLAG, top + FLAG / 2], [at, top + FLAG]] },
        style: { fill: look.quiet }
      },
      {
        type: 'text',
        style: { ...words, y: top + FLAG / 2, fill: look.text, font: `${SIZE}px ${FONT}`, textVerticalAlign: 'middle' }
      }
    ]
  };
}

/** To the right of the flag up to the next one; of the last one to the left where that has more room; else the flag alone. */
function fitted(index: number, all: Mark[], places: number[], span: { from: number; to: number }): object {
  const text = words(all[index]);
  const last = places.length - 1;
  const start = last > 0 ? (places[last - 1] + places[last]) / 2 : span.from;
  const turned = isTurned(words(all[last]), span.to - places[last] - FLAG, places[last] - start);
  if (index === last && turned) {
    return { text: within(text, places[last] - start), x: places[last] - 3, textAlign: 'right' };
  }
  const next = index < last ? places[index + 1] : span.to;
  const end = index === last - 1 && turned ? (places[index] + next) / 2 : next;
  return { text: within(text, end - places[index] - FLAG), x: places[index] + FLAG + 3 };
}

function words(mark: Mark): string {
  return mark.names.length > 1 ? `${mark.names[0]} +${mark.names.length - 1}` : mark.names[0];
}

function isTurned(text: string, right: number, left: number): boolean {
  return right < Math.min(MOST, textWidth(text, SIZE) + 3 + GAP) && left > right;
}

function within(text: string, width: number): string {
  const room = Math.min(MOST, width - 3 - GAP);
  return room < LEAST ? '' : shortened(text, room);
}

function shortened(text: string, room: number): string {
  if (textWidth(text, SIZE) <= room) {
    return text;
  }
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, SIZE) > room) {
    letters.pop();
  }
  return `${letters.join('')}…`;
}
