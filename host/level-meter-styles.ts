import { css } from 'lit';

export const levelMeterStyles = css`
  :host {
    display: flex;
    gap: 8px;
    align-items: center;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .bars {
    display: grid;
    gap: 2px;
    width: 64px;
  }
  .bar {
    position: relative;
    height: 5px;
    border-radius: 2px;
    background: var(--line);
    overflow: hidden;
  }
  .bar::before {
    content: '';
    position: absolute;
    inset: 0;
    background: var(--ink);
    transform: scaleX(var(--share, 0));
    transform-origin: left;
  }
  button {
    box-sizing: border-box;
    min-width: 92px;
    min-height: 24px;
    padding: 0 6px;
    border: 1px solid transparent;
    border-radius: 6px;
    background: transparent;
    color: var(--dim);
    font: inherit;
    text-align: start;
    white-space: nowrap;
    cursor: pointer;
  }
  button:hover {
    border-color: var(--line);
  }
  button:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }
  button[data-over] {
    border-color: var(--wrong);
    color: var(--wrong);
    font-weight: 600;
  }
  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (pointer: coarse) {
    button {
      min-height: 44px;
    }
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
    }
    .bar::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
