// Numbers and days by language; the server says what a number is, never how it looks.

export type Format = { kind: 'count' | 'money' | 'seconds' | 'hours' | 'ratio'; currency?: string };

const SYMBOLS: Record<string, string> = { KRW: '₩', USD: '$', EUR: '€', GBP: '£', JPY: '¥' };

export type LabelKind = 'day' | 'week' | 'month' | 'step' | 'word';

const DAY = 86_400_000;

export class Formats {
  constructor(readonly language: string) {}

  exact(value: number | null | undefined, format: Format): string {
    if (value === null || value === undefined || Number.isNaN(value)) {
      return '-';
    }
    switch (format.kind) {
      case 'money':
        return this.money(value, format.currency ?? '', this.grouped(Math.abs(value), this.digits(format.currency)));
      case 'ratio':
        return `${(value * 100).toFixed(1)}%`;
      case 'seconds':
        return this.duration(value);
      case 'hours':
        return this.duration(value * 3600);
      default:
        return this.grouped(value, 2);
    }
  }

  short(value: number, format: Format): string {
    switch (format.kind) {
      case 'money':
        return this.money(value, format.currency ?? '', this.compact(Math.abs(value)));
      case 'ratio':
        return `${Number((value * 100).toFixed(1))}%`;
      case 'seconds':
      case 'hours':
        return this.exact(value, format);
      default:
        return this.compact(value);
    }
  }

  /** Among others of its kind, so every percent has its decimal. */
  cell(value: number, format: Format): string {
    return format.kind === 'ratio' ? this.exact(value, format) : this.short(value, format);
  }

  /** As it stands while there is room, as tiles write it. */
  large(value: number, format: Format): string {
    return Math.abs(value) < 100_000 ? this.exact(value, format) : this.short(value, format);
  }

  day(iso: string): string {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) {
      return iso;
    }
    const [year, month, day] = iso.split('-').map(Number);
    const date = new Date(Date.UTC(year, month - 1, day));
    return new Intl.DateTimeFormat(this.language === 'ko' ? 'ko' : 'en-GB', {
      month: 'short',
      day: 'numeric',
      timeZone: 'UTC'
    }).format(date);
  }

  longDay(iso: string): string {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) {
      return iso;
    }
    const [year, month, day] = iso.split('-').map(Number);
    return new Intl.DateTimeFormat(this.language === 'ko' ? 'ko' : 'en-GB', {
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      weekday: 'short',
      timeZone: 'UTC'
    }).format(new Date(Date.UTC(year, month - 1, day)));
  }

  /** A label of an axis: days, weeks by their Monday, months. */
  label(kind: LabelKind | undefined, text: string): string {
    switch (kind) {
      case 'day':
        return this.day(text);
      case 'week':
        return this.day(iso(monday(text)));
      case 'month':
        return this.month(text);
      default:
        return text;
    }
  }

  longLabel(kind: LabelKind | undefined, text: string): string {
    switch (kind) {
      case 'day':
        return this.longDay(text);
      case 'week':
        return `${text} (${dotted(monday(text))}-${dotted(monday(text) + 6 * DAY)})`;
      case 'month':
        return this.month(text);
      default:
        return text;
    }
  }

  /** From Sunday on, as calendars of ECharts want them. */
  dayNames(): string[] {
    return [4, 5, 6, 7, 8, 9, 10].map((day) => this.written(Date.UTC(2026, 0, day), { weekday: 'short' }));
  }

  monthNames(): string[] {
    return [...Array(12).keys()].map((month) => this.written(Date.UTC(2026, month, 1), { month: 'short' }));
  }

  private month(text: string): string {
    return /^\d{4}-\d{2}$/.test(text)
      ? this.written(Date.parse(`${text}-01T00:00:00Z`), { year: 'numeric', month: 'short' })
      : text;
  }

  private written(time: number, format: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.language === 'ko' ? 'ko' : 'en-GB', { ...format, timeZone: 'UTC' }).format(new Date(time));
  }

  share(part: number, whole: number): string {
    return whole === 0 ? '-' : `${((part / whole) * 100).toFixed(1)}%`;
  }

  private compact(value: number): string {
    const steps: [number, string][] =
      this.language === 'ko'
        ? [
            [1e12, '조'],
            [1e8, '억'],
            [1e4, '만']
          ]
        : [
            [1e9, 'B'],
            [1e6, 'M'],
            [1e3, 'k']
          ];
    const step = steps.findIndex(([size], index) => {
      const below = steps[index + 1]?.[0] ?? 1;
      return Math.abs(this.rounded(value / below)) >= size / below;
    });
    if (step >= 0) {
      const [size, word] = steps[step];
      return `${this.rounded(value / size).toLocaleString('en-US')}${word}`;
    }
    return this.rounded(value).toLocaleString('en-US');
  }

  private rounded(value: number): number {
    return Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 10) / 10;
  }

  private grouped(value: number, digits: number): string {
    return value.toLocaleString('en-US', { maximumFractionDigits: digits });
  }

  private digits(currency?: string): number {
    return currency === 'KRW' || currency === 'JPY' ? 0 : 2;
  }

  private money(value: number, currency: string, digits: string): string {
    return `${value < 0 ? '-' : ''}${SYMBOLS[currency] ?? `${currency} `}${digits}`;
  }

  private duration(seconds: number): string {
    const korean = this.language === 'ko';
    const units: [number, string][] = korean
      ? [
          [86400, '일'],
          [3600, '시간'],
          [60, '분'],
          [1, '초']
        ]
      : [
          [86400, 'd'],
          [3600, 'h'],
          [60, 'm'],
          [1, 's']
        ];
    const whole = Math.round(seconds);
    const first = units.findIndex(([size]) => whole >= size);
    if (first < 0) {
      return korean ? '0초' : '0s';
    }
    const large = `${Math.floor(whole / units[first][0])}${units[first][1]}`;
    const next = units[first + 1];
    const rest = next ? Math.floor((whole % units[first][0]) / next[0]) : 0;
    return rest > 0 ? `${large} ${rest}${next[1]}` : large;
  }
}

/** The Monday of an ISO week such as 2026-W43. */
function monday(week: string): number {
  const [year, number] = week.split('-W').map(Number);
  const fourth = Date.UTC(year, 0, 4);
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (number - 1) * 7 * DAY;
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function dotted(time: number): string {
  return iso(time).slice(5).replace('-', '.');
}
