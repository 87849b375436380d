import { element, escaped, rectangle, text } from './drawing.ts';

/** Style rules of both themes. `light` has the rules that are the same in both. */
export interface Rules {
  readonly light: string;
  readonly dark: string;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Heading of the figure, and its name for screen readers. */
  readonly title: string;
  /** The line under the title; '' for none. */
  readonly subtitle: string;
  /** What the figure shows, for screen readers. */
  readonly description: string;
  /** Added to the rules that all figures share. */
  readonly rules?: Rules;
}

/** Space between the edge of a figure and its content. */
export const MARGIN = 28;
/** Where the content of a figure begins, below title and subtitle. */
export const CONTENT_TOP = 92;

const LIGHT = `svg{--ground:#fffdf9;--raised:#f4f0e9;--ink:#1d2126;--dim:#5f6874;--line:#ddd8cf;--edge:#878c93;--accent:#8a4b12;--accent-2:#1b5e8c}
text{font-family:system-ui,sans-serif;font-size:13px;fill:var(--ink);font-variant-numeric:tabular-nums}
.title{font-size:18px;font-weight:650}.dim{fill:var(--dim)}.small{font-size:12px}.strong{font-weight:600}
.middle{text-anchor:middle}.end{text-anchor:end}
.word{font-family:ui-serif,'Iowan Old Style',Palatino,Georgia,'Noto Serif',serif;font-style:italic}
.ground{fill:var(--ground);stroke:var(--line)}.grid{stroke:var(--line);fill:none}.zero{stroke:var(--edge);fill:none}
.curve{fill:none;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}`;

const DARK =
  'svg{--ground:#1b1f26;--raised:#262c36;--ink:#eceef1;--dim:#9aa3af;--line:#2f3641;--edge:#5d6675;--accent:#f0a05c;--accent-2:#6cc4f5}';

/** A figure as an SVG file, on a background of its own, so that it is readable on light and dark pages. */
export function figure(frame: Frame, ...content: string[]): string {
  const { width, height, title, subtitle, description, rules } = frame;
  const style = `${LIGHT}${rules?.light ?? ''}
@media (prefers-color-scheme:dark){${DARK}${rules?.dark ?? ''}}`;
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': 'title desc',
    },
    `\n<title id="title">${escaped(title)}</title>`,
    `\n<desc id="desc">${escaped(description)}</desc>`,
    `\n<style>${style}</style>\n`,
    rectangle(0.5, 0.5, width - 1, height - 1, { rx: 14, class: 'ground' }),
    text(MARGIN, 44, title, { class: 'title' }),
    subtitle === '' ? '' : text(MARGIN, 66, subtitle, { class: 'dim' }),
    `\n${content.join('\n')}\n`,
  )}\n`;
}
