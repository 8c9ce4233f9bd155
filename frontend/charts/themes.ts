// The colours of charts, in step with themes/martlet/tokens.css.

export type Look = {
  /** Seven colours, the grey of what was gathered, and a second shade of each of the seven. */
  palette: string[];
  /** From nothing to much. */
  sequence: string[];
  surface: string;
  border: string;
  text: string;
  quiet: string;
};

export const FONT = '"Pretendard Variable", Pretendard, "Noto Sans KR", "Noto Sans CJK KR", sans-serif';

export const LIGHT: Look = {
  palette: [
    ...['#2f5fd0', '#e08a00', '#12908e', '#b4488f', '#6d8f1f', '#7a5cc7', '#c25a3a', '#5b6776'],
    ...['#8da7e5', '#eebf73', '#7dc2c1', '#d69ac1', '#afc184', '#b6a5e0', '#dda493']
  ],
  sequence: ['#eef3ff', '#a9c0f2', '#5f86dc', '#2f5fd0', '#1e3f8f'],
  surface: '#ffffff',
  border: '#e5e7eb',
  text: '#4b5563',
  quiet: '#6b7280'
};

export const DARK: Look = {
  palette: [
    ...['#4e77d7', '#e59c26', '#36a19f', '#bf63a0', '#83a041', '#8e74cf', '#cb7358', '#747e8b'],
    ...['#38518d', '#926722', '#296a6b', '#7b456c', '#576a33', '#5e4f88', '#834f40']
  ],
  sequence: ['#1b2336', '#2c4272', '#456bb8', '#6f97ea', '#9dbbff'],
  surface: '#16181d',
  border: '#2a2e37',
  text: '#c3c8d1',
  quiet: '#8b93a1'
};

export function theme(look: Look): object {
  const axis = {
    axisLine: { lineStyle: { color: look.border } },
    axisTick: { show: false },
    axisLabel: { color: look.quiet, fontSize: 12 },
    nameTextStyle: { color: look.quiet, fontSize: 12 },
    splitLine: { lineStyle: { color: look.border } }
  };
  return {
    color: look.palette,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: FONT, color: look.text },
    title: { textStyle: { color: look.text }, subtextStyle: { color: look.quiet } },
    legend: { textStyle: { color: look.text, fontSize: 12 }, inactiveColor: look.border },
    tooltip: {
      backgroundColor: look.surface,
      borderColor: look.border,
      textStyle: { color: look.text, fontSize: 12, fontFamily: FONT }
    },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false } },
    pie: { itemStyle: { borderColor: look.surface, borderWidth: 2 }, label: { color: look.text } }
  };
}

/** A colour of the sequence, from 0 to 1. */
export function shade(look: Look, share: number): string {
  const last = look.sequence.length - 1;
  const place = Math.min(1, Math.max(0, share)) * last;
  const from = Math.min(Math.floor(place), last - 1);
  return mixed(look.sequence[from], look.sequence[from + 1], place - from);
}

/** Black or white, whatever can be read on the colour. */
export function textOn(colour: string): string {
  const [red, green, blue] = parts(colour).map((part) => {
    const value = part / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.2 ? '#111827' : '#ffffff';
}

function mixed(from: string, to: string, share: number): string {
  const [start, end] = [parts(from), parts(to)];
  const hex = start.map((part, index) => Math.round(part + (end[index] - part) * share).toString(16).padStart(2, '0'));
  return `#${hex.join('')}`;
}

function parts(colour: string): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}
