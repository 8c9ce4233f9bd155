// How many of the first step came to each later one: bars in the middle, those lost between them.

import type { Frame, Options } from './options';
import { FONT, shade } from './themes';
import { tooltip } from './tooltip';

const NARROW = 420;
const BAR = 0.62;
const GAP = 16;

type Step = { name: string; value: number; open: number };

export function funnel(chart: any, options: Options, frame: Frame): any {
  const steps: Step[] = chart.series[0].data;
  chart.series = [
    {
      type: 'custom',
      coordinateSystem: 'none',
      name: chart.series[0].name,
      data: steps.map((step) => ({ name: step.name, value: [step.value] })),
      renderItem: (params: any) => drawn(steps, params.dataIndex, options, frame)
    }
  ];
  chart.tooltip = { confine: true, formatter: (step: any) => ofStep(step, steps, options, frame) };
  return chart;
}

function drawn(steps: Step[], index: number, options: Options, frame: Frame): object {
  const room = frame.width * (frame.width < NARROW ? 0.48 : 0.54);
  const row = (frame.height - frame.headroom) / steps.length;
  const top = frame.headroom + row * index + (row * (1 - BAR)) / 2;
  const bar = barOf(steps, index, room);
  const colour = shade(frame.look, 0.85 - (0.4 * index) / Math.max(1, steps.length - 1));
  const rect = {
    type: 'rect',
    shape: { x: bar.x, y: top, width: bar.width, height: row * BAR, r: 4 },
    style: { fill: colour }
  };
  const words = { type: 'text', x: room + GAP, y: top + (row * BAR) / 2, style: wordsOf(steps, index, room, options, frame) };
  const children: object[] = [rect, words];
  if (index + 1 < steps.length) {
    const next = barOf(steps, index + 1, room);
    const low = top + row * BAR;
    const corners = [
      [bar.x, low + 2],
      [bar.x + bar.width, low + 2],
      [next.x + next.width, low + row * (1 - BAR) - 2],
      [next.x, low + row * (1 - BAR) - 2]
    ];
    children.push({ type: 'polygon', shape: { points: corners }, style: { fill: colour, opacity: 0.18 }, silent: true });
  }
  return { type: 'group', children };
}

function barOf(steps: Step[], index: number, room: number): { x: number; width: number } {
  const width = Math.max(2, (room * steps[index].value) / Math.max(1, steps[0].value));
  return { x: (room - width) / 2, width };
}

function wordsOf(steps: Step[], index: number, room: number, options: Options, frame: Frame): object {
  const { formats, look } = frame;
  const step = steps[index];
  const [, ofPrevious, , open] = options.words ?? [];
  const lines = [
    `{name|${step.name}}`,
    `{plain|${formats.short(step.value, options.formats[0])} · ${formats.share(step.value, steps[0].value)}}`
  ];
  if (index > 1) {
    lines.push(`{quiet|${ofPrevious} ${formats.share(step.value, steps[index - 1].value)}}`);
  }
  if (step.open > 0) {
    lines.push(`{quiet|${open} ${formats.short(step.open, options.formats[0])}}`);
  }
  const plain = { fill: look.text, fontSize: 12, lineHeight: 17 };
  return {
    text: lines.join('\n'),
    verticalAlign: 'middle',
    width: frame.width - room - GAP,
    overflow: 'truncate',
    fontFamily: FONT,
    rich: { name: { ...plain, fontWeight: 600 }, plain, quiet: { ...plain, fill: look.quiet } }
  };
}

function ofStep(step: any, steps: Step[], options: Options, frame: Frame): HTMLElement {
  const [ofFirst, ofPrevious, dropped, open] = options.words ?? [];
  const here = steps[step.dataIndex];
  const before = steps[Math.max(0, step.dataIndex - 1)].value;
  const count = options.formats[0];
  const line = (name: string, value: number) => ({ colour: 'transparent', name, value, format: count });
  const ratio = (name: string, part: number, whole: number) => ({
    colour: 'transparent',
    name,
    value: whole === 0 ? null : part / whole,
    format: { kind: 'ratio' as const }
  });
  const lines = [
    { ...line(String(step.seriesName), here.value), colour: shade(frame.look, 0.7) },
    ratio(ofFirst, here.value, steps[0].value),
    ratio(ofPrevious, here.value, before),
    line(dropped, before - here.value)
  ];
  return tooltip(here.name, here.open > 0 ? [...lines, line(open, here.open)] : lines, frame.formats);
}
