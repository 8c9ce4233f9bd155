// Steps of an axis that people count in: ones, twos and fives, or minutes, hours and days.

import type { Format } from './formats';

const MOST = 5;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TIMES = [
  1, 2, 5, 10, 15, 30, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR,
  6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 5 * DAY, 10 * DAY, 30 * DAY
];

export type Ticks = { step: number; count: number };

/** As few steps as show the shape, from zero to the largest number. */
export function ticks(most: number, format: Format): Ticks {
  const step = stepOf(most / MOST, format);
  return { step, count: Math.max(1, Math.ceil(most / step - 1e-9)) };
}

/** As many steps as another axis has, so that both share their lines. */
export function alike(most: number, format: Format, count: number): Ticks {
  return { step: stepOf(most / count, format), count };
}

function stepOf(least: number, format: Format): number {
  const unit = format.kind === 'hours' ? HOUR : 1;
  if (format.kind === 'seconds' || format.kind === 'hours') {
    const found = TIMES.find((step) => step >= least * unit);
    return (found ?? round(least * unit)) / unit;
  }
  return round(least);
}

function round(least: number): number {
  if (!(least > 0)) {
    return 1;
  }
  const size = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 2.5, 5, 10].find((step) => step * size >= least * (1 - 1e-9)) ?? 10) * size;
}
