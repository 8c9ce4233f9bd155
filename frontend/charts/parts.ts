// Rings and treemaps: the parts of a whole.

import type { Frame, Options } from './options';
import { legend, textWidth } from './measure';
import { FONT, textOn } from './themes';
import { tooltip } from './tooltip';

const NARROW = 420;
const RATHER_FLAT = 0.72;
const LEAST_HEIGHT = 30;

export function ring(chart: any, options: Options, frame: Frame): any {
  const { formats, look, width, headroom } = frame;
  const total = options.total ?? 0;
  const narrow = width < NARROW;
  const series = chart.series[0];
  series.data.forEach((part: any) => (part.itemStyle = { color: look.palette[part.colour] }));
  const names = legend(series.data.map((part: any) => `${part.name} 99.9%`), width);
  const below = narrow ? names.height + 8 : 0;
  const room = Math.min(width, frame.height - headroom - below) / 2;
  const outer = room * (narrow ? 0.94 : 0.7);
  const middle = [width / 2, headroom + (frame.height - headroom - below) / 2];
  series.radius = [outer * 0.66, outer];
  series.center = middle;
  series.avoidLabelOverlap = true;
  series.label = {
    show: !narrow,
    color: look.text,
    formatter: (part: any) => `${shortened(String(part.name))}\n${formats.share(part.value, total)}`,
    lineHeight: 16
  };
  series.labelLine = { show: !narrow, length: 10, length2: 8 };
  series.labelLayout = { hideOverlap: true };
  const shares = new Map<string, string>(series.data.map((part: any) => [part.name, formats.share(part.value, total)]));
  chart.legend = {
    show: narrow,
    bottom: 0,
    left: 0,
    width,
    type: names.type,
    icon: 'circle',
    itemWidth: 10,
    formatter: (name: string) => `${name} ${shares.get(name) ?? ''}`
  };
  chart.graphic = {
    type: 'text',
    silent: true,
    x: middle[0],
    y: middle[1],
    style: {
      text: `{number|${formats.large(total, options.formats[0])}}\n${options.totalLabel ?? ''}`,
      align: 'center',
      verticalAlign: 'middle',
      width: outer * 1.1,
      overflow: 'break',
      fill: look.quiet,
      font: `12px ${FONT}`,
      lineHeight: 16,
      rich: { number: { fill: look.text, font: `600 18px ${FONT}`, lineHeight: 24 } }
    }
  };
  chart.tooltip = ofParts(options, frame);
  return chart;
}

export function treemap(chart: any, options: Options, frame: Frame): any {
  const { look, headroom } = frame;
  const series = chart.series[0];
  const shown = series.data.reduce((sum: number, part: any) => sum + part.value, 0);
  const room = frame.width * (frame.height - headroom);
  series.data.forEach((part: any) => {
    const side = Math.sqrt((room * part.value) / Math.max(shown, 1e-9));
    part.itemStyle = { color: look.palette[part.colour] };
    part.label = labelOf(part, side * RATHER_FLAT, options, frame);
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
      lineHeight: 16
    }
  });
  chart.tooltip = ofParts(options, frame);
  return chart;
}

/** The name where it fits, the number below it where both do. */
function labelOf(part: any, side: number, options: Options, frame: Frame): object {
  const number = frame.formats.short(part.value, options.formats[0]);
  const fits = (text: string) => textWidth(text) + 10 <= side;
  const both = fits(part.name) && fits(number) && side >= LEAST_HEIGHT * 1.4;
  return {
    show: fits(part.name) && side >= LEAST_HEIGHT,
    color: textOn(frame.look.palette[part.colour]),
    formatter: () => (both ? `${part.name}\n${number}` : part.name)
  };
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
