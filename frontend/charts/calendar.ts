// Days as the fields of a calendar; days without data are hatched.

import { scale, colourOf } from './grids';
import type { Frame, Options } from './options';
import { textOn, type Look } from './themes';
import { tooltip } from './tooltip';

const HEAD = 26;
const DAY_NAMES = 34;
const DAY = 86_400_000;
const LARGEST = { width: 64, height: 34 };

export function calendar(chart: any, options: Options, frame: Frame): any {
  const { formats, look, width, height, headroom } = frame;
  const weeks = countWeeks(options.from!, options.to!);
  const cell = [
    Math.min(LARGEST.width, (width - DAY_NAMES - 8) / weeks),
    Math.min(LARGEST.height, (height - headroom - 2 * HEAD - 8) / 7)
  ];
  chart.calendar = {
    range: [options.from, options.to],
    cellSize: cell,
    left: DAY_NAMES,
    top: headroom + 2 * HEAD,
    splitLine: { lineStyle: { color: look.quiet, width: 1 } },
    itemStyle: { color: 'transparent', borderColor: look.surface, borderWidth: 2 },
    dayLabel: { firstDay: 1, nameMap: formats.dayNames(), color: look.quiet, fontSize: 11 },
    monthLabel: { nameMap: formats.monthNames(), color: look.quiet, fontSize: 11, position: 'start' },
    yearLabel: { show: false }
  };
  const [known, missing] = chart.series;
  known.data = known.data.map((day: any[]) => ({
    value: day,
    label: { color: textOn(colourOf(day[1], options, look)) }
  }));
  known.itemStyle = { borderColor: look.surface, borderWidth: 2, borderRadius: 3 };
  known.label = {
    show: cell[0] >= 36 && cell[1] >= 18,
    fontSize: 11,
    formatter: (day: any) => formats.short(day.value[1], options.formats[0])
  };
  missing.itemStyle = { color: hatched(look), borderColor: look.surface, borderWidth: 2 };
  missing.silent = false;
  chart.visualMap = scale(options, look, 1, true, headroom, formats);
  chart.tooltip = { confine: true, formatter: (day: any) => ofDay(day, options, frame) };
  return chart;
}

function ofDay(day: any, options: Options, frame: Frame): HTMLElement {
  const value = day.seriesIndex === 0 ? day.value[1] : null;
  const colour = day.seriesIndex === 0 ? String(day.color) : frame.look.border;
  const line = { colour, name: options.totalLabel ?? '', value, format: options.formats[0] };
  return tooltip(frame.formats.longLabel('day', String(day.value[0])), [line], frame.formats);
}

function countWeeks(from: string, to: string): number {
  const monday = (iso: string) => {
    const time = Date.parse(`${iso}T00:00:00Z`);
    return time - ((new Date(time).getUTCDay() + 6) % 7) * DAY;
  };
  return (monday(to) - monday(from)) / (7 * DAY) + 1;
}

function hatched(look: Look): object {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 6;
  const pen = canvas.getContext('2d')!;
  pen.strokeStyle = look.border;
  pen.lineWidth = 1.5;
  for (const shift of [-6, 0, 6]) {
    pen.moveTo(shift, 6);
    pen.lineTo(shift + 6, 0);
  }
  pen.stroke();
  return { image: canvas, repeat: 'repeat' };
}
