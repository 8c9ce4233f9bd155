// A tooltip built of nodes: names of the data are text here and can never become HTML.

import type { Format, Formats } from './formats';

export type Line = { colour: string; name: string; value: number | null; format: Format; share?: string };

/** The remarks stand below the lines, such as what happened on this day. */
export function tooltip(title: string, lines: Line[], formats: Formats, remarks: string[] = []): HTMLElement {
  const box = document.createElement('div');
  box.style.display = 'grid';
  box.style.gap = '4px';
  const head = document.createElement('strong');
  head.textContent = title;
  box.append(head, ...lines.map((line) => row(line, formats)), ...remarks.map(remark));
  return box;
}

function remark(text: string): HTMLElement {
  const line = document.createElement('div');
  line.style.cssText = 'max-width:260px;white-space:normal';
  line.textContent = `\u2691 ${text}`;
  return line;
}

function row(line: Line, formats: Formats): HTMLElement {
  const row = document.createElement('div');
  row.style.cssText = 'display:flex;align-items:center;gap:8px;font-variant-numeric:tabular-nums';
  const dot = document.createElement('span');
  dot.style.cssText = 'width:8px;height:8px;border-radius:50%;flex:none';
  dot.style.background = line.colour;
  const name = document.createElement('span');
  name.style.cssText = 'flex:1;max-width:220px;overflow:hidden;text-overflow:ellipsis';
  name.textContent = line.name;
  const value = document.createElement('b');
  value.style.fontWeight = '500';
  value.textContent = formats.exact(line.value, line.format) + (line.share ? ` (${line.share})` : '');
  row.append(dot, name, value);
  return row;
}
