// The element behind the server's ChartView: draws options, follows size, colours and language.

import * as echarts from 'echarts/core';
import { BarChart, CustomChart, HeatmapChart, LineChart, PieChart, ThemeRiverChart, TreemapChart } from 'echarts/charts';
import {
  AriaComponent,
  CalendarComponent,
  GraphicComponent,
  GridComponent,
  LegendComponent,
  SingleAxisComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapComponent
} from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';
import type { Mark } from './marks';
import { decorate, type Options } from './options';
import { DARK, LIGHT, theme } from './themes';

echarts.use([
  BarChart,
  CustomChart,
  HeatmapChart,
  LineChart,
  PieChart,
  ThemeRiverChart,
  TreemapChart,
  CalendarComponent,
  AriaComponent,
  GraphicComponent,
  GridComponent,
  LegendComponent,
  SingleAxisComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapComponent,
  CanvasRenderer
]);
echarts.registerTheme('martlet-light', theme(LIGHT));
echarts.registerTheme('martlet-dark', theme(DARK));

const darkWanted = window.matchMedia('(prefers-color-scheme: dark)');
const stillWanted = window.matchMedia('(prefers-reduced-motion: reduce)');

class MartletChart extends HTMLElement {
  private chart?: echarts.ECharts;
  private current?: Options;
  private dark = false;
  private marked = -1;
  private readonly sizes = new ResizeObserver(() => this.fit());
  private readonly colours = new MutationObserver(() => this.recolour());

  set options(options: Options) {
    this.current = options;
    this.marked = -1;
    this.draw();
  }

  connectedCallback() {
    this.dark = this.isDark();
    this.setAttribute('role', 'img');
    this.sizes.observe(this);
    this.colours.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'theme', 'class'] });
    darkWanted.addEventListener('change', this.recolour);
    this.addEventListener('keydown', this.step);
    this.draw();
  }

  disconnectedCallback() {
    this.sizes.disconnect();
    this.colours.disconnect();
    darkWanted.removeEventListener('change', this.recolour);
    this.chart?.dispose();
    this.chart = undefined;
  }

  /** A light picture at twice the size, with title and the line below it, saved as a file. */
  savePng(fileName: string, title: string, line: string) {
    if (!this.current) {
      return;
    }
    const link = document.createElement('a');
    link.href = this.toPng(title, line);
    link.download = fileName;
    link.click();
  }

  toPng(title: string, line: string): string {
    const page = document.createElement('div');
    page.style.cssText = `position:fixed;left:-10000px;width:${this.clientWidth}px;height:${this.clientHeight + 60}px`;
    document.body.append(page);
    const picture = echarts.init(page, 'martlet-light');
    try {
      const options = decorate(this.current!, false, page.clientWidth, page.clientHeight, 60);
      picture.setOption({ ...options, animation: false, title: { text: title, subtext: line, left: 8, top: 4 } });
      return picture.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: LIGHT.surface });
    } finally {
      picture.dispose();
      page.remove();
    }
  }

  private draw() {
    if (!this.isConnected || !this.current || this.clientHeight === 0) {
      return;
    }
    if (!this.chart) {
      this.chart = echarts.init(this, this.dark ? 'martlet-dark' : 'martlet-light');
      this.chart.on('click', (clicked) => this.tell(clicked));
    }
    this.setAttribute('aria-label', this.current.description);
    const options = decorate(this.current, this.dark, this.clientWidth, this.clientHeight, 0);
    this.link(this.current);
    this.tabIndex = this.current.marks?.length ? 0 : -1;
    this.chart.setOption({ ...options, animation: !stillWanted.matches, animationDuration: 200 }, { notMerge: true });
  }

  /** The arrows go from one marked day to the next and show what its tooltip says. */
  private step = (key: KeyboardEvent) => {
    const marks = this.current?.marks ?? [];
    const way = key.key === 'ArrowRight' ? 1 : key.key === 'ArrowLeft' ? -1 : 0;
    if (!this.chart || way === 0 || marks.length === 0) {
      return;
    }
    key.preventDefault();
    this.marked = Math.min(marks.length - 1, Math.max(0, this.marked + way));
    const [x, y] = this.placeOf(marks[this.marked]);
    this.chart.dispatchAction({ type: 'showTip', x, y });
  };

  private placeOf(mark: Mark): number[] {
    const middle = this.clientHeight / 2;
    if (this.current!.kind !== 'calendar') {
      const axis = this.current!.kind === 'stream' ? { singleAxisIndex: 0 } : { xAxisIndex: 0 };
      return [Number(this.chart!.convertToPixel(axis, mark.at)), middle];
    }
    const rows = [0, 1, 2, 3].map((calendarIndex) => this.chart!.convertToPixel({ calendarIndex } as object, mark.day));
    return rows.flatMap((place) => (Array.isArray(place) && Number.isFinite(place[0]) ? [place] : []))[0] ?? [0, 0];
  }

  private tell(clicked: any) {
    const detail = { series: clicked.seriesName ?? '', name: String(clicked.name ?? ''), index: clicked.dataIndex ?? -1 };
    this.dispatchEvent(new CustomEvent('chart-click', { detail }));
  }

  /** Charts along the same days, weeks or months mark the same one together. */
  private link(options: Options) {
    const steps: string[] = options.echarts.xAxis?.data ?? [];
    const isTime = ['day', 'week', 'month'].includes(options.labels ?? '') && options.kind !== 'heatmap';
    if (isTime && steps.length > 1) {
      const group = `${steps[0]}..${steps[steps.length - 1]}`;
      this.chart!.group = group;
      echarts.connect(group);
    } else {
      this.chart!.group = '';
    }
  }

  private fit() {
    if (this.chart && this.clientHeight > 0) {
      this.chart.resize();
    }
    this.draw();
  }

  private isDark(): boolean {
    const scheme = getComputedStyle(document.documentElement).colorScheme;
    return scheme === 'dark' || (scheme.includes('dark') && scheme.includes('light') && darkWanted.matches);
  }

  private recolour = () => {
    const dark = this.isDark();
    if (dark !== this.dark) {
      this.dark = dark;
      this.chart?.setTheme(dark ? 'martlet-dark' : 'martlet-light');
      this.draw();
    }
  };
}

customElements.define('martlet-chart', MartletChart);
