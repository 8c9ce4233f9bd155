// A river of shares: its bands swell and shrink.

import type { Frame, Options } from './options';
import { BANNER, marks, markWords } from './marks';
import { legend } from './measure';
import { tooltip, type Line } from './tooltip';

export function stream(chart: any, options: Options, frame: Frame): any {
  const { formats, look, headroom } = frame;
  const steps = options.steps!;
  const names = options.names!;
  const series = chart.series[0];
  const amounts = new Map<string, { share: number; value: number }>();
  series.data.forEach(([index, share, name, value]: any[]) => amounts.set(`${index} ${name}`, { share, value }));
  series.data = series.data.map(([index, share, name]: any[]) => [index, share, name]);
  const colours = (options.colours ?? []).map((colour) => look.palette[colour]);
  Object.assign(series, {
    color: colours,
    boundaryGap: ['0%', '0%'],
    label: { show: false },
    itemStyle: { borderColor: look.surface, borderWidth: 1 },
    emphasis: { focus: 'self' }
  });
  chart.color = colours;
  const named = legend(names, frame.width);
  chart.legend = { ...chart.legend, top: headroom, left: 0, width: frame.width, itemWidth: 12, itemHeight: 8, type: named.type };
  chart.singleAxis = {
    type: 'value',
    min: 0,
    max: Math.max(1, steps.length - 1),
    top: headroom + named.height + (options.marks?.length ? BANNER : 0) + 10,
    bottom: 28,
    left: 12,
    right: 24,
    minInterval: 1,
    splitLine: { show: false },
    axisLine: { lineStyle: { color: look.border } },
    axisTick: { show: false },
    axisLabel: {
      color: look.quiet,
      hideOverlap: true,
      alignMinLabel: 'left',
      alignMaxLabel: 'right',
      formatter: (index: number) => (Number.isInteger(index) && steps[index] ? formats.label(options.labels, steps[index]) : '')
    },
    axisPointer: { show: true, snap: true, label: { show: false }, lineStyle: { color: look.quiet } }
  };
  chart.tooltip = {
    trigger: 'axis',
    confine: true,
    formatter: (points: any[]) => {
      const index = Math.round(Number([points].flat()[0]?.value?.[0] ?? [points].flat()[0]?.axisValue ?? 0));
      const lines: Line[] = names.map((name, place) => ({
        colour: colours[place],
        name,
        value: amounts.get(`${index} ${name}`)?.value ?? null,
        format: options.formats[0],
        share: formats.share(amounts.get(`${index} ${name}`)?.share ?? 0, 1)
      }));
      const remarks = markWords(options, (mark) => mark.at === index);
      return tooltip(formats.longLabel(options.labels, steps[index] ?? ''), lines, formats, remarks);
    }
  };
  chart.series.push(...marks(options, frame, { coordinateSystem: 'singleAxis', singleAxisIndex: 0 }));
  return chart;
}
