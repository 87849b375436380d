import { css } from 'lit';

export const rulerStyles = css`
  :host {
    display: block;
    color: var(--dim);
    font-size: 11px;
    line-height: 16px;
    font-variant-numeric: tabular-nums;
  }
  .area {
    position: relative;
    height: 24px;
    cursor: text;
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
    -webkit-tap-highlight-color: transparent;
  }
  .tick {
    position: absolute;
    bottom: 0;
    padding-inline-start: 4px;
    border-inline-start: 1px solid var(--line);
    line-height: 20px;
    white-space: nowrap;
    pointer-events: none;
  }
  .range {
    position: absolute;
    inset-block: 0 auto;
    height: 100%;
    border: 1px solid var(--line);
    border-radius: 4px;
    box-sizing: border-box;
    pointer-events: none;
  }
  :host([looping]) .range {
    border-color: var(--ink);
    background: color-mix(in srgb, var(--ink) 14%, transparent);
  }
  .end {
    position: absolute;
    top: 0;
    width: 24px;
    height: 24px;
    margin-inline: -12px;
    cursor: ew-resize;
    outline: none;
    touch-action: none;
  }
  .end::before {
    content: '';
    position: absolute;
    inset: 2px 10px;
    border-radius: 2px;
    background: var(--dim);
  }
  :host([looping]) .end::before {
    background: var(--ink);
  }
  .end:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
    border-radius: 4px;
  }
  @media (pointer: coarse) {
    .area {
      height: 32px;
    }
    .end {
      width: 44px;
      height: 32px;
      margin-inline: -22px;
    }
    .end::before {
      inset: 3px 20px;
    }
  }
  @media (forced-colors: active) {
    .end::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
