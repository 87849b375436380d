import { css } from 'lit';

export const laneStyles = css`
  :host {
    display: block;
    color: var(--ink);
    font-variant-numeric: tabular-nums;
  }
  .scale {
    position: sticky;
    left: 0;
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    width: fit-content;
    height: 100%;
    /* Beside a point at the very start. */
    padding-inline-start: 20px;
    color: var(--dim);
    font-size: 11px;
    line-height: 16px;
    pointer-events: none;
  }
  .area {
    position: relative;
    height: 88px;
    border-block: 1px solid var(--line);
    cursor: crosshair;
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
    -webkit-tap-highlight-color: transparent;
  }
  svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    overflow: visible;
  }
  .grid {
    stroke: var(--line);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }
  polyline {
    fill: none;
    stroke: var(--dim);
    stroke-width: 1.4px;
    stroke-dasharray: 4 4;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  polygon {
    fill: var(--ink);
    opacity: 0.04;
  }
  :host([following]) polyline {
    stroke: var(--ink);
    stroke-width: 2.6px;
    stroke-dasharray: none;
  }
  :host([following]) polygon {
    opacity: 0.09;
  }
  .point {
    position: absolute;
    width: 28px;
    height: 28px;
    margin: -14px;
    border-radius: 50%;
    outline: none;
    cursor: grab;
    touch-action: none;
  }
  .point::before {
    content: '';
    position: absolute;
    inset: 7px;
    box-sizing: border-box;
    border: 2px solid var(--ink);
    border-radius: 50%;
    background: var(--panel);
  }
  :host(:not([following])) .point::before {
    border-color: var(--dim);
  }
  .point:hover::before {
    inset: 6px;
  }
  .point:active {
    cursor: grabbing;
  }
  .point:focus::before {
    inset: 6px;
    background: var(--ink);
  }
  .point:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
  }
  .playhead {
    position: absolute;
    inset-block: 0;
    left: calc(100% * var(--position, 0));
    width: 1px;
    background: var(--ink);
    pointer-events: none;
  }
  :host([following]) .playhead::after {
    content: '';
    position: absolute;
    top: calc(100% * (1 - var(--value)));
    width: 9px;
    height: 9px;
    margin: -4.5px;
    border-radius: 50%;
    background: var(--ink);
  }
  output {
    position: absolute;
    top: 4px;
    right: 6px;
    padding-inline: 4px;
    border-radius: 4px;
    background: color-mix(in srgb, var(--panel) 80%, transparent);
    font-size: 12px;
    pointer-events: none;
  }
  .foot {
    position: sticky;
    left: 0;
    display: grid;
    width: fit-content;
    max-width: 100cqw;
    min-height: 16px;
    margin-top: 10px;
    font-size: 12px;
    line-height: 16px;
  }
  /* One of the first two is seen, and the keys while the lane has the focus. All keep their room, so that nothing moves. */
  p {
    grid-area: 1 / 1;
    margin: 0;
    color: var(--dim);
  }
  #note {
    color: var(--ink);
    font-weight: 600;
  }
  #keys {
    grid-row: 2;
  }
  [data-hidden],
  .area:not(:focus-within) ~ .foot #keys {
    visibility: hidden;
  }
  @media (pointer: coarse) {
    #keys {
      display: none;
    }
    .point {
      width: 44px;
      height: 44px;
      margin: -22px;
    }
    .point::before {
      inset: 14px;
    }
    .point:hover::before,
    .point:focus::before {
      inset: 13px;
    }
  }
  @media (forced-colors: active) {
    .point::before,
    .playhead,
    .playhead::after {
      forced-color-adjust: none;
      background: CanvasText;
      border-color: CanvasText;
    }
    .point:focus::before {
      background: Highlight;
    }
  }
`;
