import { css } from 'lit';

export const wordPadStyle = css`
  /* The radius of the knob with its ring. */
  .track {
    --inset: 12px;
  }

  svg {
    box-sizing: border-box;
    padding: var(--inset);
  }

  canvas,
  svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    pointer-events: none;
  }

  path {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.4px;
    stroke-linejoin: round;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
    opacity: 0.5;
  }

  .shares {
    display: flex;
    justify-content: space-between;
    color: var(--dim);
    font: 600 12px/18px var(--sans);
    font-variant-numeric: tabular-nums;
  }

  @media (forced-colors: active) {
    canvas {
      display: none;
    }

    path {
      opacity: 1;
    }
  }
`;
