// Heatmaps and cohort matrices: a colour and, where it fits, a number in each cell.

import type { Format } from './formats';
import type { Frame, Options } from './options';
import { textWidth } from './measure';
import { shade, textOn, type Look } from './themes';
import { tooltip } from './tooltip';

const LABEL_HEIGHT = 24;
const LEGEND_HEIGHT = 32;
const LEAST_CELL = { width: 38, height: 16 };

export function heatmap(chart: any, options: Options, frame: Frame): any {
  const rows: string[] = chart.yAxis.data.map((row: string) => frame.formats.label(options.rowLabels, row));
  const data = chart.series[0].data.map((cell: any[]) => ({
    value: cell,
    label: { color: textOn(colourOf(cell[2], options, frame.look)) }
  }));
  grid(chart, options, frame, rows, data);
  chart.tooltip = {
    confine: true,
    formatter: (cell: any) => one(`${rows[cell.value[1]]} · ${column(chart, options, frame, cell)}`, cell, options, frame)
  };
  return chart;
}

/** The first column is everybody: it has no colour of its own, and says nothing new. */
export function cohorts(chart: any, options: Options, frame: Frame): any {
  const { formats, look } = frame;
  const labels: string[] = chart.yAxis.data;
  const rows = labels.map(
    (row, index) => `${formats.label(labelKind(row), row)} · ${formats.exact(options.sizes?.[index], { kind: 'count' })}`
  );
  const data = chart.series[0].data.map((cell: any[]) =>
    cell[0] === 0
      ? { value: cell, visualMap: false, itemStyle: { color: look.border }, label: { color: look.text } }
      : { value: cell, label: { color: textOn(colourOf(cell[2], options, look)) } }
  );
  grid(chart, options, frame, rows, data);
  chart.tooltip = {
    confine: true,
    formatter: (cell: any) => {
      const open = cell.value[3] === 1 ? '' : ` · ${options.words?.[1] ?? ''}`;
      const row = formats.longLabel(labelKind(labels[cell.value[1]]), labels[cell.value[1]]);
      const head = `${row} · ${chart.xAxis.data[cell.value[0]]}${open}`;
      return tooltip(
        head,
        [
          { colour: String(cell.color), name: '', value: cell.value[2], format: options.formats[0] },
          { colour: 'transparent', name: options.words?.[0] ?? '', value: options.sizes?.[cell.value[1]] ?? null, format: { kind: 'count' } }
        ],
        formats
      );
    }
  };
  return chart;
}

function labelKind(label: string): 'week' | 'month' {
  return label.includes('W') ? 'week' : 'month';
}

function grid(chart: any, options: Options, frame: Frame, rows: string[], data: any[]) {
  const { formats, look, width, height, headroom } = frame;
  const left = Math.min(width * 0.32, 14 + Math.max(...rows.map((row) => textWidth(row)), 24));
  const cell = {
    width: (width - left - 8) / Math.max(1, chart.xAxis.data.length),
    height: (height - headroom - LABEL_HEIGHT - LEGEND_HEIGHT) / Math.max(1, rows.length)
  };
  const written = cell.width >= LEAST_CELL.width && cell.height >= LEAST_CELL.height;
  chart.grid = { left, right: 8, top: headroom + (written ? 4 : LEGEND_HEIGHT), bottom: LABEL_HEIGHT };
  chart.xAxis.axisLabel = { formatter: (label: string) => formats.label(options.labels, label), hideOverlap: true };
  chart.xAxis.splitArea = { show: false };
  chart.xAxis.axisLine = { show: false };
  chart.yAxis.axisLine = { show: false };
  chart.yAxis.axisLabel = { formatter: (_: string, index: number) => rows[index], width: left - 10, overflow: 'truncate', interval: 0 };
  chart.visualMap = scale(options, look, 2, !written, headroom, formats);
  const format = options.formats[0];
  Object.assign(chart.series[0], {
    data,
    label: {
      show: written,
      fontSize: 11,
      formatter: (point: any) => inCell(point.value, format, frame)
    },
    itemStyle: { borderColor: look.surface, borderWidth: 2, borderRadius: 3 },
    emphasis: { itemStyle: { borderColor: look.text } }
  });
}

function inCell(value: any[], format: Format, frame: Frame): string {
  const open = value.length > 3 && value[3] === 0 ? '*' : '';
  return frame.formats.cell(value[2], format) + open;
}

function column(chart: any, options: Options, frame: Frame, cell: any): string {
  return frame.formats.longLabel(options.labels, String(chart.xAxis.data[cell.value[0]]));
}

function one(title: string, cell: any, options: Options, frame: Frame): HTMLElement {
  const value = cell.value.at(cell.value.length > 3 ? 2 : -1);
  return tooltip(title, [{ colour: String(cell.color), name: options.totalLabel ?? '', value, format: options.formats[0] }], frame.formats);
}

export function colourOf(value: number, options: Options, look: Look): string {
  const least = Math.min(0, options.least ?? 0);
  const span = Math.max((options.most ?? 1) - least, 1e-9);
  return shade(look, (value - least) / span);
}

/** From nothing to the largest; shown where cells do not say their number. */
export function scale(options: Options, look: Look, dimension: number, show: boolean, top: number, formats: any): object {
  const least = Math.min(0, options.least ?? 0);
  const most = Math.max(options.most ?? 1, least + 1e-9);
  return {
    type: 'continuous',
    min: least,
    max: most,
    dimension,
    seriesIndex: 0,
    show,
    calculable: false,
    orient: 'horizontal',
    right: 0,
    top,
    itemWidth: 10,
    itemHeight: 80,
    text: [formats.short(most, options.formats[0]), formats.short(least, options.formats[0])],
    textStyle: { color: look.quiet, fontSize: 11 },
    inRange: { color: look.sequence }
  };
}
