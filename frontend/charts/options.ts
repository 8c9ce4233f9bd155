// From the server's plain options to those of ECharts: fills in formats, colours and room.

import { axes } from './axes';
import { Formats, type Format, type LabelKind } from './formats';
import { cohorts, heatmap } from './grids';
import { calendar } from './calendar';
import { funnel } from './funnel';
import type { Mark } from './marks';
import { ring, treemap } from './parts';
import { stream } from './stream';
import { DARK, LIGHT, type Look } from './themes';

export type Kind = 'line' | 'bar' | 'pie' | 'treemap' | 'heatmap' | 'calendar' | 'cohorts' | 'funnel' | 'stream';

export type Options = {
  kind: Kind;
  language: string;
  description: string;
  /** Days to be marked, by their place along time. */
  marks?: Mark[];
  /** What labels are; times are written by language. */
  labels?: LabelKind;
  rowLabels?: LabelKind;
  /** One format per series (line, bar) or one for all numbers. */
  formats: Format[];
  /** Of the labels and of the numbers, where they do not speak for themselves. */
  axisNames?: string[];
  echarts: any;
  total?: number;
  totalLabel?: string;
  least?: number;
  most?: number;
  from?: string;
  to?: string;
  words?: string[];
  sizes?: number[];
  steps?: string[];
  names?: string[];
  colours?: number[];
};

/** What a chart is drawn into; the headroom is for the title of a picture. */
export type Frame = { look: Look; formats: Formats; width: number; height: number; headroom: number };

const KINDS: Record<Kind, (chart: any, options: Options, frame: Frame) => any> = {
  line: axes,
  bar: axes,
  pie: ring,
  treemap,
  heatmap,
  cohorts,
  calendar,
  funnel,
  stream
};

export function decorate(options: Options, dark: boolean, width: number, height: number, headroom: number): any {
  const frame = { look: dark ? DARK : LIGHT, formats: new Formats(options.language), width, height, headroom };
  const chart = structuredClone(options.echarts);
  chart.aria = { enabled: true, label: { description: options.description } };
  return KINDS[options.kind](chart, options, frame);
}
