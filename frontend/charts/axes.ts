// Lines, areas and bars.

import type { Frame, Options } from './options';
import type { Look } from './themes';
import { BANNER, marks, markWords } from './marks';
import { inLines, legend } from './measure';
import { alike, ticks } from './ticks';
import { tooltip, type Line } from './tooltip';

const MOST_WRITTEN_BARS = 14;
const MOST_WRAPPED_LABELS = 8;

export function axes(chart: any, options: Options, frame: Frame): any {
  const { formats, look, width, headroom } = frame;
  const horizontal = chart.yAxis?.type === 'category';
  const words = horizontal ? chart.yAxis : chart.xAxis;
  const values = [horizontal ? chart.xAxis : chart.yAxis].flat();
  words.axisLabel = { ...labels(options, frame, horizontal, words.data?.length ?? 0), hideOverlap: true };
  values.forEach((axis, index) => {
    const format = options.formats[axis.formatOf ?? 0];
    axis.axisLabel = { formatter: (value: number) => formats.short(value, format) };
    if (axis.name) {
      const colour = look.palette[chart.series[axis.formatOf ?? 0].colour % look.palette.length];
      axis.nameTextStyle = { color: colour, align: index > 0 ? 'right' : 'left' };
    }
  });
  name(words, values[0], options.axisNames, look);
  chart.series.forEach((series: any, index: number) => colour(series, index, look));
  write(chart, options, frame, horizontal);
  if (horizontal) {
    values.forEach((axis) => (axis.show = false));
  }
  count(chart, values, options);
  const names = legend(chart.legend.data ?? [], width);
  chart.legend = { ...chart.legend, top: headroom, left: 0, width, itemWidth: 20, itemHeight: 8, type: names.type };
  const above = chart.legend.show === false ? 0 : names.height + 6;
  const named = values.some((axis) => axis.name) ? 22 : 0;
  const banner = options.marks?.length ? BANNER : 0;
  values.forEach((axis) => (axis.nameGap = 15 + banner));
  chart.grid = { left: 4, right: horizontal ? 64 : 16, top: headroom + above + named + banner + 12, bottom: options.axisNames ? 24 : 4, containLabel: true };
  chart.tooltip = {
    trigger: 'axis',
    confine: true,
    axisPointer: { type: options.kind === 'bar' ? 'shadow' : 'line', lineStyle: { color: look.quiet } },
    formatter: (points: any[]) => lines(points, options, frame, chart)
  };
  chart.series.push(...marks(options, frame, { xAxisIndex: 0, yAxisIndex: 0 }));
  return chart;
}

/** Below the labels, and above the numbers. */
function name(words: any, value: any, names: string[] | undefined, look: Look) {
  if (names && value) {
    const quiet = { color: look.quiet };
    Object.assign(words, { name: names[0], nameLocation: 'middle', nameGap: 28, nameTextStyle: quiet });
    Object.assign(value, { name: names[1], nameTextStyle: { ...quiet, align: 'left' } });
  }
}

/** Few words may take lines; many would stand on each other. */
function labels(options: Options, frame: Frame, horizontal: boolean, count: number): object {
  if (horizontal) {
    const width = Math.min(180, frame.width * 0.35);
    const room = count <= MOST_WRAPPED_LABELS ? width : Infinity;
    return { width, overflow: 'truncate', formatter: (label: string) => inLines(label, room) };
  }
  return { formatter: (label: string) => frame.formats.label(options.labels, label) };
}

/** Bars say their number where there is room for it. */
function write(chart: any, options: Options, frame: Frame, horizontal: boolean) {
  const bars = chart.series.filter((series: any) => series.type === 'bar');
  const count = bars[0]?.data.length ?? 0;
  const stacked = bars.some((series: any) => series.stack);
  bars.forEach((series: any) => {
    series.barMaxWidth = horizontal ? 22 : 44;
    if (horizontal || (!stacked && bars.length === 1 && count <= MOST_WRITTEN_BARS && frame.width / count > 44)) {
      const format = options.formats[chart.series.indexOf(series)];
      series.label = {
        show: true,
        position: horizontal ? 'right' : 'top',
        color: frame.look.text,
        formatter: (bar: any) => (bar.value === null ? '' : frame.formats.short(bar.value, format))
      };
    }
  });
}

/** Zero to the largest number in round steps; two axes have the same lines. */
function count(chart: any, axes: any[], options: Options) {
  let first = 0;
  axes.forEach((axis, index) => {
    const own = chart.series.filter((series: any) => (series.yAxisIndex ?? 0) === index);
    const numbers = own.flatMap((series: any) => series.data.filter((value: any) => value !== null).map(Number));
    if (numbers.length === 0 || Math.min(...numbers) < 0) {
      return;
    }
    const most = own.some((series: any) => series.stack) ? highest(own) : Math.max(...numbers);
    const room = own.some((series: any) => series.label?.show) ? most * 1.06 : most;
    const format = options.formats[axis.formatOf ?? 0];
    const { step, count } = first === 0 ? ticks(room, format) : alike(room, format, first);
    first = first || count;
    Object.assign(axis, { min: 0, max: step * count, interval: step });
  });
}

function highest(layers: any[]): number {
  const sums = layers[0].data.map((_: unknown, at: number) =>
    layers.reduce((sum: number, layer: any) => sum + Number(layer.data[at] ?? 0), 0)
  );
  return Math.max(...sums);
}

function colour(series: any, index: number, look: Look) {
  const own = look.palette[(series.colour ?? index) % look.palette.length];
  series.itemStyle = { ...series.itemStyle, color: own };
  if (series.colours) {
    const each: number[] = series.colours;
    series.itemStyle.color = (bar: any) => look.palette[each[bar.dataIndex]];
  }
  if (series.type === 'line') {
    series.lineStyle = { width: 2, ...series.lineStyle, color: own };
    series.showSymbol = series.data.filter((value: unknown) => value !== null).length === 1;
    series.symbol = 'circle';
    series.symbolSize = 7;
    if (series.filled) {
      series.areaStyle = { opacity: 0.15, color: own };
    }
  }
}

function lines(points: any[], options: Options, frame: Frame, chart: any): HTMLElement {
  const all = [points].flat();
  const stacked = chart.series.some((series: any) => series.stack);
  const total = all.reduce((sum, point) => sum + (point.value ?? 0), 0);
  const found: Line[] = [];
  for (const point of all) {
    const value = point.value ?? null;
    const known = found.some((line) => line.name === point.seriesName && line.value !== null);
    if (chart.series[point.seriesIndex].continues && (value === null || known)) {
      continue;
    }
    found.push({
      colour: String(point.color ?? frame.look.quiet),
      name: point.seriesName,
      value,
      format: options.formats[point.seriesIndex],
      share: stacked ? frame.formats.share(value ?? 0, total) : undefined
    });
  }
  const label = frame.formats.longLabel(options.labels, String(all[0]?.axisValue ?? ''));
  const remarks = markWords(options, (mark) => mark.at === all[0]?.dataIndex);
  return tooltip(label, dropEmptyTwins(found), frame.formats, remarks);
}

/** A line that goes on dotted has a twin of the same name without a value at this place. */
function dropEmptyTwins(lines: Line[]): Line[] {
  return lines.filter(
    (line) => line.value !== null || !lines.some((other) => other !== line && other.name === line.name && other.value !== null)
  );
}
