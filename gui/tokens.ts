import { css } from 'lit';

/**
 * The look's tokens, as custom properties that the inner elements inherit: colours of both themes,
 * faces and sizes. Numbers stand in the system's sans, words in the system's serif.
 */
export const tokens = css`
  :host {
    --ground: #15181d;
    --panel: #1b1f26;
    --raised: #232831;
    --ink: #eceef1;
    --dim: #9aa3af;
    --line: #2a303a;
    --edge: #5d6675;
    --rim: rgb(255 255 255 / 9%);
    --shade: rgb(0 0 0 / 45%);
    --radius: 14px;
    --radius-small: 8px;
    --control: 28px;
    --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
    --serif:
      ui-serif, 'Iowan Old Style', 'Palatino Linotype', Palatino, 'URW Palladio L', Georgia,
      'Noto Serif', serif;
    color-scheme: dark;
  }

  @media (prefers-color-scheme: light) {
    :host {
      --ground: #f7f5f1;
      --panel: #fffdf9;
      --raised: #efece6;
      --ink: #1d2126;
      --dim: #5f6874;
      --line: #ddd8cf;
      --edge: #878c93;
      --rim: rgb(0 0 0 / 8%);
      --shade: rgb(60 50 30 / 22%);
      color-scheme: light;
    }
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

/** For what only a screen reader should find. */
export const unseen = css`
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
