// Days as the fields of a calendar; days without data are hatched.

import { scale, colourOf } from './grids';
import { markWords } from './marks';
import type { Frame, Options } from './options';
import { textOn, type Look } from './themes';
import { tooltip } from './tooltip';

const HEAD = 26;
const DAY_NAMES = 34;
const DAY = 86_400_000;
const WEEK = 7 * DAY;
const LARGEST = { width: 64, height: 34 };
const NARROW = 420;
const MOST_ROWS = 4;

type Row = { from: number; to: number };

/** As many rows as keep a day visible; of many years the last ones, the table holds the others. */
export function calendar(chart: any, options: Options, frame: Frame): any {
  const { formats, look, width, height, headroom } = frame;
  const rows = rowsOf(time(options.from!), time(options.to!), width < NARROW ? 27 : 53);
  const weeks = Math.max(...rows.map((row) => weeksOf(row)));
  const room = (height - headroom - HEAD - 8) / rows.length;
  const cell = [
    Math.min(LARGEST.width, (width - DAY_NAMES - 8) / weeks),
    Math.min(LARGEST.height, (room - HEAD) / 7)
  ];
  const [known, missing] = chart.series.map((series: any) => series.data);
  chart.calendar = rows.map((row, index) => ofRow(row, headroom + HEAD + index * room + HEAD, cell, frame));
  chart.series = rows.flatMap((row, index) => [
    ofKnown(known.filter(within(row)), index, cell, options, frame),
    ofMissing(missing.filter(within(row)), index, options, look)
  ]);
  chart.visualMap = {
    ...scale(options, look, 1, true, headroom, formats),
    seriesIndex: rows.map((_, index) => index * 2)
  };
  chart.tooltip = { confine: true, formatter: (day: any) => ofDay(day, options, frame) };
  return chart;
}

function rowsOf(from: number, to: number, longest: number): Row[] {
  const rows: Row[] = [];
  const last = monday(to);
  for (let start = monday(from); start <= last; start += longest * WEEK) {
    rows.push({ from: Math.max(from, start), to: Math.min(to, start + longest * WEEK - DAY) });
  }
  return rows.slice(-MOST_ROWS);
}

function ofRow(row: Row, top: number, cell: number[], frame: Frame): object {
  const { formats, look } = frame;
  const months = formats.monthNames();
  return {
    range: [iso(row.from), iso(row.to)],
    cellSize: cell,
    left: DAY_NAMES,
    top,
    splitLine: { lineStyle: { color: look.quiet, width: 1 } },
    itemStyle: { color: 'transparent', borderColor: look.surface, borderWidth: cell[0] < 10 ? 1 : 2 },
    dayLabel: { firstDay: 1, nameMap: formats.dayNames(), color: look.quiet, fontSize: 11, show: cell[1] >= 12 },
    monthLabel: {
      color: look.quiet,
      fontSize: 11,
      position: 'start',
      formatter: (month: any) => (Number(month.M) === 1 ? String(month.yyyy) : months[Number(month.M) - 1])
    },
    yearLabel: { show: false }
  };
}

function ofKnown(days: any[][], index: number, cell: number[], options: Options, frame: Frame): object {
  const { formats, look } = frame;
  return {
    type: 'heatmap',
    coordinateSystem: 'calendar',
    calendarIndex: index,
    data: days.map((day) => ({
      value: day,
      label: { color: textOn(colourOf(day[1], options, look)) },
      itemStyle: framed(day[0], options, look)
    })),
    itemStyle: { borderColor: look.surface, borderWidth: cell[0] < 10 ? 1 : 2, borderRadius: cell[0] < 10 ? 1 : 3 },
    label: {
      show: cell[0] >= 36 && cell[1] >= 18,
      fontSize: 11,
      formatter: (day: any) => formats.short(day.value[1], options.formats[0])
    }
  };
}

/** A day on which something happened has a frame; the tooltip says what. */
function framed(day: string, options: Options, look: Look): object {
  const marked = (options.marks ?? []).some((mark) => mark.day === day);
  return marked ? { borderColor: look.text, borderWidth: 2 } : {};
}

function ofMissing(days: any[][], index: number, options: Options, look: Look): object {
  return {
    type: 'heatmap',
    coordinateSystem: 'calendar',
    calendarIndex: index,
    data: days.map((day) => ({ value: day, itemStyle: framed(day[0], options, look) })),
    itemStyle: { color: hatched(look), borderColor: look.surface, borderWidth: 2 }
  };
}

function ofDay(day: any, options: Options, frame: Frame): HTMLElement {
  const isKnown = day.seriesIndex % 2 === 0;
  const colour = isKnown ? String(day.color) : frame.look.border;
  const line = { colour, name: options.totalLabel ?? '', value: isKnown ? day.value[1] : null, format: options.formats[0] };
  const remarks = markWords(options, (mark) => mark.day === day.value[0]);
  return tooltip(frame.formats.longLabel('day', String(day.value[0])), [line], frame.formats, remarks);
}

function within(row: Row): (day: any[]) => boolean {
  return (day) => time(day[0]) >= row.from && time(day[0]) <= row.to;
}

function weeksOf(row: Row): number {
  return (monday(row.to) - monday(row.from)) / WEEK + 1;
}

function monday(day: number): number {
  return day - ((new Date(day).getUTCDay() + 6) % 7) * DAY;
}

function time(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function iso(day: number): string {
  return new Date(day).toISOString().slice(0, 10);
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
