// The colours of charts, in step with themes/martlet/tokens.css.

export type Look = {
  palette: string[];
  surface: string;
  border: string;
  text: string;
  quiet: string;
};

export const FONT = '"Pretendard Variable", Pretendard, "Noto Sans KR", "Noto Sans CJK KR", sans-serif';

export const LIGHT: Look = {
  palette: ['#2f5fd0', '#e08a00', '#12908e', '#b4488f', '#6d8f1f', '#7a5cc7', '#c25a3a', '#5b6776'],
  surface: '#ffffff',
  border: '#e5e7eb',
  text: '#4b5563',
  quiet: '#6b7280'
};

export const DARK: Look = {
  palette: ['#4e77d7', '#e59c26', '#36a19f', '#bf63a0', '#83a041', '#8e74cf', '#cb7358', '#747e8b'],
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
