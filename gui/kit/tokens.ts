import { css } from 'lit';

/**
 * Design tokens as custom properties, which the inner elements inherit: colours of both themes, faces and
 * sizes. Numbers are set in the system's sans, words in its serif. The panel's color-scheme selects the theme.
 */
export const tokens = css`
  :host {
    --ground: light-dark(#f7f5f1, #15181d);
    --panel: light-dark(#fffdf9, #1b1f26);
    --raised: light-dark(#efece6, #232831);
    --ink: light-dark(#1d2126, #eceef1);
    --dim: light-dark(#5f6874, #9aa3af);
    --line: light-dark(#ddd8cf, #2a303a);
    --edge: light-dark(#878c93, #5d6675);
    --rim: light-dark(rgb(0 0 0 / 8%), rgb(255 255 255 / 9%));
    --shade: light-dark(rgb(60 50 30 / 22%), rgb(0 0 0 / 45%));
    --radius: 14px;
    --radius-small: 8px;
    --control: 28px;
    --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
    --serif:
      ui-serif, 'Iowan Old Style', 'Palatino Linotype', Palatino, 'URW Palladio L', Georgia,
      'Noto Serif', serif;
  }

  @media (pointer: coarse) {
    :host {
      --control: 44px;
    }
  }

  @media (forced-colors: active) {
    :host {
      --ground: Canvas;
      --panel: Canvas;
      --raised: Canvas;
      --ink: CanvasText;
      --dim: CanvasText;
      --line: GrayText;
      --edge: CanvasText;
      --rim: transparent;
      --shade: transparent;
    }
  }
`;
