// How many of the first step came to each later one.

import type { Frame, Options } from './options';
import { shade } from './themes';
import { tooltip } from './tooltip';

const NARROW = 420;

export function funnel(chart: any, options: Options, frame: Frame): any {
  const { formats, look, width, headroom } = frame;
  const series = chart.series[0];
  const first = series.data[0]?.value ?? 0;
  series.data.forEach((step: any, index: number) => {
    step.itemStyle = { color: shade(look, 0.85 - (0.5 * index) / Math.max(1, series.data.length - 1)) };
  });
  Object.assign(series, {
    sort: 'none',
    gap: 4,
    min: 0,
    max: Math.max(first, 1),
    minSize: 2,
    top: headroom + 8,
    bottom: 8,
    left: 4,
    width: width < NARROW ? '46%' : '52%',
    itemStyle: { borderWidth: 0 },
    labelLine: { length: 12, lineStyle: { color: look.border } },
    label: {
      position: 'right',
      color: look.text,
      lineHeight: 18,
      formatter: (step: any) =>
        `${step.name}\n${formats.short(step.value, options.formats[0])} · ${formats.share(step.value, first)}`
    }
  });
  chart.tooltip = { confine: true, formatter: (step: any) => ofStep(step, series.data, options, frame) };
  return chart;
}

function ofStep(step: any, steps: any[], options: Options, frame: Frame): HTMLElement {
  const [ofFirst, ofPrevious, dropped, open] = options.words ?? [];
  const before = steps[Math.max(0, step.dataIndex - 1)].value;
  const count = options.formats[0];
  const line = (name: string, value: number, share?: string) => ({ colour: 'transparent', name, value, format: count, share });
  const ratio = (name: string, part: number, whole: number) => ({
    colour: 'transparent',
    name,
    value: whole === 0 ? null : part / whole,
    format: { kind: 'ratio' as const }
  });
  const lines = [
    { ...line(String(step.seriesName), step.value), colour: String(step.color) },
    ratio(ofFirst, step.value, steps[0].value),
    ratio(ofPrevious, step.value, before),
    line(dropped, before - step.value)
  ];
  return tooltip(String(step.name), step.data.open > 0 ? [...lines, line(open, step.data.open)] : lines, frame.formats);
}
