import { css } from 'lit';

export const waveStyles = css`
  :host {
    display: block;
    color: var(--ink);
  }
  .area {
    position: relative;
    height: 40px;
    cursor: text;
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
    -webkit-tap-highlight-color: transparent;
  }
  .area:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
    border-radius: 4px;
  }
  svg {
    position: absolute;
    inset-block: 0;
    height: 100%;
  }
  polygon {
    fill: var(--dim);
    stroke: var(--dim);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }
  .peaks {
    opacity: 0.3;
  }
  .playhead,
  .aim {
    position: absolute;
    inset-block: 0;
    width: 1px;
    background: var(--ink);
    pointer-events: none;
  }
  .playhead {
    left: calc(100% * var(--position, 0));
  }
  .aim {
    background: var(--focus);
  }
  [hidden] {
    display: none;
  }
  @media (forced-colors: active) {
    polygon {
      fill: CanvasText;
      stroke: CanvasText;
    }
    .playhead {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
