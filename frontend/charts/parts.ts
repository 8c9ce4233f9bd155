// Rings and treemaps: the parts of a whole.

import type { Frame, Options } from './options';
import { FONT, textOn } from './themes';
import { tooltip } from './tooltip';

const NARROW = 420;
const LEAST_SIDE = 44;

export function ring(chart: any, options: Options, frame: Frame): any {
  const { formats, look, width, headroom } = frame;
  const total = options.total ?? 0;
  const narrow = width < NARROW;
  const series = chart.series[0];
  series.data.forEach((part: any) => (part.itemStyle = { color: look.palette[part.colour] }));
  const middle = headroom ? '56%' : narrow ? '42%' : '50%';
  series.radius = narrow ? ['38%', '58%'] : ['46%', '70%'];
  series.center = ['50%', middle];
  series.avoidLabelOverlap = true;
  series.label = {
    show: !narrow,
    color: look.text,
    formatter: (part: any) => `${shortened(String(part.name))}\n${formats.share(part.value, total)}`,
    lineHeight: 16
  };
  series.labelLine = { show: !narrow, length: 10, length2: 8 };
  series.labelLayout = { hideOverlap: true };
  chart.legend = narrow ? { show: true, bottom: 0, left: 'center', type: 'scroll', icon: 'circle' } : { show: false };
  chart.graphic = {
    type: 'text',
    silent: true,
    left: 'center',
    top: headroom ? '53%' : narrow ? '38%' : '46%',
    style: {
      text: `${formats.short(total, options.formats[0])}\n${options.totalLabel ?? ''}`,
      textAlign: 'center',
      fill: look.text,
      fontFamily: FONT,
      fontSize: 14,
      fontWeight: 600,
      lineHeight: 18
    }
  };
  chart.tooltip = ofParts(options, frame);
  return chart;
}

export function treemap(chart: any, options: Options, frame: Frame): any {
  const { formats, look, headroom } = frame;
  const series = chart.series[0];
  const shown = series.data.reduce((sum: number, part: any) => sum + part.value, 0);
  const room = frame.width * (frame.height - headroom);
  series.data.forEach((part: any) => {
    const side = Math.sqrt((room * part.value) / Math.max(shown, 1e-9));
    part.itemStyle = { color: look.palette[part.colour] };
    part.label = { show: side >= LEAST_SIDE, color: textOn(look.palette[part.colour]) };
  });
  Object.assign(series, {
    roam: false,
    nodeClick: false,
    breadcrumb: { show: false },
    left: 0,
    right: 0,
    top: headroom,
    bottom: 0,
    itemStyle: { borderColor: look.surface, borderWidth: 1, gapWidth: 1 },
    label: {
      overflow: 'truncate',
      lineHeight: 16,
      formatter: (part: any) => `${part.name}\n${formats.short(part.value, options.formats[0])}`
    }
  });
  chart.tooltip = ofParts(options, frame);
  return chart;
}

function ofParts(options: Options, frame: Frame): object {
  const format = options.formats[0];
  return {
    trigger: 'item',
    confine: true,
    formatter: (part: any) =>
      tooltip(
        String(part.name),
        [
          {
            colour: String(part.color),
            name: options.totalLabel ?? '',
            value: part.value,
            format,
            share: frame.formats.share(part.value, options.total ?? 0)
          }
        ],
        frame.formats
      )
  };
}

function shortened(name: string): string {
  return name.length > 18 ? `${name.slice(0, 17)}…` : name;
}
