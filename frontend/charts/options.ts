// From the server's plain options to those of ECharts: fills in formats, colours and room.

import { Formats, type Format } from './formats';
import { DARK, FONT, LIGHT, type Look } from './themes';
import { tooltip, type Line } from './tooltip';

export type Options = {
  kind: 'line' | 'bar' | 'pie';
  language: string;
  description: string;
  /** What labels are; times are written by language. */
  labels?: 'day' | 'week' | 'month' | 'step' | 'word';
  /** One format per series (line, bar) or one for all parts (pie). */
  formats: Format[];
  echarts: any;
  total?: number;
  totalLabel?: string;
};

export function decorate(options: Options, dark: boolean, width: number, headroom: number): any {
  const look = dark ? DARK : LIGHT;
  const formats = new Formats(options.language);
  const copy = structuredClone(options.echarts);
  copy.aria = { enabled: true, label: { description: options.description } };
  return options.kind === 'pie'
    ? pie(copy, options, formats, look, width, headroom)
    : axes(copy, options, formats, look, width, headroom);
}

function axes(chart: any, options: Options, formats: Formats, look: Look, width: number, headroom: number): any {
  const horizontal = chart.yAxis?.type === 'category';
  const words = horizontal ? chart.yAxis : chart.xAxis;
  const values = [horizontal ? chart.xAxis : chart.yAxis].flat();
  words.axisLabel = { ...words.axisLabel, ...labels(options, formats, horizontal, width), hideOverlap: true };
  values.forEach((axis) => {
    const format = options.formats[axis.formatOf ?? 0];
    axis.axisLabel = { formatter: (value: number) => formats.short(value, format) };
    axis.splitNumber = 4;
    if (axis.name) {
      axis.nameTextStyle = { color: look.palette[chart.series[axis.formatOf ?? 0].colour % look.palette.length] };
    }
  });
  chart.series.forEach((series: any, index: number) => colour(series, index, look));
  if (horizontal) {
    values.forEach((axis) => (axis.splitLine = { show: false }));
    chart.series.forEach((series: any, index: number) => {
      const format = options.formats[index];
      series.label = { show: true, position: 'right', color: look.text, formatter: (bar: any) => formats.short(bar.value, format) };
    });
  }
  chart.legend = { ...chart.legend, top: headroom, left: 0, itemWidth: 20, itemHeight: 8, type: 'scroll' };
  const legend = chart.legend.show === false ? 0 : 28;
  const named = values.some((axis) => axis.name) ? 18 : 0;
  chart.grid = { left: 4, right: horizontal ? 56 : 12, top: headroom + legend + named + 8, bottom: 4, containLabel: true };
  chart.tooltip = {
    trigger: 'axis',
    confine: true,
    axisPointer: { type: options.kind === 'bar' ? 'shadow' : 'line', lineStyle: { color: look.quiet } },
    formatter: (points: any[]) => axisTooltip(points, options, formats, look, chart)
  };
  return chart;
}

function labels(options: Options, formats: Formats, horizontal: boolean, width: number): object {
  if (options.labels === 'day') {
    return { formatter: (label: string) => formats.day(label) };
  }
  return horizontal ? { width: Math.min(180, width * 0.35), overflow: 'truncate' } : {};
}

function colour(series: any, index: number, look: Look) {
  const own = look.palette[(series.colour ?? index) % look.palette.length];
  series.itemStyle = { ...series.itemStyle, color: own };
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

function axisTooltip(points: any[], options: Options, formats: Formats, look: Look, chart: any): HTMLElement {
  const lines: Line[] = [];
  for (const point of [points].flat()) {
    const value = Array.isArray(point.value) ? point.value.at(-1) : point.value;
    const missing = value === null || value === undefined;
    const known = lines.some((line) => line.name === point.seriesName && line.value !== null);
    if (chart.series[point.seriesIndex].continues && (missing || known)) {
      continue;
    }
    lines.push({
      colour: String(point.color ?? look.quiet),
      name: point.seriesName,
      value: value ?? null,
      format: options.formats[point.seriesIndex],
      share: options.total ? formats.share(value ?? 0, options.total) : undefined
    });
  }
  const label = [points].flat()[0]?.axisValue ?? '';
  return tooltip(options.labels === 'day' ? formats.longDay(String(label)) : String(label), dropEmptyTwins(lines), formats);
}

/** A line that goes on dotted has a twin of the same name without a value at this place. */
function dropEmptyTwins(lines: Line[]): Line[] {
  return lines.filter(
    (line) => line.value !== null || !lines.some((other) => other !== line && other.name === line.name && other.value !== null)
  );
}

function pie(chart: any, options: Options, formats: Formats, look: Look, width: number, headroom: number): any {
  const format = options.formats[0];
  const total = options.total ?? 0;
  const narrow = width < 420;
  const series = chart.series[0];
  series.data.forEach((part: any, index: number) => {
    part.itemStyle = { color: look.palette[(part.colour ?? index) % look.palette.length] };
  });
  series.radius = narrow ? ['38%', '58%'] : ['46%', '70%'];
  series.center = ['50%', headroom ? '56%' : narrow ? '42%' : '50%'];
  series.avoidLabelOverlap = true;
  series.minShowLabelAngle = 4;
  series.label = {
    show: !narrow,
    color: look.text,
    formatter: (part: any) => `${shorten(String(part.name))}\n${formats.share(part.value, total)}`,
    lineHeight: 16
  };
  series.labelLine = { show: !narrow, length: 10, length2: 8 };
  chart.legend = narrow ? { show: true, bottom: 0, left: 'center', type: 'scroll', icon: 'circle' } : { show: false };
  chart.title = undefined;
  chart.graphic = {
    type: 'text',
    silent: true,
    left: 'center',
    top: headroom ? '53%' : narrow ? '38%' : '46%',
    style: {
      text: `${formats.short(total, format)}\n${options.totalLabel ?? ''}`,
      textAlign: 'center',
      fill: look.text,
      fontFamily: FONT,
      fontSize: 14,
      fontWeight: 600,
      lineHeight: 18
    }
  };
  chart.tooltip = {
    trigger: 'item',
    confine: true,
    formatter: (part: any) =>
      tooltip(
        String(part.name),
        [{ colour: String(part.color), name: series.name, value: part.value, format, share: formats.share(part.value, total) }],
        formats
      )
  };
  return chart;
}

function shorten(name: string): string {
  return name.length > 18 ? `${name.slice(0, 17)}…` : name;
}
